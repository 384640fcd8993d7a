"""The next day on which a page changes by itself."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fingerpost.checks import change
from fingerpost.checks.change import Change
from fingerpost.checks.room import RoomState
from fingerpost.freshness.next_change import changes as all_changes
from fingerpost.freshness.review import LATE, review_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reports.reviews.next_change import as_json, in_words
from tests.support.sites import TODAY, make_site

SETTINGS = FreshnessSettings()


def next_changes(site: Site, settings: FreshnessSettings, seen_only: bool = False) -> list[Change]:
    return change.next_changes(all_changes(site, RoomState(settings)), seen_only)


def page(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "Text", ""])


def changes(*pages: str, today: str = "2026-11-22", seen_only: bool = False, **settings) -> list[tuple[str, str, str, bool]]:
    site = make_site({f"{'abc'[number]}.md": text for number, text in enumerate(pages)}, date.fromisoformat(today))
    return [(str(day), path, what, seen) for day, path, what, seen in next_changes(site, FreshnessSettings(**settings), seen_only)]


REVIEWED = page("last_reviewed_on: 2026-11-01", "review_in: 12 months")  # due on 1 November 2027
A = "content/a.md"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-22", ("2027-10-02", "becomes due soon", False)),
        ("2027-10-01", ("2027-10-02", "becomes due soon", False)),
        ("2027-10-02", ("2027-11-01", "becomes due", False)),
        ("2027-10-31", ("2027-11-01", "becomes due", False)),
        ("2027-11-01", ("2027-12-01", "becomes overdue", True)),
        ("2027-11-30", ("2027-12-01", "becomes overdue", True)),
        ("2027-12-01", ("2028-11-01", "becomes neglected", False)),
        ("2028-10-31", ("2028-11-01", "becomes neglected", False)),
    ],
)
def test_a_review_goes_from_one_status_to_the_next(today: str, expected: tuple[str, str, bool]) -> None:
    day, what, seen = expected
    assert changes(REVIEWED, today=today) == [(day, A, what, seen)]


def test_of_statuses_citizens_see_only_that_a_page_is_late() -> None:
    assert changes(REVIEWED, seen_only=True) == [("2027-12-01", A, "becomes overdue", True)]
    assert changes(REVIEWED, today="2027-12-01", seen_only=True) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["publish_on: 2026-12-01"], [("2026-12-01", A, "is published", True)]),
        (["publish_on: 2026-11-23"], [("2026-11-23", A, "is published", True)]),
        (["archive_on: 2027-01-31"], [("2027-01-31", A, "is archived", True)]),
        (["publish_on: 2026-12-01", "archive_on: 2027-01-31"], [("2026-12-01", A, "is published", True)]),
        (["publish_on: 2026-11-22", "archive_on: 2027-01-31"], [("2027-01-31", A, "is archived", True)]),
        (["type: event", "starts_on: 2026-12-05"], [("2026-12-06", A, "is over", True)]),
        (["type: event", "starts_on: 2026-12-05", "ends_on: 2026-12-07"], [("2026-12-08", A, "is over", True)]),
        (["type: event", "starts_on: 2026-11-22"], [("2026-11-23", A, "is over", True)]),
        (["last_reviewed_on: 2026-11-01", "archive_on: 2027-01-31"], [("2027-01-31", A, "is archived", True)]),
        (["last_reviewed_on: 2026-11-01", "review_in: 12 months", "next_review_on: 2027-06-01"],
         [("2027-05-02", A, "becomes due soon", False)]),
        # nothing ahead
        ([], []),
        (["publish_on: 2026-11-22"], []),
        (["archive_on: 2026-11-22"], []),
        (["archive_on: 2026-11-22", "last_reviewed_on: 2026-11-01"], []),
        (["type: event", "starts_on: 2026-11-21"], []),
        (["type: event", "starts_on: 9999-12-31"], []),
        (["type: home", "last_reviewed_on: 2026-11-01"], []),
        (["type: news", "published_on: 2026-11-01", "last_reviewed_on: 2026-11-01"], []),
        (["last_reviewed_on: 2020-01-01"], []),
        (["draft: true", "last_reviewed_on: 2026-11-01"], []),
        (["draft: true", "publish_on: 2026-12-01", "archive_on: 2027-01-31"], []),
        (["draft: true", "type: event", "starts_on: 2026-12-05"], []),
        (["publish_on: 1.12.26", "last_reviewed_on: 2026-11-01"], []),  # in the site on no day until it is mended
        (["title: [a"], []),
    ],
)  # fmt: skip
def test_what_is_written_on_a_page_comes_on_its_day(lines: list[str], expected: list) -> None:
    assert changes(page(*lines)) == expected


def test_an_archived_event_is_not_over_once_more() -> None:
    """Citizens have seen the last of it, and no rule looks at it."""
    assert changes(page("type: event", "starts_on: 2026-12-05", "archive_on: 2026-11-01")) == []


def test_everything_of_the_first_day_is_named_and_nothing_of_later_ones() -> None:
    found = changes(page("publish_on: 2026-12-02"), page("archive_on: 2026-12-01"), page("publish_on: 2026-12-01"))
    assert found == [("2026-12-01", "content/b.md", "is archived", True), ("2026-12-01", "content/c.md", "is published", True)]


def test_statuses_that_fall_on_one_day_are_all_named() -> None:
    short = page("last_reviewed_on: 2026-11-22", "review_in: 1 day")
    assert [what for _, _, what, _ in changes(short, due_soon_days=0)] == ["becomes due", "becomes due soon"]
    late = changes(short, today="2026-11-23", due_soon_days=0)
    assert [(what, seen) for _, _, what, seen in late] == [("becomes neglected", False), ("becomes overdue", True)]


def test_a_site_without_pages_never_changes() -> None:
    assert next_changes(make_site({}), SETTINGS) == []


def test_a_page_that_is_not_there_yet_shows_nobody_that_it_is_late() -> None:
    later = page("publish_on: 2028-06-01", "last_reviewed_on: 2026-11-01", "review_in: 12 months")
    assert changes(later, seen_only=True) == [("2028-06-01", A, "is published", True)]


# any small site on any day

NEAR = st.dates(TODAY - timedelta(800), TODAY + timedelta(800))
PERIODS = st.sampled_from(["1 day", "2 weeks", "1 month", "6 months", "12 months", "2 years"])
LINES = {
    "last_reviewed_on": NEAR, "review_in": PERIODS, "next_review_on": NEAR, "publish_on": NEAR, "archive_on": NEAR, "draft": st.sampled_from(["true", "false"]),
}  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A page with any of the keys that have to do with days."""
    kind = draw(st.sampled_from(["page", "page", "service", "home", "event", "news"]))
    lines = [f"type: {kind}"]
    if kind == "event":
        starts = draw(NEAR)
        lines += [f"starts_on: {starts}", *([f"ends_on: {starts + timedelta(draw(st.integers(0, 9)))}"] if draw(st.booleans()) else [])]
    if kind == "news":
        lines.append(f"published_on: {draw(NEAR)}")
    keys = draw(st.sets(st.sampled_from(list(LINES))))
    return page(*lines, *(f"{key}: {draw(LINES[key])}" for key in LINES if key in keys))


SITES = st.lists(texts(), max_size=3).map(lambda pages: {f"{number}.md": text for number, text in enumerate(pages)})
ANY_SETTINGS = st.builds(FreshnessSettings, due_soon_days=st.integers(0, 60), overdue_days=st.integers(1, 60))


def over(page: Page, day: date) -> bool:
    """Is there a finding that the event is over?"""
    last = getattr(page.meta, "ends_on", None) or getattr(page.meta, "starts_on", None)
    return page.meta.type == "event" and day > last and not page.archived(day) and not page.withheld(day)


def state(pages: list[Page], day: date, settings: FreshnessSettings) -> list[tuple]:
    """All that the site and the report say of the pages on a day."""
    site = Site(pages, day)
    return [
        (review_of(one, day, settings).status, site.is_published(one), not one.meta.draft and one.archived(day), over(one, day)) for one in pages
    ]  # fmt: skip


def seen(pages: list[Page], day: date, settings: FreshnessSettings) -> list[tuple]:
    """What citizens see of the pages on a day."""
    site = Site(pages, day)
    return [
        (site.is_published(one), one.archived(day), review_of(one, day, settings).status in LATE, over(one, day))
        if site.is_published(one)
        else ()
        for one in pages
    ]


@given(SITES, NEAR, ANY_SETTINGS)
@example({"0.md": page("last_reviewed_on: 2026-11-01", "archive_on: 2027-10-02")}, TODAY, SETTINGS)
@example({"0.md": page("type: event", "starts_on: 2026-12-05", "archive_on: 2026-11-01")}, TODAY, SETTINGS)
@example({"0.md": page("type: event", "starts_on: 2026-12-05", "publish_on: 2026-12-20")}, TODAY, SETTINGS)
def test_nothing_changes_before_the_day_and_something_does_on_it(files: dict[str, str], today: date, settings: FreshnessSettings) -> None:
    site = make_site(files, today)
    found = next_changes(site, settings)
    now = state(site.pages, today, settings)
    days = {change.day for change in found}
    assert len(days) <= 1
    last = days.pop() if found else today + timedelta(5000)
    step = 1 if found else 50
    for ahead in range(1, (last - today).days, step):
        assert state(site.pages, today + timedelta(ahead), settings) == now, today + timedelta(ahead)
    if found:
        assert last > today
        then = state(site.pages, last, settings)
        assert then != now
        changed = {site.shown_path(one.path) for one, before, after in zip(site.pages, now, then, strict=True) if before != after}
        assert {change.path for change in found} == changed


@given(SITES, NEAR, ANY_SETTINGS)
def test_what_citizens_see_stays_until_the_day_and_changes_on_it(files: dict[str, str], today: date, settings: FreshnessSettings) -> None:
    site = make_site(files, today)
    found = next_changes(site, settings, seen_only=True)
    now = seen(site.pages, today, settings)
    last = found[0].day if found else today + timedelta(5000)
    for ahead in range(1, (last - today).days, 1 if found else 50):
        assert seen(site.pages, today + timedelta(ahead), settings) == now, today + timedelta(ahead)
    if found:
        assert seen(site.pages, last, settings) != now


@given(st.dates(), st.dates(), PERIODS)
def test_no_day_is_too_early_or_too_late(reviewed: date, today: date, period: str) -> None:
    site = make_site({"a.md": page(f"last_reviewed_on: {reviewed}", f"review_in: {period}")}, today)
    assert all(change.day > today for change in next_changes(site, SETTINGS))


# in words


def test_the_changes_in_words() -> None:
    day = date(2026, 12, 1)
    assert in_words([]) == "No page will change by itself."
    assert in_words([Change(day, A, "is published", True)]) == "Build again by 2026-12-01: content/a.md is published."
    assert in_words([Change(day, f"content/{one}.md", "is over", True) for one in "abcde"]).endswith("content/c.md is over and 2 more.")


def test_the_changes_for_a_scheduler() -> None:
    assert as_json([]) == '{\n "on": null,\n "changes": []\n}\n'
    assert '"seen": true' in as_json([Change(date(2026, 12, 1), A, "is published", True)])
