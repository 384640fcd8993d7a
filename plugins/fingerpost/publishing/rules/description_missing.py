"""A page without a description."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.readable and not (page.meta.description or "").strip() and not page.front.is_wrong("description"):
        yield Problem(
            "The page has no description",
            "Add `description:` with one sentence that says what the page helps people do.",
            *page.front.place("description"),
        )


RULE = Rule("description-missing", "warning", "source", "A page has no description", run)
