"""A service that does not say how to use it, or a consultation that does not say how to answer."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Consultation, Service
from fingerpost.pages.site import Site
from fingerpost.services.status import status_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    asks = isinstance(page.meta, Consultation) and status_of(page.meta, site.today)[0] in ("open", "upcoming")
    if (asks or isinstance(page.meta, Service)) and page.readable and ("channels", 0) not in page.front.yaml.marks:
        yield Problem(
            "The consultation does not say how to answer" if asks else "The service does not say how to use it",
            "Add `channels:` with every way: online, phone, in person, post. See: fingerpost explain channel-missing",
            *page.front.place("channels"),
        )


RULE = Rule("channel-missing", "error", "source", "A service has no channel", run)
