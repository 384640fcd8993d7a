"""By when a complaint is answered: the days that the Ombudsman's code counts, on the calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fingerpost.complaints.procedure import Stage
from fingerpost.pages.working_days import IsHoliday, add_working_days


@dataclass(frozen=True)
class Deadlines:
    """The last day to say that the council has the complaint, to answer it, and to answer it with an extension."""

    acknowledged: date
    answered: date
    extended: date


def deadlines(received: date, stage: Stage, is_holiday: IsHoliday, closed: Iterable[date] = ()) -> Deadlines:
    """The latest days for a complaint that came on a day. The answer is due so long after the council said that it has it."""
    shut = frozenset(closed)
    acknowledged = add_working_days(received, stage.acknowledge, is_holiday, shut)
    answered = add_working_days(acknowledged, stage.answer, is_holiday, shut)
    return Deadlines(acknowledged, answered, add_working_days(answered, stage.extension, is_holiday, shut))
