"""Lines that look like a list and are none, so that a screen reader runs them together (WCAG 1.3.1).

Most often an empty line is missing above the list. No engine that looks at the finished page sees it.
"""

import html
import re
from collections.abc import Iterator

from fingerpost.accessibility.elements import short
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_PARAGRAPH = re.compile(r"<(p|div|td)\b[^>]*>([^<]*(?:<(?!(?:p|div|ul|ol|table|t[dhr]|h[1-6])\b)[^<]*)*?)</\1>")
_ANY = re.compile(r"(?:^|[>\n])[\s(]*(?:[^\w\s<&\"'“‘(.,:;!?)£\[{]|&\w|\w{1,4}[.)]\s)", re.MULTILINE)  # what any such line begins with
_CODE = re.compile(r"<(code|pre|script|style)\b.*?</\1>", re.DOTALL)
_LINE = re.compile(r"\n|<br\s*/?>")
_EMOJI = "[\U0001f300-\U0001faff☀-➿⬀-⯿]\ufe0f?"
_BULLET = re.compile(rf"\s*((?:[-–—*•‣◦▪·●○■□►▸→➤➔»✓✔☑✅✗❌]\ufe0f?)(?=\s)|[•●▪◦‣](?=\w)|{_EMOJI}(?=\s*\w))\s*\S")
_NUMBER = re.compile(r"\s*\(?(?:(\d{1,2})[.)]|([a-hA-H])[.)](?!\w\.)|(i{1,3}|iv|v|vi{1,3})\))\s+\S")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_LEAD = re.compile(
    r"[^:]*\b(?:following|these|need|needs|include|includes|such as|can|must|should|bring|either|one of)\b[^:]*:\s*$", re.IGNORECASE
)
_SHORT = 80  # letters of a line that may be an item
_ITEM = 150  # letters of a paragraph that may be an item: longer ones are numbered clauses
_MANY = 3  # lines without a sign, below a line that leads to them


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not _ANY.search(page.html or "") and "<br" not in (page.html or ""):
        return
    above: list[str] = []
    end = -1
    for match in _PARAGRAPH.finditer(page.html or ""):
        lines = [_words(line) for line in _LINE.split(_CODE.sub("", match[2]))]
        lines = [line for line in lines if line.strip()]
        found = _items(lines) or _led_to(lines, match[2])
        follows = not (page.html or "")[end : match.start()].strip() if end >= 0 else False
        if not found and len(lines) == 1 and match[1] == "p":  # a list of paragraphs, as a word processor makes it
            above = [*(above if follows else []), lines[0]] if len(lines[0]) <= _ITEM else []
            found = _items(above) if len(_items(above)) == 2 and above[-1] in _items(above) else []
        else:
            above = []
        end = match.end()
        if found:
            yield _problem(page, found)


def _words(line: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", line)) if "<" in line or "&" in line else line


def _problem(page: Page, found: list[str]) -> Problem:
    words = " ".join(found[0].split())
    example = "1. a photo" if _NUMBER.match(found[0]) else "- a photo"
    return Problem(
        f"“{short(words)}” and the lines below look like a list, but are one paragraph",
        f"Leave an empty line above the first, and begin each line so: {example}",
        *page.source.of_words(re.sub(r"^\W*(?:\d+|[a-hA-H](?=[.)]))?\W*", "", words) or words),
        text=words,
    )


def _items(lines: list[str]) -> list[str]:
    """The lines of a list that somebody made by hand; none where fewer than two of them are of one kind."""
    bullets = [(line, match[1]) for line in lines if (match := _BULLET.match(line))]
    same = [line for line, sign in bullets if sign == bullets[0][1] or re.match(_EMOJI, sign)]
    if len(same) > 1 and not _is_talk(same):
        return same
    numbers = [(line, _number(match)) for line in lines if (match := _NUMBER.match(line))]
    in_turn = [line for nth, (line, number) in enumerate(numbers) if number - numbers[0][1] == nth]
    return in_turn if len(in_turn) > 1 else []


def _is_talk(lines: list[str]) -> bool:
    """Are these what people say in turn, as novels write it?"""
    return all(re.match(r"\s*[–—]", line) and re.search(r"[.?!]\W*$", line) for line in lines) and any("?" in line for line in lines)


def _number(match: re.Match[str]) -> int:
    if match[1]:
        return int(match[1])
    return ord(match[2].lower()) - ord("a") + 100 if match[2] else _ROMAN.index(match[3]) + 200


def _led_to(lines: list[str], written: str) -> list[str]:
    """The lines below one such as `You need these:`, which line breaks alone part."""
    if "<br" not in written or len(lines) <= _MANY or not _LEAD.match(lines[0]):
        return []
    items = lines[1:]
    return items if all(len(line) <= _SHORT and line.strip()[:1].islower() for line in items) else []


RULE = Rule("list-by-hand", "warning", "html", "A list is no list", run, criteria=("1.3.1",), seen_by=("browser-list-by-hand",))
