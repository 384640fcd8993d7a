"""A page was given a newer review date, and nothing shows that anybody read it."""

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
    if known_trail(page, site, room).bumped:
        yield Problem(
            f"Only the date changed at the review of {in_words(review.reviewed_on)}, and nobody said what they checked",
            f"Read the whole page, then run: fingerpost review {site.shown_path(page.path)}",
            *page.front.place("last_reviewed_on"),
        )


RULE = Rule("date-bumped", "warning", "source", "Only the review date changed", run)
