"""A row of emoji, of which a screen reader says the name of each."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_EMOJI = r"(?:[\U0001F1E6-\U0001F1FF]{2}|[\U0001F300-\U0001FAFF☀-➿⬀-⯿](?:[\ufe0f\U0001F3FB-\U0001F3FF]|\u200d[\U0001F300-\U0001FAFF♀♂⚕❤]\ufe0f?)*)"
_ROW = re.compile(rf"{_EMOJI}(?:\s*{_EMOJI}){{2,}}")
_ANY = re.compile("[\U0001f1e6-\U0001faff☀-➿⬀-⯿]")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not _ANY.search(page.html or ""):
        return
    texts = [unit.text for unit in page.document.units] + [heading.text for heading in page.document.headings]
    for text in texts:
        for match in _ROW.finditer(text):
            yield Problem(
                f"A screen reader reads out “{match[0]}” one by one",
                "Keep one at most, at the end of the sentence, and say it in words as well.",
                *page.source.of_text(match[0]),
                text=match[0],
            )


RULE = Rule("emoji-repeated", "warning", "html", "A row of emoji", run, seen_by=("browser-symbols-as-text",))
