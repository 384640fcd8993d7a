"""When the site has to be built again, since a day has come on which a page changes by itself."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from fingerpost.freshness.review import LATE, known_review
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


class Change(NamedTuple):
    """What becomes of a page on a day. `seen`: does it change what citizens see?"""

    day: date
    path: str
    what: str
    seen: bool


def next_changes(site: Site, settings: FreshnessSettings, seen_only: bool = False) -> list[Change]:
    """Everything that falls on the next day on which anything does; nothing where no page will change by itself."""
    changes = [
        change
        for page in site.pages if page.readable and not page.meta.draft
        for change in _changes(page, site, settings) if change.seen or not seen_only
    ]  # fmt: skip
    first = min((change.day for change in changes), default=None)
    return sorted(change for change in changes if change.day == first)


def _changes(page: Page, site: Site, settings: FreshnessSettings) -> Iterator[Change]:
    path, today = site.shown_path(page.path), site.today
    if page.meta.publish_on and page.meta.publish_on > today:
        yield Change(page.meta.publish_on, path, "is published", True)
    if page.meta.archive_on and page.meta.archive_on > today:
        yield Change(page.meta.archive_on, path, "is archived", not (page.meta.publish_on and page.meta.publish_on > page.meta.archive_on))
    if page.meta.type == "event":
        last = getattr(page.meta, "ends_on", None) or getattr(page.meta, "starts_on", None)
        over = last + timedelta(1) if isinstance(last, date) and last < date.max else None
        if over and over > today and not _is_away(page, over):
            yield Change(over, path, "is over", False)
    if page.withheld(today) and not (page.meta.publish_on and page.meta.publish_on > today):
        return
    review = known_review(page, site, settings)
    was_late = review.status in LATE
    for day, status in review.changes:
        if day > today and not page.archived(day):
            seen = status in LATE and not was_late and not _is_away(page, day)
            yield Change(day, path, f"becomes {status.replace('-', ' ')}", seen)
            was_late = was_late or status in LATE


def _is_away(page: Page, day: date) -> bool:
    """Is the page not published yet on this day, or archived?"""
    return bool(page.meta.publish_on and day < page.meta.publish_on) or page.archived(day)
