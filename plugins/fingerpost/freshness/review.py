"""When a page is due, and what that makes it on a given day. The date is always an argument."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.dates import add
from fingerpost.pages.page import Page

Status = Literal["fresh", "due-soon", "overdue", "never-reviewed", "not-reviewed"]


@dataclass(frozen=True)
class Review:
    """A page's review: its status, and the days where they are known."""

    status: Status
    reviewed_on: date | None = None
    due_on: date | None = None


def review_of(page: Page, today: date, settings: FreshnessSettings) -> Review:
    """The review of a page as it stands today. A page is overdue from the day after it falls due."""
    if page.meta.type in settings.not_reviewed or page.archived(today):
        return Review("not-reviewed")
    reviewed = page.meta.last_reviewed_on
    if not isinstance(reviewed, date):
        return Review("never-reviewed")
    due = add(reviewed, page.meta.review_in or settings.review_in)
    if today > due:
        return Review("overdue", reviewed, due)
    soon = due - timedelta(days=min(settings.due_soon_days, due.toordinal() - 1))
    return Review("due-soon" if today >= soon else "fresh", reviewed, due)
