"""Text that runs or blinks by itself (WCAG 2.2.2)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import find, place, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for tag, what in (("marquee", "runs across the page"), ("blink", "blinks")):
        for node in find(page, tag, f"<{tag}"):
            words = text_of(node)
            yield Problem(f"“{words}” {what}", f"Write the words without <{tag}>.", *place(page, node), text=words)


RULE = Rule("moves-by-itself", "error", "html", "Text moves by itself", run, criteria=("2.2.2",), seen_by=("axe-marquee", "axe-blink"))
