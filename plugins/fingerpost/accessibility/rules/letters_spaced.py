"""A word or number with spaces between its letters, which a screen reader spells out (WCAG 1.3.2)."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_SPACED = re.compile(r"(?<![^\s(])(?:[^\W\d_][ \u00a0]+){4,}[^\W\d_](?![\w'’-])|(?<![^\s(])(?:\d[ \u00a0]+){5,}\d(?![\w/:-]|\.\d)")
_TWO_ALONE = re.compile(r"[ \u00a0][^\W_][ \u00a0]+[^\W_][ \u00a0]")  # most pages have no two signs alone


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not _TWO_ALONE.search(page.document.lines):
        return
    texts = [unit.text for unit in page.document.units] + [heading.text for heading in page.document.headings]
    for text in texts:
        for match in _SPACED.finditer(text):
            signs = match[0].split()
            if (
                signs == sorted(signs)
                and len(set(signs)) == len(signs)
                or len({sign.isupper() for sign in signs[1:]}) > 1
                or len(set(signs)) < 3
            ):
                continue  # an alphabet, a row of numbers, or single letters of a text
            whole = "".join(signs)
            yield Problem(
                f"“{match[0]}” is read out sign by sign",
                f"Write it without the spaces: {whole}",
                *page.source.of_words(match[0]),
                text=match[0],
            )


RULE = Rule(
    "letters-spaced",
    "warning",
    "html",
    "A word has spaces between its letters",
    run,
    criteria=("1.3.2",),
    seen_by=("browser-spaced-letters",),
)
