"""A page is weeks past the day on which it fell due, and tells people so."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.of_status import of_status
from fingerpost.freshness.review import Review
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    yield from of_status("overdue", page, site, room, _message)


def _message(review: Review) -> str:
    return f"The review was due on {in_words(review.due_on)}"


RULE = Rule("review-overdue", "warning", "source", "A review is overdue", run)
