"""A page that nobody keeps true."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.readable and room.data and not page.front.says("owner") and page.meta.type not in room.settings.not_reviewed:
        yield Problem("The page has no owner", f"Add `owner:` with one of: {', '.join(room.data)}.", *page.front.place("owner"))


RULE = Rule("owner-missing", "warning", "source", "A page has no owner", run)
