"""When a place is open on a day: its usual week, school holidays, bank holidays, and the days that it names itself.

Nothing here reads the clock, and nothing says “open now”: a page is read later than it was built.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from pydantic import Field, model_validator

from fingerpost.pages.bank_holidays import bank_holiday_name, read_bank_holidays
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Day, Prose, Strict
from fingerpost.pages.page_parts import OpeningHours, SpecialHours
from fingerpost.pages.place_types import Place

TERMS = "school-terms.yml"
WEEKDAYS = tuple(OpeningHours.model_fields)
AHEAD = timedelta(92)  # about three months: people plan no further, and the list stays short
Why = Literal["usual", "school holiday", "bank holiday", "special"]


class SchoolHoliday(Strict):
    """Days in a row on which the schools are closed."""

    name: Prose = Field(examples=["Christmas holiday"])
    """What it is called."""
    first_day: Day = Field(examples=["2026-12-21"])
    """Its first day."""
    last_day: Day = Field(examples=["2027-01-01"])
    """Its last day, which is part of it."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "SchoolHoliday":
        first, last = (getattr(self, name, None) for name in ("first_day", "last_day"))  # of a wrong one there is no value
        if first and last and last < first:
            raise ValueError("The `last_day:` is before the `first_day:`. Check the two days.")
        return self


@dataclass(frozen=True)
class Calendar:
    """The days on which places keep other hours: what the bank holiday on a day is called, and the school holidays in order."""

    bank_holiday: Callable[[date], str | None] = field(default_factory=bank_holiday_name)
    school_holidays: tuple[SchoolHoliday, ...] = ()

    def school_holiday(self, day: date) -> SchoolHoliday | None:
        """The school holiday on a day, or None."""
        return next((one for one in self.school_holidays if one.first_day <= day <= one.last_day), None)

    def next_school_holiday(self, today: date) -> SchoolHoliday | None:
        """The school holiday of today, else the next one that the file knows."""
        return next((one for one in self.school_holidays if one.last_day >= today), None)


@dataclass(frozen=True)
class HoursOn:
    """The hours of one day, as `9am to 5pm` or `closed`, why they hold, and what the holiday is called: `Christmas Day`."""

    day: date
    hours: str
    why: Why = "usual"
    name: str = ""


@dataclass(frozen=True)
class Unusual:
    """Days in a row that an editor named together, or one day, with hours that are not the usual ones."""

    first: date
    last: date
    hours: str
    name: str = ""


def read_calendar(files: DataFiles) -> Calendar:
    """The bank holidays of England with those that the site adds, and its school holidays from `_data/school-terms.yml`."""
    found = (item for _, item in files.yaml_items(TERMS, SchoolHoliday, key="name"))
    return Calendar(bank_holiday_name(read_bank_holidays(files)), tuple(sorted(found, key=lambda one: one.first_day)))


def hours_on(place: Place, day: date, calendar: Calendar) -> HoursOn | None:
    """The hours of a place on a day; None where nobody has said. A day that the place names itself comes before all else."""
    holiday = calendar.bank_holiday(day) or ""
    for one in _named(place):
        if one.day <= day <= (one.last_day or one.day):
            return HoursOn(day, one.hours, "special", one.reason or holiday)
    if holiday and place.bank_holidays:
        return HoursOn(day, place.bank_holidays, "bank holiday", holiday)
    school = calendar.school_holiday(day)
    if school and isinstance(place.holiday_hours, OpeningHours):
        return HoursOn(day, _on(place.holiday_hours, day), "school holiday", school.name)
    return HoursOn(day, _on(place.opening_hours, day)) if isinstance(place.opening_hours, OpeningHours) else None


def unusual_days(place: Place, today: date, calendar: Calendar, ahead: timedelta = AHEAD) -> list[Unusual]:
    """The days to come that are not as usual, soonest first: those that the place names, and bank holidays with other hours.

    What an editor named is there however far off it is. School holidays are not in the list: they have a week of their own.
    """
    named = [one for one in _named(place) if (one.last_day or one.day) >= today]
    found = [Unusual(one.day, one.last_day or one.day, one.hours, _name(one, calendar)) for one in named]
    if place.bank_holidays:
        found += (one for day in _days(today, today + ahead) if (one := _on_bank_holiday(place, day, calendar)))
    return sorted(found, key=lambda one: (one.first, one.last))


def changing_days(place: Place, today: date, calendar: Calendar, ahead: timedelta = AHEAD) -> Iterator[tuple[date, str]]:
    """The days to come on which what a page shows of the hours changes, with what changes then."""
    for one in unusual_days(place, today, calendar, ahead):
        if one.last < date.max:
            yield one.last + timedelta(1), "leaves out hours that have passed"
    if place.bank_holidays:
        for day in _days(today + ahead + timedelta(1), today + ahead * 2):
            if _on_bank_holiday(place, day, calendar):
                yield day - ahead, "shows the hours of a bank holiday"
    school = calendar.next_school_holiday(today)
    if place.holiday_hours and school and school.last_day < date.max:
        yield school.last_day + timedelta(1), "shows the dates of the next school holiday"


def _named(place: Place) -> Iterable[SpecialHours]:
    return (one for one in place.special_hours if isinstance(one, SpecialHours))


def _name(one: SpecialHours, calendar: Calendar) -> str:
    several = one.last_day and one.last_day > one.day
    return one.reason or ("" if several else calendar.bank_holiday(one.day) or "")


def _on(week: OpeningHours, day: date) -> str:
    return getattr(week, WEEKDAYS[day.weekday()])


def _on_bank_holiday(place: Place, day: date, calendar: Calendar) -> Unusual | None:
    """The hours of a bank holiday, where the place does not name the day itself and would have other hours without it."""
    on = hours_on(place, day, calendar)
    if on is None or on.why != "bank holiday":
        return None
    week = place.holiday_hours if calendar.school_holiday(day) and place.holiday_hours else place.opening_hours
    usual = _on(week, day) if isinstance(week, OpeningHours) else None
    return Unusual(day, day, on.hours, on.name) if on.hours != usual else None


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(after) for after in range((last - first).days + 1))
