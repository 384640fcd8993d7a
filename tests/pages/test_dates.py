"""Dates and periods as editors write them."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.dates import Period, add, days_in_words, in_words, parse_day, parse_period
from tests.support.texts import complaint, exactly

DAYS = st.dates()
PERIODS = st.builds(Period, st.integers(1, 999), st.sampled_from(["day", "week", "month", "year"]))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-31", date(2026, 3, 31)),
        (" 2026-03-31 ", date(2026, 3, 31)),
        ("2028-02-29", date(2028, 2, 29)),
        ("0001-01-01", date.min),
        ("9999-12-31", date.max),
    ],
)
def test_a_date_is_year_month_and_day(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    "text", ["", "31 March 2026", "26-03-31", "31/3/26", "12/31/2026", "2026-02-30T09:00", "20260331", "2026-03", "soon", "٢٠٢٦-٠٣-٣١"]
)
def test_any_other_way_to_write_a_date_says_how(text: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{text}” is not a date. Write the year, month and day: 2026-03-31")):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31/03/2026", "If it is 31 March 2026, write: 2026-03-31"),
        ("3.4.2026", "If it is 3 April 2026, write: 2026-04-03"),  # the day first, as in Britain
        (" 31-3-2026 ", "If it is 31 March 2026, write: 2026-03-31"),
        ("31 3 2026", "If it is 31 March 2026, write: 2026-03-31"),
        ("2026-3-31", "Write 31 March 2026 like this: 2026-03-31"),
        ("2026/03/31", "Write 31 March 2026 like this: 2026-03-31"),
        ("2026-03-31T09:00", "Leave out the time and write the day alone: 2026-03-31"),
        ("2026-03-31 09:00", "Leave out the time and write the day alone: 2026-03-31"),
    ],
)
def test_a_date_in_another_shape_is_given_back_in_the_right_one(text: str, meant: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{text}” is not a date. {meant}")):
        parse_day(text)


@pytest.mark.parametrize("text", ["2026-02-29", "2026-13-40", "2026-00-01", "0000-01-01", "2026-04-31"])
def test_a_day_that_no_calendar_has_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"There is no such day as “{text}”. Check the month and the day: 2026-03-31")):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("12 months", Period(12, "month")),
        ("1 month", Period(1, "month")),
        ("1 months", Period(1, "month")),
        ("6 WEEKS", Period(6, "week")),
        ("  2   years ", Period(2, "year")),
        ("90 days", Period(90, "day")),
        ("012 months", Period(12, "month")),
    ],
)
def test_a_period_is_a_number_and_a_unit(text: str, period: Period) -> None:
    assert parse_period(text) == period


@pytest.mark.parametrize("text", ["", "12", "months", "a year", "-1 month", "1.5 years", "1000 days", "2 fortnights", "12months"])
def test_any_other_period_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{text}” is not a length of time. Write a number and a unit: 12 months")):
        parse_period(text)


@pytest.mark.parametrize("text", ["0 months", "000 days", "0 years"])
def test_a_period_of_nothing_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{text}” is no time at all. Write a number from 1 to 999 and a unit: 12 months")):
        parse_period(text)


@pytest.mark.parametrize(
    ("day", "period", "later"),
    [
        (date(2026, 8, 31), Period(6, "month"), date(2027, 2, 28)),
        (date(2027, 8, 31), Period(6, "month"), date(2028, 2, 29)),
        (date(2028, 2, 29), Period(1, "year"), date(2029, 2, 28)),
        (date(2028, 2, 29), Period(4, "year"), date(2032, 2, 29)),
        (date(2026, 12, 31), Period(1, "day"), date(2027, 1, 1)),
        (date(2026, 3, 28), Period(1, "week"), date(2026, 4, 4)),  # the clocks change in between
        (date(9999, 12, 31), Period(1, "day"), date.max),
        (date(9999, 1, 1), Period(999, "year"), date.max),
    ],
)
def test_a_period_later(day: date, period: Period, later: date) -> None:
    assert add(day, period) == later


@given(DAYS)
def test_a_day_reads_back_as_it_was_written(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@given(PERIODS)
def test_a_period_reads_back_as_it_was_written(period: Period) -> None:
    assert parse_period(str(period)) == period


@given(DAYS, DAYS, PERIODS)
def test_a_later_day_is_never_due_before_an_earlier_one(one: date, other: date, period: Period) -> None:
    first, last = sorted([one, other])
    assert add(first, period) <= add(last, period)


@given(st.dates(max_value=date(8000, 1, 1)), PERIODS)
def test_adding_a_period_always_goes_forward(day: date, period: Period) -> None:
    assert add(day, period) >= day + timedelta(days=1)


@given(st.text())
def test_a_text_is_a_day_or_an_error_that_shows_the_mend(text: str) -> None:
    assert re.search(r": [0-9]{4}-[0-9]{2}-[0-9]{2}$", complaint(parse_day, text) or ": 2026-03-31")


@given(st.text())
def test_a_text_is_a_period_or_an_error_that_shows_the_mend(text: str) -> None:
    assert "12 months" in (complaint(parse_period, text) or "12 months")


def test_a_date_in_words_has_no_leading_nought() -> None:
    assert in_words(date(2026, 3, 3)) == "3 March 2026"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-12-05", None, "5 December 2026"),
        ("2026-12-05", "2026-12-05", "5 December 2026"),
        ("2026-12-05", "2026-12-06", "5 to 6 December 2026"),
        ("2026-11-30", "2026-12-02", "30 November to 2 December 2026"),
        ("2026-12-30", "2027-01-02", "30 December 2026 to 2 January 2027"),
        ("2026-12-30", "2027-12-31", "30 December 2026 to 31 December 2027"),
    ],
)
def test_days_in_words(first: str, last: str | None, words: str) -> None:
    assert days_in_words(date.fromisoformat(first), date.fromisoformat(last) if last else None) == words
