"""A shortcut key by `accesskey`, which takes a key away from screen readers and browsers (WCAG 2.1.4)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import attribute, find, name_of, place
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "[accesskey]", "accesskey"):
        if key := attribute(node, "accesskey").strip():
            yield Problem(
                f"The shortcut key “{key}” may be one that a screen reader or browser uses",
                "Leave out accesskey. The Tab key and the list of links reach everything.",
                *place(page, node, "accesskey"),
                text=name_of(node),
            )


RULE = Rule("accesskey-used", "advice", "html", "An element has a shortcut key", run, seen_by=("browser-script-dangers",))
