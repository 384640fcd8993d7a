"""Nobody has ever said that the page is right."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.of_status import of_status
from fingerpost.freshness.review import Review
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    yield from of_status("never-reviewed", page, site, room, _message)


def _message(review: Review) -> str:
    return "The page does not say when it was last reviewed"


RULE = Rule("review-missing", "warning", "source", "A page was never reviewed", run)
