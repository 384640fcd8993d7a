"""How large a share of the pages was fresh at the end of each month."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.freshness.over_time import Share, share_fresh
from fingerpost.freshness.review import review_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.history import History, Version, read_version
from tests.support.sites import TODAY, make_site

SETTINGS = FreshnessSettings()
FINGERPRINT = "0" * 16


def version(day: str, reviewed: str = "", period: str = "") -> Version:
    return Version(date.fromisoformat(day), FINGERPRINT, reviewed, period)


def shares(
    versions: dict[str, list[Version]], pages: tuple[str, ...] = ("a.md",), today: date = TODAY, **settings
) -> dict[str, tuple[int, int]]:
    """(fresh, pages) by day."""
    site = make_site({path: _as_it_lies_here(versions.get(path, ())) for path in pages}, today)
    site.history = History({path: tuple(found) for path, found in versions.items()})
    found = share_fresh(site, site.pages, FreshnessSettings(**settings))
    assert [share.day for share in found] == sorted(share.day for share in found), "oldest first"
    return {str(share.day): (share.fresh, share.pages) for share in found}


def _as_it_lies_here(versions: list[Version]) -> str:
    """The page as its latest version has it."""
    said = {"last_reviewed_on": versions[0].reviewed_on, "review_in": versions[0].review_in} if versions else {}
    return "".join(["---\ntitle: A\n", *(f"{key}: {value}\n" for key, value in said.items() if value), "---\nText\n"])


MONTHS = [
    "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31",
    "2026-09-30", "2026-10-31", "2026-11-22",
]  # fmt: skip


def test_no_history_gives_nothing() -> None:
    assert shares({}) == {}
    site = make_site({"a.md": "Text\n"})
    site.history = History(unknown="there is no git")
    assert share_fresh(site, site.pages, SETTINGS) == []
    assert share_fresh(make_site({}), [], SETTINGS) == []


def test_there_is_one_point_for_each_month_end_of_a_year_and_one_for_today() -> None:
    assert list(shares({"a.md": [version("2020-01-01", "2026-11-01")]})) == MONTHS


def test_months_before_anything_is_known_are_left_out() -> None:
    assert list(shares({"a.md": [version("2026-09-15", "2026-09-15")]})) == ["2026-09-30", "2026-10-31", "2026-11-22"]
    assert list(shares({"a.md": [version("2026-11-22", "2026-11-22")]})) == ["2026-11-22"]


def test_a_page_counts_as_the_commit_before_the_end_of_the_month_left_it() -> None:
    found = shares({"a.md": [version("2026-09-30", "2026-09-30", "12 months"), version("2026-06-10", "2024-01-01", "12 months")]})
    assert found == dict.fromkeys(("2026-06-30", "2026-07-31", "2026-08-31"), (0, 1)) | dict.fromkeys(
        ("2026-09-30", "2026-10-31", "2026-11-22"), (1, 1)
    )


@pytest.mark.parametrize(("reviewed", "fresh"), [("2025-10-31", 0), ("2025-11-01", 1), ("2025-10-30", 0)])
def test_a_page_is_not_fresh_from_the_day_on_which_it_falls_due(reviewed: str, fresh: int) -> None:
    assert shares({"a.md": [version("2020-01-01", reviewed, "12 months")]})["2026-10-31"] == (fresh, 1)


def test_only_pages_that_were_there_are_counted() -> None:
    found = shares(
        {"a.md": [version("2026-01-01", "2026-01-01", "12 months")], "b.md": [version("2026-10-02", "2024-01-01", "12 months")]},
        pages=("a.md", "b.md", "unknown.md"),
    )
    assert (found["2026-09-30"], found["2026-10-31"], found["2026-11-22"]) == ((1, 1), (1, 2), (1, 2))


@pytest.mark.parametrize("reviewed", ["", "soon", "2026-13-01", "14 September 2026", "CHANGE ME"])
def test_a_page_without_a_date_that_can_be_read_was_not_fresh(reviewed: str) -> None:
    assert set(shares({"a.md": [version("2020-01-01", reviewed, "12 months")]}).values()) == {(0, 1)}


def test_a_period_that_a_page_does_not_name_is_the_sites() -> None:
    versions = {"a.md": [version("2020-01-01", "2026-08-01")]}
    assert shares(versions)["2026-11-22"] == (1, 1)
    assert shares(versions, defaults={"site": {"review_in": "2 months"}})["2026-11-22"] == (0, 1)


@pytest.mark.parametrize("today", [date(1, 1, 1), date(2, 12, 31), date(3, 1, 1), date(9999, 12, 31), date(2026, 3, 31), date(2024, 2, 29)])
def test_every_day_has_a_year_before_it(today: date) -> None:
    found = shares({"a.md": [version("0001-01-01", "2026-11-01")]}, today=today)
    assert list(found)[-1] == str(today)
    assert len(found) <= 13


def test_on_the_last_day_of_a_month_no_day_is_there_twice() -> None:
    found = list(shares({"a.md": [version("2020-01-01", "2026-10-01")]}, today=date(2026, 10, 31)))
    assert found == ["2025-10-31", *MONTHS[:-2], "2026-10-31"]


VERSIONS = st.lists(
    st.builds(
        Version, st.dates(date(2024, 1, 1), date(2026, 11, 22)), st.just(FINGERPRINT), st.dates(date(2023, 1, 1), date(2026, 11, 22)).map(str),
        st.sampled_from(["", "6 months", "12 months", "3 weeks", "nonsense"]),
    ),
    max_size=4,
).map(lambda found: sorted(found, reverse=True))  # fmt: skip


@given(st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md"]), VERSIONS))
def test_there_are_never_more_fresh_pages_than_pages_and_pages_are_never_lost(versions: dict[str, list[Version]]) -> None:
    found = list(shares(versions, ("a.md", "b.md", "c.md")).values())
    assert all(0 <= fresh <= pages for fresh, pages in found)
    assert [pages for _, pages in found] == sorted(pages for _, pages in found)
    assert (found[-1][1] if found else 0) == sum(bool(of_page) for of_page in versions.values())


PAGES = {
    "fresh.md": "---\nlast_reviewed_on: 2026-11-01\n---\nText\n",
    "due.md": "---\nlast_reviewed_on: 2025-11-22\n---\nText\n",
    "late.md": "---\nlast_reviewed_on: 2024-11-22\n---\nText\n",
    "never.md": "---\ntitle: x\n---\nText\n",
    "moved-later.md": "---\nlast_reviewed_on: 2025-11-01\nnext_review_on: 2026-12-20\n---\nText\n",
    "moved-earlier.md": "---\nlast_reviewed_on: 2026-01-01\nnext_review_on: 2026-11-01\n---\nText\n",
}


@pytest.mark.parametrize("path", PAGES)
def test_today_is_what_the_statuses_say(path: str) -> None:
    """The last point of the picture and the sentence above it count the same pages."""
    site = make_site({path: PAGES[path]})
    site.history = History({path: (read_version(PAGES[path].encode(), date(2026, 11, 2)),)})
    fresh = review_of(site.pages[0], TODAY, SETTINGS).status in ("fresh", "due-soon")
    assert share_fresh(site, site.pages, SETTINGS)[-1] == Share(TODAY, int(fresh), 1)


def test_today_is_the_page_as_it_lies_here() -> None:
    """A review that is not committed yet counts in the sentences, so it counts in the last point."""
    site = make_site({"a.md": PAGES["fresh.md"]})
    site.history = History({"a.md": (version("2024-01-01", "2024-01-01"),)})
    assert share_fresh(site, site.pages, SETTINGS)[-1] == Share(TODAY, 1, 1)
