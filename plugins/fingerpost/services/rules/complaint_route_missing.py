"""A service that does not say what people can do when it fails."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, Service) and page.readable and not page.front.says("if_it_goes_wrong"):
        yield Problem(
            "The service does not say what people can do when it goes wrong",
            "Add `if_it_goes_wrong:` with whom to tell, how, and what happens then.",
            *page.front.place("if_it_goes_wrong"),
        )


RULE = Rule("complaint-route-missing", "warning", "source", "A service does not say what to do when it goes wrong", run)
