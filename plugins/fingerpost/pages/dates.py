"""Dates and periods as editors write them. Nothing here reads the clock."""

import re
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SPLIT = r"[-/. ]"
_OTHER_SHAPES = (
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})[T ]\S", re.ASCII), "Leave out the time and write the day alone"),
    (re.compile(rf"(?P<day>\d{{1,2}}){_SPLIT}(?P<month>\d{{1,2}}){_SPLIT}(?P<year>\d{{4}})$", re.ASCII), "If it is {}, write"),
    (re.compile(rf"(?P<year>\d{{4}}){_SPLIT}(?P<month>\d{{1,2}}){_SPLIT}(?P<day>\d{{1,2}})$", re.ASCII), "Write {} like this"),
)  # the way that Britain writes dates: the day first
_PERIOD = re.compile(r"(\d{1,3}) (day|week|month|year)s?", re.ASCII)


@dataclass(frozen=True)
class Period:
    """A length of time in whole calendar units: `12 months`, `6 weeks`."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def parse_day(text: str) -> date:
    """Read `2026-03-31`; raises ValueError, with the mend, for anything else."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is not a date. {_meant(text.strip()) or 'Write the year, month and day: 2026-03-31'}")
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise ValueError(f"There is no such day as “{text}”. Check the month and the day: 2026-03-31") from None


def _meant(text: str) -> str:
    """What to write in place of a date in another shape; nothing where that cannot be told."""
    for shape, order in _OTHER_SHAPES:
        match = shape.match(text)
        if match:
            try:
                day = date(*(int(match[name]) for name in ("year", "month", "day")))
            except ValueError:
                return ""
            return f"{order.format(in_words(day))}: {day.isoformat()}"
    return ""


def parse_period(text: str) -> Period:
    """Read `6 weeks`, `12 months` or `2 years`; raises ValueError, with the mend, for anything else."""
    match = _PERIOD.fullmatch(" ".join(text.lower().split()))
    if match is None:
        raise ValueError(f"“{text}” is not a length of time. Write a number and a unit: 12 months")
    if int(match[1]) == 0:
        raise ValueError(f"“{text}” is no time at all. Write a number from 1 to 999 and a unit: 12 months")
    return Period(int(match[1]), match[2])


def add(day: date, period: Period) -> date:
    """The day a period later; the end of a short month stands in for a day it lacks (31 August + 6 months = 28 February)."""
    try:
        return day + relativedelta(**{period.unit + "s": period.count})
    except (ValueError, OverflowError):  # past the year 9999
        return date.max


def in_words(day: date) -> str:
    """A date as people read it: `3 March 2026`."""
    return f"{day.day} {day:%B} {day.year}"


def days_in_words(first: date, last: date | None = None) -> str:
    """One day or several as people read them: `5 to 6 December 2026`, `30 November to 2 December 2026`."""
    if last is None or last == first:
        return in_words(first)
    if first.year != last.year:
        return f"{in_words(first)} to {in_words(last)}"
    start = str(first.day) if first.month == last.month else f"{first.day} {first:%B}"
    return f"{start} to {in_words(last)}"
