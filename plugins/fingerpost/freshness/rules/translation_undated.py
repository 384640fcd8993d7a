"""A translation that does not say what it was made of."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    source = page.translation_of
    if source is None or source.generated or not page.readable:  # what is made from data changes with them, and nobody translates that
        return
    if page.front.says("translated_from") or page.front.says("translated_on"):
        return
    yield Problem(
        "The translation does not say when it was made, so nobody can tell if it is out of date",
        f"Check that it says what its source says, then run: fingerpost translated {site.shown_path(page.path)}",
    )


RULE = Rule("translation-undated", "warning", "source", "A translation does not say when it was made", run)
