"""The bank holidays of England. Nothing here reads the clock: the year is an argument."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Day, Prose, Strict
from fingerpost.pages.packaged import read_file

_MONDAY, _SATURDAY = 0, 5


class BankHoliday(Strict):
    """A bank holiday that was moved, or that is there once."""

    day: Day = Field(examples=["2027-05-10"])
    """The day of the bank holiday."""
    name: Prose = Field(examples=["Bank holiday for the World Cup final"])
    """What it is called."""
    instead_of: Day | None = Field(None, examples=["2027-05-03"])
    """The bank holiday that it takes the place of, where one was moved."""


def read_bank_holidays(files: DataFiles) -> tuple[BankHoliday, ...]:
    """The days that a site adds in `_data/bank-holidays.yml`, such as those that were named after our own list was made."""
    return tuple(files.yaml_list("bank-holidays.yml", BankHoliday, key="day").values())


def bank_holidays(year: int, extra: Iterable[BankHoliday] = ()) -> dict[date, str]:
    """The bank holidays of England in a year (1990 to 2100) by day, in order.

    Christmas Day, Boxing Day and New Year's Day are there on the day itself and, where that is a Saturday or a Sunday,
    on the working day in its stead too: shops and libraries keep both.
    """
    found = _yearly(year)
    for one in (*_packaged(), *extra):
        found.pop(one.instead_of, None)
        if one.day.year == year:
            found[one.day] = one.name
    return dict(sorted(found.items()))


def bank_holiday_name(extra: Iterable[BankHoliday] = ()) -> Callable[[date], str | None]:
    """What tells the name of the bank holiday on a day, or None: `bool` of it is whether there is one."""
    own = tuple(extra)
    years: dict[int, dict[date, str]] = {}

    def name(day: date) -> str | None:
        if day.year not in years:
            years[day.year] = bank_holidays(day.year, own)
        return years[day.year].get(day)

    return name


def _yearly(year: int) -> dict[date, str]:
    sunday = easter(year)
    return {
        **_with_substitute(date(year, 1, 1), "New Year's Day"),
        sunday - timedelta(2): "Good Friday",
        sunday + timedelta(1): "Easter Monday",
        _first_monday(date(year, 5, 1)): "Early May bank holiday",
        _first_monday(date(year, 5, 25)): "Spring bank holiday",
        _first_monday(date(year, 8, 25)): "Summer bank holiday",
        **_christmas(year),
    }


def _with_substitute(day: date, name: str) -> dict[date, str]:
    if day.weekday() < _SATURDAY:
        return {day: name}
    return {day: name, _first_monday(day): f"{name} (substitute day)"}


def _christmas(year: int) -> dict[date, str]:
    """Boxing Day keeps a Monday of its own. Then the day in place of a Sunday's Christmas Day is the Tuesday."""
    christmas, boxing, late = "Christmas Day", "Boxing Day", "(substitute day)"
    first = date(year, 12, 25)
    found = {first: christmas, date(year, 12, 26): boxing}
    match first.weekday():
        case 4:  # Friday
            found[date(year, 12, 28)] = f"{boxing} {late}"
        case 5:  # Saturday
            found |= {date(year, 12, 27): f"{christmas} {late}", date(year, 12, 28): f"{boxing} {late}"}
        case 6:  # Sunday
            found[date(year, 12, 27)] = f"{christmas} {late}"
    return found


def _first_monday(day: date) -> date:
    """The first Monday on the day or after it."""
    return day + timedelta((_MONDAY - day.weekday()) % 7)


@cache
def _packaged() -> tuple[BankHoliday, ...]:
    return tuple(BankHoliday.model_validate(item) for item in read_file("fingerpost.pages", "bank-holidays.yml")["days"])
