"""A long run of capital letters, which is slow to read and which some screen readers spell out."""

import re
from collections.abc import Iterator

from fingerpost.accessibility.elements import short
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_RUN = re.compile(r"\b[A-Z]{2,}(?:['’-][A-Z]+)*(?:[ ,:–]+(?:[A-Z]{2,}(?:['’-][A-Z]+)*|[AI&])){4,}(?![\w-])")
_TWO_WORDS = re.compile(r"[A-Z]{2,}(?:['’-][A-Z]+)*[ ,:–]+[A-Z&]")  # most pages have no such run at all
_LETTERS = 24


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not _TWO_WORDS.search(page.document.lines):
        return
    texts = [unit.text for unit in page.document.units] + [heading.text for heading in page.document.headings]
    for text in texts:
        for match in _RUN.finditer(text):
            words = match[0]
            if sum(map(str.isalpha, words)) >= _LETTERS:
                yield Problem(
                    f"“{short(words)}” is all in capital letters",
                    f"Write it in small letters: {words[0]}{words[1:].lower()[:60]}",
                    *page.source.of_words(words),
                    text=words,
                )


RULE = Rule("capitals-long", "advice", "html", "A long run of capital letters", run, seen_by=("browser-hard-to-read",))
