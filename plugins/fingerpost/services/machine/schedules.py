"""When a place is open, as schedules of Open Referral UK: weekly ones, and others for the days that are not as usual.

Times are those of the clock in England, in summer and in winter.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.pages.hours import clock, spans
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import OpeningHours
from fingerpost.pages.schedule import Unusual, unusual_days
from fingerpost.services.machine.source import Source, said

_DAYS = dict(zip(OpeningHours.model_fields, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))


def schedules(page: Page, source: Source, **belongs_to: str) -> list[dict[str, Any]]:
    """The schedules of a place or an entry. `belongs_to`: the key and id of what they are part of, such as `service_id`."""
    meta, found = page.meta, []
    if isinstance(meta.opening_hours, OpeningHours):
        found += _weekly(meta.opening_hours)
    if getattr(meta, "hours", None):
        found.append({"description": meta.hours})
    school = source.calendar.next_school_holiday(source.site.today)
    if school and isinstance(meta.holiday_hours, OpeningHours):
        dates = {"valid_from": school.first_day.isoformat(), "valid_to": school.last_day.isoformat(), "description": school.name}
        found += (dates | week for week in _weekly(meta.holiday_hours))
    for one in unusual_days(meta, source.site.today, source.calendar):
        found += _unusual(one)
    return [{"id": source.id("schedule", page.path, *belongs_to, *map(str, one.values())), **belongs_to, **one} for one in found]


def closes_for_long(page: Page, today: date, long: timedelta = timedelta(14)) -> bool:
    """Is it closed today, as part of a closure of more than two weeks?"""
    return any(
        one.hours == "closed" and one.day <= today <= one.last_day and one.last_day - one.day >= long
        for one in page.meta.special_hours
        if getattr(one, "last_day", None)
    )


def _weekly(week: OpeningHours) -> list[dict[str, Any]]:
    """A schedule for each span of hours, with the days that have it."""
    days: dict[tuple[int, int], list[str]] = {}
    for day, code in _DAYS.items():
        for span in spans(getattr(week, day)):
            days.setdefault(span, []).append(code)
    return [{"freq": "WEEKLY", "byday": ",".join(codes), **_times(span)} for span, codes in days.items()]


def _unusual(one: Unusual) -> Iterator[dict[str, Any]]:
    dates = {"valid_from": one.first.isoformat(), "valid_to": one.last.isoformat()}
    if not spans(one.hours):
        yield {**dates, "description": f"Closed: {one.name}" if one.name else "Closed"}
    for span in spans(one.hours):
        count = min((one.last - one.first).days + 1, 7)
        weekdays = {(one.first + timedelta(after)).weekday() for after in range(count)}
        byday = ",".join(code for number, code in enumerate(_DAYS.values()) if number in weekdays)
        yield {**dates, "freq": "WEEKLY", "byday": byday, **_times(span), **said(description=one.name)}


def _times(span: tuple[int, int]) -> dict[str, str]:
    return {"opens_at": clock(span[0]), "closes_at": clock(span[1])}
