"""A page is past the day on which it had to be reviewed."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.review import review_of
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    review = review_of(page, site.today, room.settings)
    if review.status == "overdue":
        yield Problem(
            f"The review was due on {in_words(review.due_on)}",
            f"Check the whole page, then run: fingerpost review {site.shown_path(page.path)}",
            *page.front.place("last_reviewed_on"),
        )


RULE = Rule("review-overdue", "warning", "source", "A review is overdue", run)
