"""Pictures of what was found: which, of what, and never in the way."""

import base64
import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from fingerpost.audit.server import served
from fingerpost.audit.verdict.pictures import MOST, pictures, wanted, with_pictures
from fingerpost.checks.finding import Element, Finding

PAGE = """<!doctype html><html lang="en"><title>Bins</title><style>@media (prefers-color-scheme: dark) {{ html {{ background: #000 }} }}
div {{ width: 100px; height: 50px; background: #00f }}</style><p style="height: 3000px">Words</p>
<div></div><i hidden></i><b style="display: block; width: 5000px; height: 5000px">Large</b>{}"""


def found(rule: str, selector: str = "div", level: str = "error", page: str = "bins/", looks: tuple[str, ...] = ("phone",)) -> Finding:
    return Finding(rule, level, "bins.md", 1, 1, "Wrong", "", "", selector, (), Element((page,), selector, looks=looks))


def test_the_worst_of_each_rule_get_a_picture_and_no_more_than_40() -> None:
    first, again = found("axe-a"), found("axe-a", "p")
    milder, bare = found("axe-b", level="warning"), Finding("axe-c", "error", "a.md", 1, 1, "Wrong", "")
    page_only = Finding("not-audited", "error", "a.md", 1, 1, "Wrong", "", element=Element(("bins/",)))
    assert wanted([milder, again, bare, first, page_only]) == [again, milder]
    assert len(wanted([found(f"axe-{number}") for number in range(60)])) == MOST


def test_findings_with_one_key_share_no_picture() -> None:
    one, two = found("axe-a"), found("axe-a")
    assert [finding.element.picture for finding in with_pictures([one, two], {one.key: "data:,x"})] == ["data:,x", ""]


def picture(data: str) -> Image.Image:
    head, _, rest = data.partition(",")
    assert head == "data:image/webp;base64"
    return Image.open(BytesIO(base64.b64decode(rest))).convert("RGB")


@pytest.mark.slow
def test_a_picture_shows_the_outlined_element_in_its_look_and_what_cannot_be_shown_is_counted(tmp_path: Path) -> None:
    (tmp_path / "bins").mkdir()
    (tmp_path / "bins" / "index.html").write_text(PAGE.format('<img src="http://outside.example/x.png">'))
    chromium = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or ""
    asked = {
        "axe-box": found("axe-box"), "axe-dark": found("axe-dark", looks=("dark",)), "axe-large": found("axe-large", "b"),
        "axe-gone": found("axe-gone", "#gone"), "axe-hidden": found("axe-hidden", "i"), "axe-lost": found("axe-lost", page="lost/"),
        "axe-wrong": found("axe-wrong", "p:::x"),
    }  # fmt: skip
    with served(str(tmp_path)) as base:
        result = pictures(list(asked.values()), base, chromium)
    assert {rule for rule, _, _ in result.taken} == {"axe-box", "axe-dark", "axe-large"}
    assert result.missed == 4
    box, dark, large = (picture(result.taken[asked[rule].key]) for rule in ("axe-box", "axe-dark", "axe-large"))
    assert box.size == (148, 130)
    blue, pink = box.getpixel((58, 65)), box.getpixel((58, 36))
    assert blue[2] > 200 > blue[0]
    assert pink[0] > 150 > pink[1]
    assert min(box.getpixel((140, 120))) > 240
    assert max(dark.getpixel((140, 120))) < 15
    assert large.width <= 600
    assert large.height <= 400
    assert all(len(data) < 40_000 for data in result.taken.values())


@pytest.mark.slow
def test_a_browser_that_does_not_start_is_no_reason_to_stop() -> None:
    result = pictures([found("axe-a")], "http://127.0.0.1:9/", shutil.which("true") or "")
    assert (result.taken, result.missed) == ({}, 1)
