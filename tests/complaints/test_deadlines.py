"""By when a complaint is answered."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.complaints.deadlines import Deadlines, deadlines
from fingerpost.complaints.procedure import Stage, code
from fingerpost.pages.bank_holidays import bank_holiday_name
from fingerpost.pages.working_days import working_days_between

HOLIDAY = bank_holiday_name()
ONE, TWO = code().stages
STAGES = st.builds(
    lambda a, b, c: Stage(id="s", name="S", acknowledge=a, answer=b, extension=c), st.integers(0, 9), st.integers(1, 30), st.integers(0, 30)
)


@pytest.mark.parametrize(
    ("received", "stage", "expected"),
    [
        (date(2026, 11, 23), ONE, Deadlines(date(2026, 11, 30), date(2026, 12, 14), date(2026, 12, 30))),
        (date(2026, 11, 22), ONE, Deadlines(date(2026, 11, 27), date(2026, 12, 11), date(2026, 12, 29))),  # a Sunday
        (date(2026, 12, 21), ONE, Deadlines(date(2026, 12, 30), date(2027, 1, 14), date(2027, 1, 28))),  # over Christmas
        (date(2026, 12, 21), TWO, Deadlines(date(2026, 12, 30), date(2027, 1, 28), date(2027, 2, 25))),
    ],
)
def test_the_days_of_the_code_on_the_calendar(received: date, stage: Stage, expected: Deadlines) -> None:
    assert deadlines(received, stage, HOLIDAY) == expected


def test_days_on_which_the_council_is_closed_are_not_counted() -> None:
    closed = [date(2026, 12, day) for day in (29, 30, 31)]
    assert deadlines(date(2026, 12, 21), ONE, HOLIDAY, closed).acknowledged == date(2027, 1, 5)


@given(st.dates(date(1990, 1, 1), date(2099, 1, 1)), STAGES)
def test_each_length_is_counted_from_the_end_of_the_one_before(received: date, stage: Stage) -> None:
    due = deadlines(received, stage, HOLIDAY)
    steps = [received, due.acknowledged, due.answered, due.extended]
    counted = [working_days_between(first, last, HOLIDAY) for first, last in zip(steps, steps[1:], strict=False)]
    assert counted == [stage.acknowledge, stage.answer, stage.extension]


@given(st.dates(date(1990, 1, 1), date(2099, 1, 1)), STAGES)
def test_nobody_who_complains_earlier_hears_later(received: date, stage: Stage) -> None:
    first, next_day = (deadlines(day, stage, HOLIDAY) for day in (received, received + timedelta(1)))
    assert first.answered <= next_day.answered
    assert first.acknowledged <= first.answered <= first.extended
