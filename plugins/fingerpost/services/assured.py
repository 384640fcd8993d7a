"""How long ago somebody asked a group whether what its entry says is still true."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.pages.dates import Period, add
from fingerpost.pages.page_types import Entry
from fingerpost.pages.site import Site


def assured_until(meta: Entry, months: int) -> date | None:
    """The last day on which an entry counts as checked; None where nobody has checked it, or its day has an error."""
    return add(meta.assured_on, Period(months, "month")) if isinstance(meta.assured_on, date) else None


def is_assured(meta: Entry, months: int, today: date) -> bool:
    """Was the entry checked within the months?"""
    until = assured_until(meta, months)
    return until is not None and today <= until


def assured_panel(meta: Entry, months: int, today: date) -> dict[str, Any]:
    """When the entry was checked, and whether that is too long ago to rely on."""
    return {"on": meta.assured_on, "old": not is_assured(meta, months, today)}


def changes(site: Site, months: int) -> Iterator[Change]:
    """The days to come from which an entry says that it was not checked for long."""
    for page in site.by_type.get("entry", ()):
        until = assured_until(page.meta, months)
        if until and site.today <= until < date.max:
            yield Change(until + timedelta(1), site.shown_path(page.path), f"was not checked for {months} months, and says so", True)
