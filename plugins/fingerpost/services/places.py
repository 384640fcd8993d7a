"""What the page of a place or of an entry shows: where it is, how to reach it, when it is open, and who else is there."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.pages.contact import address_lines, phone
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import OpeningHours, Partner
from fingerpost.pages.place_types import Entry, Location
from fingerpost.pages.schedule import WEEKDAYS, Calendar, Unusual, changing_days, unusual_days
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for
from fingerpost.services.shown import Organisations, organisation


def place_panel(page: Page, site: Site, organisations: Organisations) -> dict[str, Any]:
    """Where a place is, when it is open, and what makes it easier to use."""
    meta: Location | Entry = page.meta
    return {
        "location": {
            "address": address_lines(meta.address),
            "phone": phone(meta.phone),
            "email": meta.email,
            "url": getattr(meta, "url", None),
            "area": getattr(meta, "area", None),
            "cost": getattr(meta, "cost", None),
            "languages": getattr(meta, "languages", []),
            "run_by": organisation(getattr(meta, "run_by", None), organisations, site.today),
            "partners": [found for one in getattr(meta, "partners", []) if (found := _partner(one, organisations, site.today))],
            "facilities": meta.facilities,
            "getting_here": meta.getting_here,
        },
        "hours": hours_of(page, site, calendar_of(organisations)),
    }


def hours_of(page: Page, site: Site, calendar: Calendar) -> dict[str, Any]:
    """The hours of each weekday, those of the next school holiday, and the days to come that are not as usual, soonest first."""
    meta: Location | Entry = page.meta
    school = calendar.next_school_holiday(site.today) if meta.holiday_hours else None
    return {
        "days": _week(meta.opening_hours),
        "school": school
        and {
            "name": text_for(page, school.name, site),
            "first": school.first_day,
            "last": school.last_day,
            "days": _week(meta.holiday_hours),
        },
        "special": [_special(one, page, site) for one in unusual_days(meta, site.today, calendar)],
        "text": getattr(meta, "hours", None),
    }


def changes(site: Site, organisations: Organisations) -> Iterator[Change]:
    """The days to come on which the hours that a place shows change by themselves."""
    for page in [*site.by_type.get("location", ()), *site.by_type.get("entry", ())]:
        for day, what in changing_days(page.meta, site.today, calendar_of(organisations)):
            yield Change(day, site.shown_path(page.path), what, True)


def calendar_of(organisations: Organisations) -> Calendar:
    """The holidays that the room has read; the bank holidays of England alone where it has read none."""
    return getattr(organisations, "calendar", None) or Calendar()


def _week(hours: OpeningHours | None) -> list[dict[str, str]]:
    return [{"day": day, "hours": getattr(hours, day)} for day in WEEKDAYS] if isinstance(hours, OpeningHours) else []


def _partner(one: Partner, organisations: Organisations, today: date) -> dict[str, Any] | None:
    found = organisation(one.name, organisations, today)
    return found and {**found, "hours": one.hours, "does": one.does}


def _special(one: Unusual, page: Page, site: Site) -> dict[str, Any]:
    several = one.last > one.first
    return {
        "first": one.first,
        "last": one.last if several else None,
        "weekday": "" if several else WEEKDAYS[one.first.weekday()],
        "hours": one.hours,
        "name": text_for(page, one.name, site) if one.name else "",
    }
