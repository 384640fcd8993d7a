"""When a page is due, and what that makes it on a given day. The date is always an argument."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from fingerpost.freshness.settings import FreshnessSettings, PageDefaults
from fingerpost.pages.dates import Period, add
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

Status = Literal["not-reviewed", "fresh", "due-soon", "due", "overdue", "neglected", "never-reviewed"]
STATUSES: tuple[Status, ...] = ("not-reviewed", "fresh", "due-soon", "due", "overdue", "neglected", "never-reviewed")
LATE: frozenset[Status] = frozenset(("overdue", "neglected"))
_YEAR = Period(12, "month")
_LATEST_SHARE = 4  # a review may be moved to later by at most a quarter of its period
_DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365}  # the same for every month, else a later review could be due earlier


@dataclass(frozen=True)
class Review:
    """A page's review: its status, its period, and the days where they are known.

    `changes`: the first day of each status that is still to come or has come, in order.
    """

    status: Status
    period: Period
    reviewed_on: date | None = None
    due_on: date | None = None
    changes: tuple[tuple[date, Status], ...] = ()


def review_of(page: Page, today: date, settings: FreshnessSettings) -> Review:
    """The review of a page as it stands today."""
    period = page.meta.review_in or period_by_default(page, settings)
    reviewed = page.meta.last_reviewed_on if isinstance(page.meta.last_reviewed_on, date) else None
    is_aside = page.archived(today) or page.meta.draft or page.generated or page.translation_of is not None
    if page.meta.type in settings.not_reviewed or is_aside:  # a translation says what its source says, which is reviewed
        return Review("not-reviewed", period, reviewed)
    if reviewed is None:
        return Review("never-reviewed", period)
    due = due_on(reviewed, period, page.meta.next_review_on)
    changes = _changes(reviewed, due, period, settings)
    status = next((name for day, name in reversed(changes) if today >= day), "fresh")
    return Review(status, period, reviewed, due, changes)


def known_review(page: Page, site: Site, settings: FreshnessSettings) -> Review:
    """The same as on the day of the site, worked out once for all who ask."""
    if "review" not in page.kept:
        page.kept["review"] = review_of(page, site.today, settings)
    return page.kept["review"]


def due_on(reviewed: date, period: Period, moved_to: date | None = None) -> date:
    """The day on which a page falls due. A day that it was moved to counts from the review before it, and only within bounds."""
    due = add(reviewed, period)
    return min(moved_to, latest(reviewed, period)) if moved_to and moved_to > reviewed else due


def latest(reviewed: date, period: Period) -> date:
    """The last day to which a review may be moved: a quarter of its period after it falls due."""
    return _later(add(reviewed, period), int(period.count * _DAYS[period.unit] / _LATEST_SHARE))


def defaults_of(page: Page, settings: FreshnessSettings) -> Iterator[PageDefaults]:
    """What holds for a page that does not say: the inner folder first, then the type, then the site."""
    folder = page.folder
    while folder:
        if folder in settings.defaults.folders:
            yield settings.defaults.folders[folder]
        folder = folder.rpartition("/")[0]
    if page.meta.type in settings.defaults.types:
        yield settings.defaults.types[page.meta.type]
    yield settings.defaults.site


def period_by_default(page: Page, settings: FreshnessSettings) -> Period:
    """The period of a page that names none."""
    return next((found.review_in for found in defaults_of(page, settings) if found.review_in), _YEAR)


def owner_of(page: Page, settings: FreshnessSettings) -> str | None:
    """The id of the team that keeps a page true."""
    return page.meta.owner or next((found.owner for found in defaults_of(page, settings) if found.owner), None)


def risks_of(page: Page, settings: FreshnessSettings) -> tuple[str, ...]:
    """What people may lose when the page is wrong."""
    return tuple(page.meta.risk or next((found.risk for found in defaults_of(page, settings) if found.risk), ()))


def _changes(reviewed: date, due: date, period: Period, settings: FreshnessSettings) -> tuple[tuple[date, Status], ...]:
    """The first day of each status. A page is not due soon in the first half of its period, so that a month's is not always.

    It is neglected a whole period after it fell due, and never before it is overdue.
    """
    overdue = _later(due, settings.overdue_days)
    soon = due - timedelta(days=min(settings.due_soon_days, (due - reviewed).days // 2))
    return (soon, "due-soon"), (due, "due"), (overdue, "overdue"), (max(overdue, add(due, period)), "neglected")


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
