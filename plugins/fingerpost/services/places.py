"""What the page of a place or of an entry shows: where it is, how to reach it, when it is open."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.pages.contact import address_lines, phone
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import OpeningHours, SpecialHours
from fingerpost.pages.page_types import Entry, Location
from fingerpost.pages.site import Site
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
            "run_by": organisation(getattr(meta, "run_by", None), organisations),
            "facilities": meta.facilities,
            "getting_here": meta.getting_here,
        },
        "hours": hours_of(meta, site.today),
    }


def hours_of(meta: Location | Entry, today: date) -> dict[str, Any]:
    """The hours of each weekday, and of the days to come that are not as usual, soonest first."""
    usual = meta.opening_hours
    special = sorted((one for one in meta.special_hours if isinstance(one, SpecialHours)), key=lambda one: one.day)
    return {
        "days": [{"day": day, "hours": getattr(usual, day)} for day in OpeningHours.model_fields]
        if isinstance(usual, OpeningHours)
        else [],
        "special": [_special(one) for one in special if (one.last_day or one.day) >= today],
        "text": getattr(meta, "hours", None),
    }


def changes(site: Site) -> Iterator[Change]:
    """The days to come on which a place leaves out hours that have passed."""
    for page in [*site.by_type.get("location", ()), *site.by_type.get("entry", ())]:
        for one in page.meta.special_hours:
            last = (one.last_day or one.day) if isinstance(one, SpecialHours) else None
            if last and site.today <= last < date.max:
                yield Change(last + timedelta(1), site.shown_path(page.path), f"leaves out the hours of {in_words(last)}", True)


def _special(one: SpecialHours) -> dict[str, Any]:
    several = bool(one.last_day and one.last_day > one.day)
    return {
        "first": one.day,
        "last": one.last_day if several else None,
        "weekday": "" if several else list(OpeningHours.model_fields)[one.day.weekday()],
        "hours": one.hours,
    }
