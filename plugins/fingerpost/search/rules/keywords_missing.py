"""A service that can only be found by the words of the council."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    unsaid = not page.front.says("keywords") or page.meta.keywords == [] and not page.front.is_wrong("keywords")
    if isinstance(page.meta, Service) and page.readable and unsaid and not page.archived(site.today):
        yield Problem(
            "The service has no keywords, so people only find it by the words on the page",
            "Write what people call it, in their own words: keywords: [tip, dump, rubbish tip]",
            *page.front.place("keywords"),
        )


RULE = Rule("keywords-missing", "advice", "source", "A service has no keywords", run)
