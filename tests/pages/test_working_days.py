"""Working days as the Ombudsman's code counts them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.bank_holidays import bank_holiday_name
from fingerpost.pages.working_days import add_working_days, is_working_day, working_days_between
from tests.support.texts import exactly

HOLIDAY = bank_holiday_name()
DAYS = st.dates(date(1990, 1, 1), date(2100, 6, 30))
COUNTS = st.integers(0, 60)
CLOSED = st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=8)


@pytest.mark.parametrize(
    ("received", "count", "last"),
    [
        (date(2026, 12, 21), 0, date(2026, 12, 21)),
        (date(2026, 11, 23), 5, date(2026, 11, 30)),  # Monday to Monday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # a Saturday: day 1 is Monday
        (date(2026, 12, 21), 5, date(2026, 12, 30)),  # over Christmas Day and the day in place of Boxing Day
        (date(2026, 12, 30), 10, date(2027, 1, 14)),  # over New Year's Day
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # over Good Friday and Easter Monday
    ],
)
def test_the_day_after_receipt_is_day_one(received: date, count: int, last: date) -> None:
    assert add_working_days(received, count, HOLIDAY) == last
    assert working_days_between(received, last, HOLIDAY) == count


def test_the_days_that_a_council_is_closed_are_not_counted() -> None:
    closed = {date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)}
    assert add_working_days(date(2026, 12, 24), 1, HOLIDAY, closed) == date(2027, 1, 4)
    assert working_days_between(date(2026, 12, 24), date(2027, 1, 4), HOLIDAY, closed) == 1


def test_nobody_counts_back_from_a_day() -> None:
    with pytest.raises(ValueError, match=exactly("-1 is not a number of working days. Count from the earlier day")):
        add_working_days(date(2026, 1, 5), -1, HOLIDAY)


@given(DAYS, COUNTS.filter(bool), CLOSED)
def test_it_ends_on_a_working_day(day: date, count: int, closed: frozenset) -> None:
    last = add_working_days(day, count, HOLIDAY, closed)
    assert last.weekday() < 5
    assert not HOLIDAY(last)
    assert last not in closed
    assert is_working_day(last, HOLIDAY, closed)


@given(DAYS, COUNTS, CLOSED)
def test_counting_undoes_adding(day: date, count: int, closed: frozenset) -> None:
    last = add_working_days(day, count, HOLIDAY, closed)
    assert working_days_between(day, last, HOLIDAY, closed) == count
    assert working_days_between(last, day, HOLIDAY, closed) == -count


@given(DAYS, st.integers(0, 30), COUNTS)
def test_what_comes_later_is_never_due_sooner(day: date, later: int, count: int) -> None:
    assert add_working_days(day, count, HOLIDAY) <= add_working_days(day + timedelta(later), count, HOLIDAY)
    assert add_working_days(day, count, HOLIDAY) < add_working_days(day, count + 1, HOLIDAY)


@given(DAYS, COUNTS, COUNTS)
def test_days_can_be_added_in_two_steps(day: date, some: int, more: int) -> None:
    assert add_working_days(add_working_days(day, some, HOLIDAY), more, HOLIDAY) == add_working_days(day, some + more, HOLIDAY)
