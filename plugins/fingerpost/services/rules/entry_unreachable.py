"""An entry of a directory that says neither where it is nor whom to call."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Entry
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, Entry) and page.readable and not any(map(page.front.says, ("phone", "address"))):
        yield Problem(
            "The entry has no phone number and no address",
            "Add a line such as `phone: 01632 960800`: not everyone has the internet.",
            *page.front.place("type"),
        )


RULE = Rule("entry-unreachable", "warning", "source", "An entry has no phone number and no address", run)
