"""A page without a title (WCAG 2.4.2)."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not page.title.strip() and not page.front.is_wrong("title"):
        yield Problem(
            "The page has no title",
            "Add `title:` with the words people search for: `title: Report a missed bin`",
            *page.front.place("title"),
        )


RULE = Rule("title-missing", "error", "html", "A page has no title", run)
