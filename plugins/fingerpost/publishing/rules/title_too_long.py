"""A title that search engines and phones cut off."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    longest = room.settings.title_longest
    if len(page.title) > longest:
        yield Problem(
            f"The title has {len(page.title)} characters; the most is {longest}",
            "Say what people want to do first, and leave the rest to the page.",
            *page.title_place,
        )


RULE = Rule("title-too-long", "warning", "html", "A title is too long", run)
