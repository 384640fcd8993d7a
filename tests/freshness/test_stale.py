"""The list of all reviews as open data, and the same for the monitor of GOV.UK's tech docs."""

import json

import pytest

from fingerpost.freshness.pages_json import pages_json
from fingerpost.freshness.row import rows
from fingerpost.freshness.stale import COLUMNS, stale
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.page import read_page
from tests.support.sites import make_site, open_rooms

TEAMS = "- id: waste-team\n  name: Waste team\n"


def text(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "Text", ""])


FILES = {
    "_data/teams.yml": TEAMS,
    "index.md": text("type: home", "title: Home", "last_reviewed_on: 2026-11-01"),
    "bins/b.md": text("title: Bins", "owner: waste-team", "last_reviewed_on: 2026-09-14", "review_in: 6 months"),
    "bins/a.md": text("title: Late “é” & <b>", "owner: waste-team", "last_reviewed_on: 2024-11-22"),
    "never.md": text("title: Never", "owner_slack: '#waste'"),
    "due.md": text("title: Due", "last_reviewed_on: 2025-11-22", "owner: gone-team", "owner_slack: '#gone'"),
    "draft.md": text("title: Draft", "draft: true", "last_reviewed_on: 2020-01-01"),
    "later.md": text("title: Later", "publish_on: 2027-01-01", "last_reviewed_on: 2026-11-01"),
    "archived.md": text("title: Old", "archive_on: 2026-01-01", "last_reviewed_on: 2020-01-01"),
    "broken.md": b"\xff\xfe",
}


def listed(files: dict = FILES, **settings) -> dict[str, dict]:
    found = stale(rows(make_site(files), open_rooms(files, {"freshness": settings})["freshness"][1]))
    assert [one["path"] for one in found] == sorted(one["path"] for one in found)
    return {one["path"].removeprefix("content/"): one for one in found}


def test_every_page_that_can_be_read_is_in_the_list_with_exactly_these_keys() -> None:
    found = listed()
    assert list(found) == sorted(path for path in FILES if path.endswith(".md") and path != "broken.md")
    assert {tuple(one) for one in found.values()} == {
        ("path", "owner", "last_reviewed_on", "review_in", "due_on", "status", "edited_since_review")
    }
    assert next(iter(found.values())).keys() == dict.fromkeys(COLUMNS).keys()
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.md", ["", "2026-11-01", "12 months", None, "not-reviewed"]),
        ("bins/b.md", ["waste-team", "2026-09-14", "6 months", "2027-03-14", "fresh"]),
        ("bins/a.md", ["waste-team", "2024-11-22", "12 months", "2025-11-22", "neglected"]),
        ("never.md", ["#waste", None, "12 months", None, "never-reviewed"]),
        ("due.md", ["gone-team", "2025-11-22", "12 months", "2026-11-22", "due"]),
        ("draft.md", ["", "2020-01-01", "12 months", None, "not-reviewed"]),
        ("later.md", ["", "2026-11-01", "12 months", "2027-11-01", "fresh"]),
        ("archived.md", ["", "2020-01-01", "12 months", None, "not-reviewed"]),
    ],
)
def test_what_the_list_says_of_a_page(path: str, expected: list) -> None:
    assert list(listed()[path].values()) == [f"content/{path}", *expected, None]


def test_what_a_page_does_not_say_is_what_the_settings_say() -> None:
    found = listed(defaults={"folders": {"bins": {"review_in": "1 month"}}, "site": {"owner": "waste-team"}})
    assert (found["bins/a.md"]["review_in"], found["bins/a.md"]["due_on"]) == ("1 month", "2024-12-22")
    assert found["bins/b.md"]["review_in"] == "6 months"
    assert found["index.md"]["owner"] == "waste-team"


def with_ledger(page: str, said: str, day: str = "2026-09-14") -> dict:
    line = (
        f"- {{page: bins/b.md, date: {day}, by: waste-team, checked: [facts], note: Nothing changed, hash: {fingerprint(said.encode())}}}\n"
    )
    return {"_data/teams.yml": TEAMS, "_data/reviews.yml": line, "bins/b.md": page}


@pytest.mark.parametrize(
    ("page", "edited"),
    [
        (FILES["bins/b.md"], False),
        (FILES["bins/b.md"].replace("\n", "\r\n"), False),
        ("\ufeff" + FILES["bins/b.md"], False),
        (FILES["bins/b.md"].replace("waste-team", "help-team").replace("6 months", "9 months"), False),
        (FILES["bins/b.md"].replace("---\nText", "next_review_on: 2027-02-01\n---\nText"), False),
        (FILES["bins/b.md"] + "More text\n", True),
        (FILES["bins/b.md"].replace("title: Bins", "title: Bin"), True),
        (FILES["bins/b.md"].replace("Text", "text"), True),
    ],
)
def test_a_page_was_edited_when_it_does_not_say_what_it_said_at_its_review(page: str, edited: bool) -> None:
    assert listed(with_ledger(page, FILES["bins/b.md"]))["bins/b.md"]["edited_since_review"] is edited


def test_a_review_that_the_ledger_does_not_hold_is_not_guessed_at() -> None:
    assert listed(with_ledger(FILES["bins/b.md"] + "More\n", FILES["bins/b.md"], "2026-01-01"))["bins/b.md"]["edited_since_review"] is None


def monitor(files: dict = FILES, root: str = "https://www.council.example/", **settings) -> list[dict]:
    site = make_site(files)
    site.addresses.root = root
    said = pages_json(site, open_rooms(files, {"freshness": settings})["freshness"][1])
    assert said.endswith("]\n")
    return json.loads(said)


def test_the_monitor_gets_the_published_pages_and_no_other() -> None:
    assert [one["url"].removeprefix("https://www.council.example/") for one in monitor()] == [
        "archived/", "bins/a/", "bins/b/", "due/", "", "never/",
    ]  # fmt: skip
    assert {tuple(one) for one in monitor()} == {("title", "url", "review_by", "owner_slack")}
    assert monitor({}) == []


@pytest.mark.parametrize("root", ["https://www.council.example/city/", "https://www.council.example/city"])
def test_the_addresses_are_whole(root: str) -> None:
    assert {one["url"] for one in monitor({"bins/a.md": FILES["bins/a.md"]}, root)} == {"https://www.council.example/city/bins/a/"}


def test_the_monitor_gets_each_page_with_its_day() -> None:
    found = {one["title"]: (one["review_by"], one["owner_slack"]) for one in monitor()}
    assert found == {
        "Home": (None, None), "Bins": ("2027-03-14", None), "Late “é” & <b>": ("2025-11-22", None), "Never": (None, "#waste"),
        "Due": ("2026-11-22", "#gone"), "Old": (None, None),
    }  # fmt: skip


def test_the_monitor_reads_letters_as_they_are() -> None:
    assert "“é” & <b>" in pages_json(make_site(FILES), open_rooms(FILES)["freshness"][1])


def test_a_page_that_moved_its_review_is_due_on_that_day() -> None:
    page = text("title: A", "last_reviewed_on: 2026-09-14", "review_in: 6 months", "next_review_on: 2027-02-01")
    assert listed({"a.md": page})["a.md"]["due_on"] == "2027-02-01"
    assert monitor({"a.md": page})[0]["review_by"] == "2027-02-01"
    assert read_page("a.md", page.encode()).slips == []
