"""Looks written into the text: they do not follow dark mode, larger print or the colours that people choose (WCAG 1.4.8)."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import find, place, short, styles, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for tag in ("font", "center"):
        for node in find(page, tag, f"<{tag}"):
            yield _problem(page, node, f"<{tag}> decides how “{short(text_of(node))}” looks")
    for node in find(page, "[style]", "justify"):
        words = text_of(node)
        if styles(node).get("text-align") == "justify" and words:
            yield _problem(page, node, f"“{short(words)}” is set to both edges, which leaves gaps between the words", "style")


def _problem(page: Page, node: LexborNode, message: str, sign: str = "") -> Problem:
    return Problem(message, "Leave the look to the theme. For weight, write **bold**.", *place(page, node, sign), text=text_of(node))


RULE = Rule("styled-by-hand", "advice", "html", "The look is written into the text", run, seen_by=("browser-hard-to-read",))
