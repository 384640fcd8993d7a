"""When a page is due, and its status on any day."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from fingerpost.freshness.review import LATE, STATUSES, Review, due_on, latest, owner_of, period_by_default, review_of, risks_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.dates import Period, add, parse_period
from fingerpost.pages.page import Page, read_page

SETTINGS = FreshnessSettings()
TODAY = date(2026, 11, 22)


def page(*lines: str, path: str = "a.md") -> Page:
    return read_page(path, "\n".join(["---", *lines, "---", "Text"]).encode())


def status(today: str, *lines: str, **settings) -> str:
    return review_of(page(*lines), date.fromisoformat(today), FreshnessSettings(**settings)).status


def test_a_review_says_when_it_was_when_the_next_is_due_and_what_changes_when() -> None:
    review = review_of(page("last_reviewed_on: 2026-09-14", "review_in: 6 months"), TODAY, SETTINGS)
    changes = (
        (date(2027, 2, 12), "due-soon"), (date(2027, 3, 14), "due"), (date(2027, 4, 13), "overdue"), (date(2027, 9, 14), "neglected"),
    )  # fmt: skip
    assert review == Review("fresh", Period(6, "month"), date(2026, 9, 14), date(2027, 3, 14), changes)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("0001-01-01", "fresh"),
        ("2026-09-14", "fresh"),
        ("2027-02-11", "fresh"),
        ("2027-02-12", "due-soon"),  # 30 days before
        ("2027-03-13", "due-soon"),
        ("2027-03-14", "due"),  # the very day
        ("2027-04-12", "due"),
        ("2027-04-13", "overdue"),  # 30 days after
        ("2027-09-13", "overdue"),
        ("2027-09-14", "neglected"),  # another 6 months after
        ("9999-12-31", "neglected"),
    ],
)
def test_the_status_changes_on_these_days(today: str, expected: str) -> None:
    assert status(today, "last_reviewed_on: 2026-09-14", "review_in: 6 months") == expected


@pytest.mark.parametrize(
    ("today", "expected"), [("2026-11-25", "fresh"), ("2026-11-26", "due-soon"), ("2026-11-29", "due"), ("2026-12-29", "neglected")]
)
def test_a_week_is_half_fresh_and_neglected_only_once_it_is_overdue(today: str, expected: str) -> None:
    assert status(today, "last_reviewed_on: 2026-11-22", "review_in: 7 days") == expected


@pytest.mark.parametrize(("days", "expected"), [(0, "fresh"), (1, "due-soon"), (9999, "due-soon")])
def test_due_soon_is_as_many_days_as_the_settings_say(days: int, expected: str) -> None:
    assert status("2027-03-13", "last_reviewed_on: 2026-09-14", "review_in: 6 months", due_soon_days=days) == expected


@pytest.mark.parametrize(("days", "expected"), [(1, "overdue"), (2, "due"), (9999, "due")])
def test_overdue_is_as_many_days_as_the_settings_say(days: int, expected: str) -> None:
    assert status("2027-03-15", "last_reviewed_on: 2026-09-14", "review_in: 6 months", overdue_days=days) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["title: x"], "never-reviewed"),
        (["last_reviewed_on:"], "never-reviewed"),
        (["last_reviewed_on: soon"], "never-reviewed"),
        (["next_review_on: 2027-01-01"], "never-reviewed"),
        (["type: home"], "not-reviewed"),
        (["type: news", "published_on: 2020-01-01"], "not-reviewed"),
        (["last_reviewed_on: 2020-01-01", "archive_on: 2026-11-22"], "not-reviewed"),
        (["last_reviewed_on: 2020-01-01", "archive_on: 2026-11-23"], "neglected"),
        (["last_reviewed_on: 2020-01-01", "draft: true"], "not-reviewed"),
        (["last_reviewed_on: 9999-12-31"], "fresh"),
        (["last_reviewed_on: 0001-01-01"], "neglected"),
        (["last_reviewed_on: 0001-01-01", "review_in: 999 years"], "neglected"),
        (["last_reviewed_on: 2026-11-22", "review_in: 1 day"], "fresh"),
        (["last_reviewed_on: 2026-11-21", "review_in: 1 day"], "due"),
    ],
)
def test_a_page_that_has_no_ordinary_review(lines: list[str], expected: str) -> None:
    assert status("2026-11-22", *lines) == expected


def test_a_page_made_from_data_is_not_reviewed() -> None:
    made = page("last_reviewed_on: 2020-01-01")
    made.generated = True
    assert review_of(made, TODAY, SETTINGS).status == "not-reviewed"


@pytest.mark.parametrize(
    ("reviewed", "period", "due"),
    [
        ("2026-08-31", "6 months", "2027-02-28"),
        ("2027-08-31", "6 months", "2028-02-29"),
        ("2026-12-31", "1 month", "2027-01-31"),
        ("2028-02-29", "12 months", "2029-02-28"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2028-02-29", "4 years", "2032-02-29"),
        ("2028-02-29", "1 day", "2028-03-01"),
        ("0001-01-01", "1 day", "0001-01-02"),
        ("0001-01-01", "999 years", "1000-01-01"),
        ("9999-12-30", "1 day", "9999-12-31"),
        ("9999-12-31", "1 day", "9999-12-31"),
        ("9999-01-01", "999 years", "9999-12-31"),
        ("2026-11-22", "999 years", "3025-11-22"),
        ("2026-11-22", "999 weeks", "2046-01-14"),
    ],
)
def test_the_day_on_which_a_page_falls_due(reviewed: str, period: str, due: str) -> None:
    assert due_on(date.fromisoformat(reviewed), parse_period(period)) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("moved_to", "due"),
    [
        ("2027-03-01", "2027-03-01"),  # earlier
        ("2027-04-01", "2027-04-01"),  # later
        ("2027-04-28", "2027-04-28"),  # by a quarter of its 181 days
        ("2027-04-29", "2027-04-28"),
        ("9999-12-31", "2027-04-28"),
        ("2026-09-15", "2026-09-15"),
        ("2026-09-14", "2027-03-14"),  # it was reviewed on the day itself
        ("2020-01-01", "2027-03-14"),  # the move belonged to an earlier review
    ],
)
def test_a_review_that_was_moved_falls_due_on_that_day_within_bounds(moved_to: str, due: str) -> None:
    moved = page("last_reviewed_on: 2026-09-14", "review_in: 6 months", f"next_review_on: {moved_to}")
    assert review_of(moved, TODAY, SETTINGS).due_on == date.fromisoformat(due)


DEFAULTS = {
    "site": {"review_in": "10 months", "owner": "site", "risk": ["money"]},
    "types": {"guide": {"review_in": "9 months", "owner": "type", "risk": ["rights"]}, "topic": {"owner": "type"}},
    "folders": {
        "bins": {"review_in": "8 months", "owner": "outer", "risk": ["safety"]},
        "bins/garden": {"review_in": "7 months", "owner": "inner", "risk": ["money", "rights"]},
        "bins/big": {"review_in": "1 week"},
    },
}
OWN = ["review_in: 6 months", "owner: page", "risk: [safety, money]"]


@pytest.mark.parametrize(
    ("path", "lines", "expected"),
    [
        ("a.md", [], ("10 months", "site", ("money",))),
        ("parks/a.md", [], ("10 months", "site", ("money",))),
        ("binsmen/a.md", [], ("10 months", "site", ("money",))),
        ("parks/a.md", ["type: guide"], ("9 months", "type", ("rights",))),
        ("parks/a.md", ["type: topic"], ("10 months", "type", ("money",))),
        ("bins/a.md", ["type: guide"], ("8 months", "outer", ("safety",))),
        ("bins/garden/a.md", ["type: guide"], ("7 months", "inner", ("money", "rights"))),
        ("bins/garden/deep/a.md", [], ("7 months", "inner", ("money", "rights"))),
        ("bins/big/a.md", [], ("1 week", "outer", ("safety",))),
        ("bins/garden/a.md", ["type: guide", *OWN], ("6 months", "page", ("safety", "money"))),
    ],
)
def test_the_page_goes_before_the_inner_folder_the_outer_folder_the_type_and_the_site(path: str, lines: list[str], expected: tuple) -> None:
    settings, looked_at = FreshnessSettings(defaults=DEFAULTS), page(*lines, path=path)
    period = review_of(looked_at, TODAY, settings).period
    assert (str(period), owner_of(looked_at, settings), risks_of(looked_at, settings)) == expected


def test_where_nothing_is_said_a_page_is_due_in_a_year_and_has_no_owner() -> None:
    assert period_by_default(page(), SETTINGS) == Period(12, "month")
    assert review_of(page("last_reviewed_on: 2026-09-14"), TODAY, SETTINGS).due_on == date(2027, 9, 14)
    assert owner_of(page(), SETTINGS) is None
    assert risks_of(page(), SETTINGS) == ()


DAYS = st.dates()
PERIODS = st.builds(Period, st.integers(1, 999), st.sampled_from(["day", "week", "month", "year"]))
AUGUST = [date(2026, 8, 28), date(2026, 8, 31)]  # both are due on 28 February


def of(reviewed: date, period: Period, moved_to: date | None = None, today: date = TODAY, settings: FreshnessSettings = SETTINGS) -> Review:
    moved = [f"next_review_on: {moved_to}"] if moved_to else []
    return review_of(page(f"last_reviewed_on: {reviewed}", f"review_in: {period}", *moved), today, settings)


@given(DAYS, DAYS, PERIODS)
@example(*AUGUST, Period(6, "month"))
def test_a_later_review_is_never_due_earlier(one: date, other: date, period: Period) -> None:
    first, last = sorted([one, other])
    assert of(first, period).due_on <= of(last, period).due_on


@given(DAYS, DAYS, PERIODS, DAYS)
@example(*AUGUST, Period(6, "month"), date.max)
def test_a_later_review_is_never_due_earlier_where_it_was_moved(one: date, other: date, period: Period, moved_to: date) -> None:
    first, last = sorted([one, other])
    assert of(first, period, moved_to).due_on <= of(last, period, moved_to).due_on


@given(DAYS, PERIODS, DAYS)
def test_a_move_is_never_to_before_the_review_nor_beyond_a_quarter(reviewed: date, period: Period, moved_to: date) -> None:
    due = of(reviewed, period, moved_to).due_on
    assert reviewed <= due <= latest(reviewed, period)
    quarter = (add(reviewed, period) - reviewed) / 4
    assert latest(reviewed, period) - add(reviewed, period) <= quarter + timedelta(1)  # months count alike, long or short


@given(DAYS, PERIODS, st.none() | DAYS, DAYS, DAYS, st.integers(0, 400), st.integers(1, 400))
def test_a_page_only_ever_grows_older(
    reviewed: date, period: Period, moved_to: date | None, one: date, other: date, soon: int, over: int
) -> None:
    first, last = sorted([one, other])
    settings = FreshnessSettings(due_soon_days=soon, overdue_days=over)
    before, after = (STATUSES.index(of(reviewed, period, moved_to, day, settings).status) for day in (first, last))
    assert before <= after


@given(DAYS, PERIODS, st.none() | DAYS, st.integers(0, 400), st.integers(1, 400))
def test_the_changes_are_in_order_and_each_holds_from_its_day(
    reviewed: date, period: Period, moved_to: date | None, soon: int, over: int
) -> None:
    settings = FreshnessSettings(due_soon_days=soon, overdue_days=over)
    changes = of(reviewed, period, moved_to, TODAY, settings).changes
    days = [day for day, _ in changes]
    assert [name for _, name in changes] == ["due-soon", "due", "overdue", "neglected"]
    assert days == sorted(days)
    for number, (day, name) in enumerate(changes):
        if day not in days[number + 1 :]:
            assert of(reviewed, period, moved_to, day, settings).status == name
        if day > date.min and day - timedelta(days=1) not in days:
            before = next((earlier for start, earlier in reversed(changes) if start < day), "fresh")
            assert of(reviewed, period, moved_to, day - timedelta(days=1), settings).status == before


@given(DAYS, PERIODS)
def test_a_page_is_never_late_on_the_day_of_its_review(reviewed: date, period: Period) -> None:
    assume(reviewed < date.max)
    assert of(reviewed, period, today=reviewed).status not in {*LATE, "due"}
