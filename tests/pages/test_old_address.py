"""The old addresses of a page, and the days of an event, in the words that an editor reads."""

from datetime import date

import pytest

from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.page_types import Event

NOT_OURS = "Write what comes after the name of the site: /waste/bins.html."
LEADS_OUT = "Write the whole address without `..`: /waste/bins.html."
EXAMPLE = " Example: `redirect_from: [/waste/bins.html]`"


@pytest.mark.parametrize(
    "address", ["/", "/waste/bins.html", "/waste/", "/waste", "/a/b/c.aspx", "/my%20bins", "/tŷ", "/a..b", "/a/...", "/a//b"]
)
def test_what_an_old_address_may_be(address: str) -> None:
    front = read_front_matter(f"---\nredirect_from:\n  - {address}\n---\n")
    assert (front.slips, front.meta.redirect_from) == ([], [address])


@pytest.mark.parametrize(
    ("address", "message", "mend"),
    [
        ("https://x.example/bins", "is not an address of this site", NOT_OURS),
        ("//x.example/bins", "is not an address of this site", NOT_OURS),
        ("waste/bins.html", "is not an address of this site", NOT_OURS),
        ("/bins?id=5", "is not an address of this site", NOT_OURS),
        ("/bins#top", "is not an address of this site", NOT_OURS),
        ("/my bins", "is not an address of this site", NOT_OURS),
        ("/waste\\bins", "is not an address of this site", NOT_OURS),
        ("/../bins", "leads out of the site", LEADS_OUT),
        ("/waste/..", "leads out of the site", LEADS_OUT),
    ],
)
def test_what_it_may_not_be(address: str, message: str, mend: str) -> None:
    front = read_front_matter(f"---\ntitle: A\nredirect_from:\n  - /ok\n  - '{address}'\n---\n")
    [slip] = front.slips
    assert (slip.kind, slip.line, slip.column) == ("value", 5, 5)
    assert slip.message == f"Item 2 of `redirect_from:` “{address}” {message}"
    assert slip.mend == mend + EXAMPLE


def test_an_event_that_ends_before_it_starts() -> None:
    front = read_front_matter("---\ntype: event\ntitle: Fair\nstarts_on: 2026-12-05\nends_on: 2026-12-04\n---\n")
    [slip] = front.slips
    assert (slip.kind, slip.line, slip.column) == ("value", 5, 1)
    assert slip.message == "`ends_on:` is before the day in `starts_on:`, 5 December 2026"
    assert slip.mend == "Check the two days. Example: `ends_on: 2026-12-06`"
    assert (front.meta.title, front.meta.last_day) == ("Fair", date(2026, 12, 5))


def test_the_order_of_the_two_keys_does_not_matter() -> None:
    [slip] = read_front_matter("---\nends_on: 2026-12-04\ntype: event\nstarts_on: 2026-12-05\n---\n").slips
    assert (slip.line, slip.message) == (2, "`ends_on:` is before the day in `starts_on:`, 5 December 2026")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("starts_on: 2026-12-05", date(2026, 12, 5)),
        ("starts_on: 2026-12-05\nends_on: 2026-12-05", date(2026, 12, 5)),
        ("starts_on: 2026-12-05\nends_on: 2027-01-02", date(2027, 1, 2)),
        ("ends_on: 2027-01-02", date(2027, 1, 2)),
        ("starts_on: soon", None),
        ("title: A", None),
    ],
)
def test_the_last_day_of_an_event(text: str, last: date | None) -> None:
    meta = read_front_matter(f"---\ntype: event\n{text}\n---\n").meta
    assert isinstance(meta, Event)
    assert meta.last_day == last
