"""Working days, counted as the Ombudsman's code counts them: the first working day after the day of receipt is day 1."""

from collections.abc import Callable, Container
from datetime import date, timedelta

IsHoliday = Callable[[date], object]
_SATURDAY = 5


def is_working_day(day: date, is_holiday: IsHoliday, closed: Container[date] = ()) -> bool:
    """Is it a Monday to Friday that is no bank holiday and none of the council's own closed days?"""
    return day.weekday() < _SATURDAY and not is_holiday(day) and day not in closed


def add_working_days(day: date, count: int, is_holiday: IsHoliday, closed: Container[date] = ()) -> date:
    """The last of so many working days after a day, which itself is not counted; 0 gives the day itself.

    Raises ValueError for a count below 0.
    """
    if count < 0:
        raise ValueError(f"{count} is not a number of working days. Count from the earlier day")
    while count:
        day += timedelta(1)
        count -= is_working_day(day, is_holiday, closed)
    return day


def working_days_between(first: date, last: date, is_holiday: IsHoliday, closed: Container[date] = ()) -> int:
    """How many working days come after the first day, up to and with the last; below 0 where the last is the earlier."""
    if last < first:
        return -working_days_between(last, first, is_holiday, closed)
    return sum(is_working_day(first + timedelta(after), is_holiday, closed) for after in range(1, (last - first).days + 1))
