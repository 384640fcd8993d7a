"""A picture or a line drawn with signs, which a screen reader reads out sign by sign (WCAG 1.1.1)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import attribute, find, is_code, place_of_line
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_LINES = 3
_SIGNS = 15
_SHARE = 0.6  # of what is not a space
_RULE = re.compile(r"([=*~#+<>·•-])(?: ?\1){11,}")
_BOXES = re.compile("[\u2500-\u259f]")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "pre", "<pre"):
        text = node.text()
        if not is_code(node) and not _is_named(node) and _is_drawn(text):
            yield Problem(
                "This is a picture made of signs",
                "Say in words what it shows, or put in an image with an alternative text: ![A tree with three branches](tree.svg)",
                *place_of_line(page, text),
                text=" ".join(text.split())[:80],
            )
    for unit in page.document.units:
        match = _RULE.search(unit.text)
        if match:
            yield Problem(
                f"“{match[0][:20]}” is read out sign by sign",
                "For a line between two parts, write --- alone on a line.",
                *page.source.of_text(match[0]),
                "advice",
                text=unit.text,
            )


def _is_named(pre: LexborNode) -> bool:
    """Do words stand in for the signs, or does a screen reader leave them out?"""
    return bool(attribute(pre, "aria-label")) or attribute(pre, "aria-hidden") == "true"


def _is_drawn(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    shown = [sign for sign in text if not sign.isspace()]
    signs = sum(not sign.isalnum() for sign in shown)
    return len(lines) >= _LINES and signs >= _SIGNS and (signs >= _SHARE * len(shown) or len(_BOXES.findall(text)) >= _SIGNS)


RULE = Rule("ascii-art", "warning", "html", "A picture is made of signs", run, criteria=("1.1.1",), seen_by=("browser-symbols-as-text",))
