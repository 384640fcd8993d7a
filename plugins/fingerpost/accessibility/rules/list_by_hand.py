"""Lines that look like a list and are none, so that a screen reader runs them together (WCAG 1.3.1).

Most often an empty line is missing above the list. No engine that looks at the finished page sees it.
"""

import html
import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
_LINE = re.compile(r"\n|<br\s*/?>")
_BULLET = re.compile(r"\s*([-–—*•‣◦▪·])\s+\S")
_NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)]\s+\S")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for match in _PARAGRAPH.finditer(page.html or ""):
        lines = [html.unescape(re.sub(r"<[^>]+>", "", line)) for line in _LINE.split(_CODE.sub("", match[1]))]
        found = _items(lines)
        if found:
            words = " ".join(found[0].split())
            shown = words if len(words) <= 40 else f"{words[:40].rstrip()} …"
            numbered = _NUMBER.match(found[0])
            example = "1. a photo" if numbered else "- a photo"
            yield Problem(
                f"“{shown}” and the lines below look like a list, but are one paragraph",
                f"Leave an empty line above the first, and begin each line so: {example}",
                *page.source.of_words(re.sub(r"^\W*\d*\W*", "", words) or words),
            )


def _items(lines: list[str]) -> list[str]:
    """The lines of a list that somebody made by hand; none where fewer than two of them are of one kind."""
    bullets = [(line, match[1]) for line in lines if (match := _BULLET.match(line))]
    same = [line for line, sign in bullets if sign == bullets[0][1]]
    if len(same) > 1:
        return same
    numbers = [(line, int(match[1])) for line in lines if (match := _NUMBER.match(line))]
    in_turn = [line for line, number in numbers if number - numbers[0][1] == [one for one, _ in numbers].index(line)]
    return in_turn if len(in_turn) > 1 else []


RULE = Rule("list-by-hand", "warning", "html", "A list is no list", run)
