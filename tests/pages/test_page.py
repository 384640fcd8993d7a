"""A page: what it is called, and whether it is in the site on a given day."""

from datetime import date

import pytest

from fingerpost.pages.page import Page, read_page, unreadable
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip


def page(front: str, body: str = "Text.\n", path: str = "bins/missed-bin.md") -> Page:
    return read_page(path, f"---\n{front}\n---\n{body}".encode())


@pytest.mark.parametrize(
    ("front", "today", "reason"),
    [
        ("title: x", "2026-11-22", None),
        ("draft: false", "2026-11-22", None),
        ("draft: true", "2026-11-22", "it is a draft"),
        ("publish_on: 2026-11-23", "2026-11-22", "it is published on 23 November 2026"),
        ("publish_on: 2026-11-22", "2026-11-22", None),
        ("publish_on: 2026-11-21", "2026-11-22", None),
        ("draft: true\npublish_on: 2026-11-21", "2026-11-22", "it is a draft"),
        ("archive_on: 2020-01-01", "2026-11-22", None),
        ("title: a: b", "2026-11-22", "it cannot be read"),
        ("publish_on: soon", "2026-11-22", "it does not say clearly when it is published"),
        ("Draft: true", "2026-11-22", "it does not say clearly when it is published"),
        ("draft: perhaps", "2026-11-22", "it does not say clearly when it is published"),
        ("owner: No Team", "2026-11-22", None),
    ],
)
def test_why_a_page_is_not_in_the_site(front: str, today: str, reason: str | None) -> None:
    assert page(front).withheld(date.fromisoformat(today)) == reason


@pytest.mark.parametrize(("today", "archived"), [("2027-01-30", False), ("2027-01-31", True), ("2027-02-01", True)])
def test_a_page_is_archived_from_its_very_day(today: str, archived: bool) -> None:
    assert page("archive_on: 2027-01-31").archived(date.fromisoformat(today)) is archived
    assert page("title: x").archived(date.fromisoformat(today)) is False


def test_an_archived_page_is_published_and_not_listed_and_a_preview_shows_drafts() -> None:
    pages = [
        page("draft: true", path="draft.md"),
        page("archive_on: 2026-01-01", path="old.md"),
        page("title: a: b", path="broken.md"),
        page("", path="plain.md"),
    ]
    site = Site(pages, date(2026, 11, 22))
    assert [found.path for found in site.published] == ["old.md", "plain.md"]
    assert [found.path for found in site.listed] == ["plain.md"]
    preview = Site(pages, date(2026, 11, 22), show_drafts=True)
    assert [found.path for found in preview.published] == ["draft.md", "old.md", "plain.md"]


def test_the_title_is_that_of_the_front_matter_else_the_first_heading_of_level_1() -> None:
    named = page("owner: x\ntitle: Bins", "# Other\n")
    named.html = "<h1>Other</h1>"
    assert (named.title, named.title_place) == ("Bins", (3, 1))
    headed = page("owner: x", "Text.\n\n## Not this\n\n# Report *a* bin\n")
    headed.html = "<h2>Not this</h2><h1>Report <em>a</em> bin</h1>"
    assert (headed.title, headed.title_place) == ("Report a bin", (8, 1))
    assert page("owner: x").title == ""


@pytest.mark.parametrize(
    ("path", "folder", "is_index"),
    [("index.md", "", True), ("bins/index.md", "bins", True), ("bins/README.md", "bins", True), ("a/b/c.md", "a/b", False)]
    + [("bins/my-index.md", "bins", False)],
)
def test_the_folder_of_a_page(path: str, folder: str, is_index: bool) -> None:
    found = page("", path=path)
    assert (found.folder, found.is_index) == (folder, is_index)


def test_an_oddity_of_the_file_and_a_slip_of_the_front_matter_come_together() -> None:
    found = read_page("a.md", b"\xef\xbb\xbf---\r\ntitel: Bins\r\n---\r\nText.\r\n")
    assert [(slip.kind, slip.line) for slip in found.slips] == [("encoding", 1), ("encoding", 1), ("unknown-key", 2)]
    assert found.readable
    assert found.front.body == "Text.\n"


@pytest.mark.parametrize("data", [b"", b"\xff", b"a\0b"])
def test_a_file_that_cannot_be_read_is_a_page_with_one_slip(data: bytes) -> None:
    found = read_page("a.md", data)
    assert (found.readable, [slip.kind for slip in found.slips], found.title) == (False, ["unreadable"], "")
    assert found.withheld(date(2026, 11, 22)) == "it cannot be read"


def test_a_stand_in_for_a_file_keeps_its_slips() -> None:
    slip = Slip("unreadable", 1, 1, "It is not there", "Put it there.")
    assert unreadable("a.md", slip).slips == [slip]
    assert not unreadable("a.md", slip).readable
