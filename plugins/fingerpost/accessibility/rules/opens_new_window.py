"""A link that opens a new window without a word, so that the Back button seems broken (WCAG 3.2.5)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import attribute, find, name_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_SAYS = re.compile(
    r"\b(?:new|another|separate) (?:\w+ )?(?:window|tab|browser|page)|\bopens in\b|\bpop-?up\b|ffenestr|\btab newydd", re.IGNORECASE
)
_NEAR = 120  # characters right behind a link


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "a[href][target]", "target"):
        if attribute(node, "target").lower() not in ("_blank", "_new"):
            continue
        if attribute(node, "href").startswith(("mailto:", "tel:")):  # these open no window
            continue
        name = name_of(node)
        described = f"{name} {attribute(node, 'title')} {_behind(node)}"
        if name and not _SAYS.search(described):
            yield Problem(
                f"The link “{name}” opens a new window and does not say so",
                f"Leave out target. If it must be, say so in the link: {name} (opens in a new tab)",
                *page.source.of_link(name),
                text=name,
            )


def _behind(node: LexborNode) -> str:
    following = node.next
    return (following.text() if following is not None else "")[:_NEAR]


RULE = Rule("opens-new-window", "warning", "html", "A link opens a new window without a word", run, seen_by=("browser-new-window",))
