"""The statement and the record of the audit as data: what is read, and what is said of each slip."""

import re
from datetime import date
from pathlib import Path

import pytest

from fingerpost.accessibility.data import FILE, LAST_AUDIT, AccessibilityData, Issue, read_data
from fingerpost.pages.data_files import DataFiles

ROOT = Path(__file__).resolve().parents[2]
ISSUE = "issues:\n  - id: one\n    title: One\n    what: It fails.\n"


def read(text: str, audit: str | None = None) -> tuple[AccessibilityData, list[tuple]]:
    files = DataFiles({FILE: text.encode()} | ({LAST_AUDIT: audit.encode()} if audit is not None else {}))
    return read_data(files), [(path, slip.line, slip.column, slip.message) for path, slip in files.slips]


def test_one_value_is_a_list_of_one_and_commas_part_several() -> None:
    data, slips = read(ISSUE + "    wcag: 1.3.1, 2.4.6\n    pages: everywhere\ncovers: www.city.example\n")
    assert slips == []
    assert (data.statement.issues[0].wcag, data.statement.issues[0].pages) == (["1.3.1", "2.4.6"], ["everywhere"])
    assert data.statement.covers == ["www.city.example"]


def test_no_files_are_no_statement_and_no_audit() -> None:
    data = read_data(DataFiles({}))
    assert (data.statement, data.audit, data.has_file) == (None, None, False)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("organization: City\n", (1, 1, "There is no key `organization:` here")),
        ("nation: Britain\n", (1, 1, "`nation:` cannot be “Britain”")),
        ("prepared_on: 15 October 2026\n", (1, 1, "`prepared_on:` “15 October 2026” is not a date")),
        ("contact:\n  reply_within: soon\n", (2, 3, "`reply_within:` must be a number, and is “soon”")),
        ("contact:\n  page: /contact/\n", (2, 3, "`page:` “/contact/” is not a page")),
        ("status: full\n", (1, 1, "`status:` cannot be “full”")),
        ("prepared_on: 2026-10-15\nlast_reviewed_on: 2026-10-14\n", (1, 1, "The statement was reviewed before it was prepared")),
        ("tested:\n  first_day: 2026-10-09\n  last_day: 2026-10-05\n", (1, 1, "The test ended before it began")),
        ("issues:\n  - id: one\n    what: It fails.\n", (2, 5, "`title:` is missing")),
        (ISSUE + "    kind: bug\n", (5, 5, "`kind:` cannot be “bug”")),
        (ISSUE + "    pages: [bins]\n", (5, 13, "Item 1 of `pages:` “bins” is not a page")),
        (ISSUE + ISSUE.partition("\n")[2], (5, 5, "The id “one” is used twice")),
        ("- organisation: City\n", (1, 1, "The file is not a group of `key: value` lines")),
        ("organisation: City: Council\n", (1, 19, "The text has a colon followed by a space")),
        ("", (1, 1, "The file is empty")),
    ],
)
def test_a_slip_has_its_line_and_says_what_is_wrong(text: str, slip: tuple) -> None:
    assert read(text)[1] == [(FILE, *slip)]


def test_every_slip_is_told_at_once() -> None:
    assert len(read("nation: Britain\nprepared_on: today\nowner: me\n" + ISSUE + "    fix_by: soon\n")[1]) == 4


@pytest.mark.parametrize(
    "text",
    [
        '{"day": "yesterday", "pages": 3, "faults": 0}',
        '{"pages": 3, "faults": 0}',
        '{"day": "2026-11-22", "pages": 0, "faults": 0}',
        "[]",
        "{",
    ],
)
def test_a_record_that_cannot_be_read_is_a_slip_and_no_record(text: str) -> None:
    data, slips = read("organisation: City\n", text)
    assert data.audit is None
    assert slips
    assert {path for path, *_ in slips} == {LAST_AUDIT}


def test_a_record_is_read() -> None:
    data, slips = read(
        "organisation: City\n", '{"day": "2026-11-22", "pages": 3, "faults": 2, "found": {"1.1.1": 2}, "engines": {"axe-core": "4.11.4"}}'
    )
    assert slips == []
    assert (data.audit.day, data.audit.found) == (date(2026, 11, 22), {"1.1.1": 2})


@pytest.mark.parametrize(
    ("pages", "path", "is_covered"),
    [
        (["everywhere"], "bins/new-bin.md", True),
        (["bins/*"], "bins/new-bin.md", True),
        (["bins/*"], "bins/old/box.md", True),
        (["bins/*"], "binsy.md", False),
        (["bins/new-bin.md"], "bins/new-bin.md", True),
        (["bins/new-bin.md"], "bins/new-bin.cy.md", False),
        (["https://forms.city.example/bins"], "bins/new-bin.md", False),
        ([], "bins/new-bin.md", False),
    ],
)
def test_which_pages_an_issue_covers(pages: list[str], path: str, is_covered: bool) -> None:
    assert Issue(id="one", title="One", what="It fails.", pages=pages).covers(path) is is_covered


def test_the_example_of_the_handbook_has_no_slip() -> None:
    page = (ROOT / "docs" / "editors" / "accessibility-statement.md").read_text("utf-8")
    example = re.search(r"^```yaml title=\"content/_data/accessibility.yml\"\n(.*?)^```", page, re.MULTILINE | re.DOTALL)[1]
    data, slips = read(example)
    assert slips == []
    assert [issue.kind for issue in data.statement.issues] == ["non-compliance", "disproportionate-burden", "out-of-scope"]
