"""A service that does not say who is responsible."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, Service) and page.readable and not page.front.says("provider"):
        yield Problem(
            "The service does not say who is responsible for it",
            "Add `provider:` with an id from _data/organisations.yml.",
            *page.front.place("provider"),
        )


RULE = Rule("provider-missing", "warning", "source", "A service has no provider", run)
