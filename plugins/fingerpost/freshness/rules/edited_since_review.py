"""The text of a page changed after its review."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.review import known_review
from fingerpost.freshness.trail import known_trail
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    review = known_review(page, site, room.settings)
    if review.status == "not-reviewed" or review.reviewed_on is None:
        return
    if known_trail(page, site, room).edited:
        yield Problem(
            f"The text changed after the review of {in_words(review.reviewed_on)}",
            f"If the whole page is right as it stands, run: fingerpost review {site.shown_path(page.path)}",
            *page.front.place("last_reviewed_on"),
        )


RULE = Rule("edited-since-review", "advice", "source", "A page changed after its review", run)
