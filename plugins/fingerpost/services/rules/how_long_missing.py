"""A service that does not say how long people wait."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, Service) and page.readable and not page.front.says("how_long"):
        yield Problem(
            "The service does not say how long it takes",
            "Add a line such as `how_long: We come back within 2 working days.`",
            *page.front.place("how_long"),
        )


RULE = Rule("how-long-missing", "warning", "source", "A service does not say how long it takes", run)
