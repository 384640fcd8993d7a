"""A `<details>` whose summary does not say what it opens (WCAG 2.4.6, 4.1.2)."""

import re
from collections.abc import Iterator

from fingerpost.accessibility.elements import find, name_of, place
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_VAGUE = frozenset(
    "click|click here|click me|details|expand|hide|info|information|learn more|more|more details|more info|more information|open|read more|see more|show|show details|show hide|show more|summary|tap here|toggle|view more".split(
        "|"
    )
)


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "details", "<details"):
        summary = next((child for child in node.iter() if child.tag == "summary"), None)
        name = name_of(summary) if summary is not None else ""
        plain = re.sub(r"[\W_]+", " ", name).strip().lower()
        if plain and plain not in _VAGUE:
            continue
        what = f"“{name}” does not say what opens" if plain else "Nothing says what opens here"
        yield Problem(
            what,
            "Say it in the summary: <summary>What counts as income</summary>",
            *place(page, node),
            None if plain else "error",
            text=name,
        )


RULE = Rule(
    "disclosure-unlabelled", "warning", "html", "Nobody knows what opens", run, criteria=("2.4.6",), seen_by=("browser-disclosure",)
)
