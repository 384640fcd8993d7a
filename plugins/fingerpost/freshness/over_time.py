"""How large a share of the pages was fresh at the end of each month, as version control remembers them."""

from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from fingerpost.freshness.review import due_on, period_by_default, review_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.dates import parse_day, parse_period
from fingerpost.pages.history import Version
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

MONTHS = 12
_FRESH = ("fresh", "due-soon")


class Share(NamedTuple):
    """On a day: how many of the pages of today were there already, and how many of these were not past their day."""

    day: date
    fresh: int
    pages: int


def share_fresh(site: Site, pages: list[Page], settings: FreshnessSettings) -> list[Share]:
    """The last twelve months, oldest first, today last; months of which nothing is known are left out."""
    shares = []
    for day in [*_month_ends(site.today), site.today]:
        known = [(page, version) for page in pages if (version := _at(page, day, site)) is not None]
        if day == site.today:  # as the files lie here, committed or not
            fresh = sum(review_of(page, day, settings).status in _FRESH for page, _ in known)
        else:
            fresh = sum(_is_fresh(page, version, day, settings) for page, version in known)
        if known:
            shares.append(Share(day, fresh, len(known)))
    return shares


def _month_ends(today: date) -> list[date]:
    first = today.replace(day=1)
    days = [first - relativedelta(months=back) - timedelta(1) for back in range(MONTHS - 1, -1, -1)] if first.year > 2 else []
    return [day for day in days if day < today]


def _at(page: Page, day: date, site: Site) -> Version | None:
    """The page as it was on a day; None before it was there, or where nobody knows."""
    return next((version for version in site.history.versions.get(page.path, ()) if version.day <= day), None)


def _is_fresh(page: Page, version: Version, day: date, settings: FreshnessSettings) -> bool:
    try:
        reviewed = parse_day(version.reviewed_on)
        period = parse_period(version.review_in) if version.review_in else period_by_default(page, settings)
        moved_to = parse_day(version.next_review_on) if version.next_review_on else None
    except ValueError:
        return False
    return day < due_on(reviewed, period, moved_to)
