"""A heading that does not say what its part is about (WCAG 2.4.6)."""

import re
from collections.abc import Iterator

from fingerpost.accessibility.elements import short
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.document import Heading
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_VAGUE = frozenset(
    "click here|find out more|h1|h2|h3|header|heading|here|info|learn more|lorem ipsum|lorem ipsum dolor sit amet|more|more info|more text|new heading"
    "|new page|new section|page title|placeholder|read more|read this|section|see more|stuff|subheading|sub heading|subtitle|tbc|tbd|test"
    "|text|text here|title|title here|untitled|your heading here".split("|")
)
_NUMBERED = re.compile(r"(?:heading|section|title|untitled|header)? ?\d{1,3}|h[1-6]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:docx?|html?|jpe?g|md|pdf|png|xlsx?)", re.IGNORECASE)
_MOST_WORDS = 30
_MEND = "Say what the part is about: ## What it costs"


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    headings = page.document.headings
    for nth, heading in enumerate(headings):
        fault = _fault(heading, headings[nth - 1] if nth else None)
        if fault:
            same = headings[:nth].count(heading)
            yield Problem(*fault, *page.source.of_heading(heading.level, heading.text, same), text=heading.text)


def _fault(heading: Heading, before: Heading | None) -> tuple[str, str] | None:
    """What is wrong with the words of a heading, and how to mend it."""
    text = heading.text
    plain = re.sub(r"[\W_]+", " ", text).strip().lower()
    if text and (not plain or plain in _VAGUE or _NUMBERED.fullmatch(plain)):
        return f"The heading “{text}” does not say what its part is about", _MEND
    if _ADDRESS.fullmatch(text):
        return f"The heading “{text}” is the address of something", _MEND
    if plain.count(" ") >= _MOST_WORDS:
        return (
            f"The heading “{short(text)}” is a whole paragraph",
            "Write a few words as the heading, and the rest as text below it.",
        )
    if plain and heading == before:
        return f"Two headings in a row say “{text}”", "Say what is different about the second."
    return None


RULE = Rule(
    "heading-text-vague",
    "warning",
    "html",
    "A heading says nothing",
    run,
    criteria=("2.4.6",),
    seen_by=("browser-heading-text", "browser-heading-outline"),
)
