"""A service that does not say what it costs."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, Service) and page.readable and not page.front.says("cost"):
        yield Problem(
            "The service does not say what it costs",
            "Add a line such as `cost: Free` or `cost: £42 for up to 3 items`.",
            *page.front.place("cost"),
        )


RULE = Rule("cost-missing", "warning", "source", "A service does not say what it costs", run)
