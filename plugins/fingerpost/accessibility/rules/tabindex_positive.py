"""A place in the order of the Tab key by number, which sends people round the page in another order than they read (WCAG 2.4.3)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import attribute, find, name_of, place
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "[tabindex]", "tabindex"):
        number = attribute(node, "tabindex").strip()
        if number.isdigit() and int(number) > 0:
            yield Problem(
                f"tabindex={number} changes the order of the Tab key",
                "Leave it out, and put the elements in the order in which people read them.",
                *place(page, node, "tabindex"),
                text=name_of(node),
            )


RULE = Rule("tabindex-positive", "error", "html", "The Tab key goes in another order", run, criteria=("2.4.3",), seen_by=("axe-tabindex",))
