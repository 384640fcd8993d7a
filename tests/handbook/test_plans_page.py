"""The examples of the page on plans are right: the check finds nothing wrong with them."""

import re
from pathlib import Path

import pytest

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.plans.data import read_data
from fingerpost.plans.room import ROOM
from fingerpost.services.room import ROOM as SERVICES

EDITORS = Path(__file__).resolve().parents[2] / "docs" / "editors"
STRATEGY, RECOMMENDATIONS, EQUALITY, CONSULTATION = re.findall(
    r"^```yaml\n(.*?)^```$", (EDITORS / "plans.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
)


@pytest.mark.parametrize(
    ("name", "text", "items"),
    [("strategy", STRATEGY, "actions"), ("recommendations", RECOMMENDATIONS, ""), ("equality", EQUALITY, "assessments")],
)
def test_each_data_file(name: str, text: str, items: str) -> None:
    files = DataFiles({f"{name}.yml": text.encode()})
    plans = read_data(files)
    assert files.slips == []
    assert getattr(plans, items or name)


def test_the_consultation() -> None:
    front = read_front_matter(f"---\n{CONSULTATION}---\nTell us.\n")
    assert front.slips == []
    assert front.meta.outcome.changes[0].pages == ["libraries-and-leisure/get-online.md"]


def test_each_name_of_a_data_block_is_listed() -> None:
    listed = set(re.findall(r"^\| `> \[!data\] ([\w-]+)", (EDITORS / "data.md").read_text("utf-8"), re.MULTILINE))
    assert {*ROOM.inserts, "we-asked"} <= listed
    assert "we-asked" in SERVICES.inserts
