"""When a page is due, on any day."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fingerpost.freshness.review import Review, review_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.page import Page, read_page

SETTINGS = FreshnessSettings()
ORDER = ["fresh", "due-soon", "overdue"]


def page(*lines: str) -> Page:
    return read_page("a.md", "\n".join(["---", *lines, "---", "Text"]).encode())


def status(today: str, *lines: str, **settings) -> str:
    return review_of(page(*lines), date.fromisoformat(today), FreshnessSettings(**settings)).status


def test_a_review_says_when_it_was_and_when_the_next_is_due() -> None:
    review = review_of(page("last_reviewed_on: 2026-09-14", "review_in: 6 months"), date(2026, 11, 22), SETTINGS)
    assert review == Review("fresh", date(2026, 9, 14), date(2027, 3, 14))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-09-14", "fresh"),
        ("2027-02-11", "fresh"),
        ("2027-02-12", "due-soon"),  # 30 days before
        ("2027-03-14", "due-soon"),  # the very day
        ("2027-03-15", "overdue"),
    ],
)
def test_a_page_is_due_soon_for_30_days_and_overdue_from_the_day_after(today: str, expected: str) -> None:
    assert status(today, "last_reviewed_on: 2026-09-14", "review_in: 6 months") == expected


def test_a_page_that_does_not_say_how_often_is_due_as_the_site_says() -> None:
    reviewed = page("last_reviewed_on: 2026-09-14")
    assert review_of(reviewed, date(2026, 11, 22), SETTINGS).due_on == date(2027, 9, 14)
    assert review_of(reviewed, date(2026, 11, 22), FreshnessSettings(review_in="6 weeks")).due_on == date(2026, 10, 26)


@pytest.mark.parametrize(("days", "expected"), [(0, "fresh"), (1, "due-soon"), (9999, "due-soon")])
def test_due_soon_is_as_many_days_as_the_settings_say(days: int, expected: str) -> None:
    assert status("2027-03-13", "last_reviewed_on: 2026-09-14", "review_in: 6 months", due_soon_days=days) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["title: x"], "never-reviewed"),
        (["last_reviewed_on:"], "never-reviewed"),
        (["last_reviewed_on: soon"], "never-reviewed"),
        (["type: home"], "not-reviewed"),
        (["type: news", "published_on: 2020-01-01"], "not-reviewed"),
        (["last_reviewed_on: 2020-01-01", "archive_on: 2026-11-22"], "not-reviewed"),
        (["last_reviewed_on: 2020-01-01", "archive_on: 2026-11-23"], "overdue"),
        (["last_reviewed_on: 2020-01-01", "draft: true"], "overdue"),
        (["last_reviewed_on: 9999-12-31"], "fresh"),
        (["last_reviewed_on: 0001-01-01"], "overdue"),
    ],
)
def test_a_page_that_has_no_ordinary_review(lines: list[str], expected: str) -> None:
    assert status("2026-11-22", *lines) == expected


def test_a_short_month_does_not_lose_the_review() -> None:
    assert review_of(page("last_reviewed_on: 2026-08-31", "review_in: 6 months"), date(2026, 11, 22), SETTINGS).due_on == date(2027, 2, 28)


DAYS = st.dates()
PERIODS = st.tuples(st.integers(1, 999), st.sampled_from(["days", "weeks", "months", "years"])).map(lambda parts: f"{parts[0]} {parts[1]}")


@given(DAYS, DAYS, PERIODS)
def test_a_later_review_is_never_due_earlier(one: date, other: date, period: str) -> None:
    first, last = sorted([one, other])
    due = [
        review_of(page(f"last_reviewed_on: {day}", f"review_in: {period}"), date(2026, 11, 22), SETTINGS).due_on for day in (first, last)
    ]
    assert due[0] <= due[1]


@given(DAYS, PERIODS, DAYS, DAYS, st.integers(0, 400))
def test_a_page_only_ever_grows_older(reviewed: date, period: str, one: date, other: date, soon: int) -> None:
    first, last = sorted([one, other])
    looked_at = page(f"last_reviewed_on: {reviewed}", f"review_in: {period}")
    settings = FreshnessSettings(due_soon_days=soon)
    before, after = (ORDER.index(review_of(looked_at, day, settings).status) for day in (first, last))
    assert before <= after


@given(DAYS, PERIODS)
def test_a_page_is_never_overdue_on_the_day_of_its_review(reviewed: date, period: str) -> None:
    assert review_of(page(f"last_reviewed_on: {reviewed}", f"review_in: {period}"), reviewed, SETTINGS).status != "overdue"


@given(DAYS, PERIODS)
def test_a_page_turns_overdue_on_one_day_and_no_other(reviewed: date, period: str) -> None:
    looked_at = page(f"last_reviewed_on: {reviewed}", f"review_in: {period}")
    due = review_of(looked_at, reviewed, SETTINGS).due_on
    assume(due < date.max)
    assert review_of(looked_at, due, SETTINGS).status == "due-soon"
    assert review_of(looked_at, due + timedelta(1), SETTINGS).status == "overdue"
