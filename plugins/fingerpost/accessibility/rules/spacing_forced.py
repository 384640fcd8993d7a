"""Spacing that nobody can change, since an inline style says `!important` (WCAG 1.4.12)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import find, place, short, styles, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_SPACING = ("letter-spacing", "line-height", "word-spacing")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "[style*='!important']", "!important"):
        forced = [name for name, value in styles(node).items() if name in _SPACING and "!important" in value]
        if forced:
            yield Problem(
                f"People cannot change the {forced[0].replace('-', ' ')} of “{short(text_of(node))}”",
                "Take out !important, or better the whole style.",
                *place(page, node, "style"),
                text=text_of(node),
            )


RULE = Rule(
    "spacing-forced", "error", "html", "Spacing cannot be changed", run, criteria=("1.4.12",), seen_by=("axe-avoid-inline-spacing",)
)
