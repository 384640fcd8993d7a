"""A description that search engines cut off."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    longest, length = room.settings.description_longest, len(" ".join((page.meta.description or "").split()))
    if length > longest:
        yield Problem(
            f"The description has {length} characters; the most is {longest}",
            "Say in one short sentence what the page helps people do.",
            *page.front.place("description"),
        )


RULE = Rule("description-too-long", "warning", "source", "A description is too long", run)
