"""Directions that only people who see the page can follow: a colour, or a side of the screen (WCAG 1.3.3, 1.4.1)."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_THING = r"(?:button|link|box|icon|menu|panel|column|tab|banner|field|map|picture|form)s?"
_COLOUR = r"(?:red|green|blue|yellow|orange|purple|pink|grey|black|white)"
_DIRECTIONS = re.compile(
    rf"\b(?:click|press|tap|select|choose|use|follow|see)(?: on)? (?:the|a|any|our) (?:\w+ )?{_COLOUR} (?:\w+ )?{_THING}\b"
    rf"|(?<![”\"’'] )\b{_THING} (?:is )?(?:on|to|at) (?:the|your) (?:left|right)(?:-hand side| hand side)?\b"
    rf"|\b(?:in|on|from|use|see) the (?:left|right)[ -]hand {_THING}\b",
    re.IGNORECASE,
)
_HINT = re.compile(rf"\b(?:left|right|{_COLOUR})\b", re.IGNORECASE)  # most texts have none of these words


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for unit in filter(lambda unit: _HINT.search(unit.text), page.document.units):
        for match in _DIRECTIONS.finditer(unit.text):
            yield Problem(
                f"“{match[0]}” helps only people who see the page",
                "Name the thing by its words as well: choose “Start now”.",
                *page.source.of_words(match[0]),
            )


RULE = Rule("only-by-sight", "warning", "html", "Directions need sight", run)
