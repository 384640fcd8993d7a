"""The examples of the handbook are files that the room reads without a slip, and every name is in it."""

import re

from fingerpost.pages.data_files import DataFiles
from fingerpost.service_standards.data import read_data
from fingerpost.service_standards.heard import Answer, Contacts, Satisfaction
from fingerpost.service_standards.room import ROOM
from fingerpost.service_standards.standard import Result, Standard
from tests.conftest import ROOT

EDITORS = ROOT / "docs" / "editors"
PAGE = (EDITORS / "standards.md").read_text("utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_files_of_the_handbook() -> None:
    (standards,) = fenced("yaml")
    results, satisfaction, survey, contacts = fenced("csv")
    files = DataFiles({
        "standards.yml": standards.encode(), "results/2026-27.csv": results.encode(), "satisfaction/2026-27.csv": satisfaction.encode(),
        "survey/all.csv": survey.encode(), "contacts/2026-27.csv": contacts.encode(),
    })  # fmt: skip
    found = read_data(files)
    assert files.slips == []
    assert (len(found.standards), len(found.rows), len(found.satisfaction), len(found.answers), len(found.contacts)) == (2, 4, 4, 4, 4)
    assert (found.answers[2][1].net, "8 + 32 − 20 − 11 = 9 points" in PAGE) == (9, True)


def test_the_files_of_the_handbook_break_no_rule() -> None:
    from tests.support.sites import findings_in

    (standards,) = fenced("yaml")
    results, satisfaction, survey, contacts = fenced("csv")
    files = {
        "_data/standards.yml": standards, "_data/results/a.csv": results, "_data/satisfaction/a.csv": satisfaction,
        "_data/survey/a.csv": survey, "_data/contacts/a.csv": contacts,
        "_data/organisations.yml": "- id: greenway-collections\n  name: Greenway Collections Ltd\n  kind: contractor\n",
        "benefits-and-money/housing-benefit.md": "---\ntitle: Housing Benefit\n---\nAsk for it.\n",
    }  # fmt: skip
    assert [finding for finding in findings_in(files) if finding.rule in ROOM.rule_ids | {"data-invalid"}] == []


def test_every_key_and_column_has_a_row() -> None:
    for model in (Standard, Result):
        assert [name for name in model.model_fields if f"`{name}`" not in PAGE] == []
    for model in (Satisfaction, Answer, Contacts):
        assert ",".join(model.model_fields) in PAGE


def test_every_name_that_the_room_shows_is_in_the_handbook() -> None:
    for page in (PAGE, (EDITORS / "data.md").read_text("utf-8")):
        assert [name for name in ROOM.inserts if f"`> [!data] {name}" not in page] == []


def test_every_rule_is_on_the_page() -> None:
    assert [rule for rule in ROOM.rule_ids if f"../rules/{rule}.md" not in PAGE] == []
