"""A translation whose source has changed since."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.translation import known_outdated
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    source = page.translation_of
    if source is not None and known_outdated(page, site):
        yield Problem(
            f"{site.shown_path(source.path)} has changed since this translation of it was made",
            f"Bring the translation up to date, then run: fingerpost translated {site.shown_path(page.path)}",
            *page.front.place("translated_on"),
        )


RULE = Rule("translation-outdated", "warning", "source", "A translation is older than its source", run)
