"""A service that does not say how to use it."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, Service) and page.readable and ("channels", 0) not in page.front.yaml.marks:
        yield Problem(
            "The service does not say how to use it",
            "Add `channels:` with every way: online, phone, in person, post. See: fingerpost explain channel-missing",
            *page.front.place("channels"),
        )


RULE = Rule("channel-missing", "error", "source", "A service has no channel", run)
