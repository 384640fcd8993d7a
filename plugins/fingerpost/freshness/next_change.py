"""The days on which a page changes by itself: it is published or archived, or its review falls due."""

from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.checks.change import Change
from fingerpost.checks.room import RoomState
from fingerpost.freshness.review import LATE, known_review
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def changes(site: Site, room: RoomState) -> Iterator[Change]:
    """Every change of every page on a day to come."""
    for page in site.pages:
        if page.readable and not page.meta.draft:
            yield from _changes(page, site, room.settings)


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
            yield Change(over, path, "is over", True)
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
