"""Nobody has ever said that the page is right."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.review import review_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not page.readable or page.meta.draft or page.front.says("last_reviewed_on"):
        return
    if review_of(page, site.today, room.settings).status == "never-reviewed":
        yield Problem(
            "The page does not say when it was last reviewed",
            f"Check the whole page, then run: fingerpost review {site.shown_path(page.path)}",
            *page.front.place("last_reviewed_on"),
        )


RULE = Rule("review-missing", "warning", "source", "A page was never reviewed", run)
