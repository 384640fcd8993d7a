"""What on a page grows old: fees, dates, names, numbers to call, links. A reviewer looks at these first."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from fingerpost.pages.page import Page

Kind = Literal["facts", "fees", "contacts", "links"]
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_TIME = r"\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b"
_CLOCK = r"\d{1,2}:\d\d\b"
_UNTIL = r" ?(?:to|and|until|[–-]) ?"
_WORDS = "new|newly|currently|recently|now|soon|latest|at present|at the moment|this year|next year|last year|temporar(?:y|ily)"

# In this order: what one has found is hidden from those after it, so that `0808 2000 247` holds no year.
_SHAPES: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    ("contacts", "email address", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")),
    ("contacts", "phone number", re.compile(
        r"(?<![\w.,£/-])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d(?:[ ()-]{0,2}\d){8,9}(?!\d)"
        r"|(?:(?<=[Cc]all )|(?<=[Dd]ial )|(?<=[Pp]hone )|(?<=[Rr]ing )|(?<= on )|(?<= or ))(?:999|112|111|119|101)\b(?![.,]?\d)"
    )),
    ("fees", "fee", re.compile(r"£ ?\d(?:[\d,]{0,15}\d)?(?:\.\d{1,4})?(?: ?(?:million|billion|bn|m)\b)?|(?<![\w.,])\d{1,3}p\b")),
    ("facts", "date", re.compile(
        rf"(?<![\w/.-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH}|{_SHORT})\b(?: \d{{4}}\b)?|\d{{1,2}}/\d{{1,2}}/\d{{4}}|\d{{4}}-\d\d-\d\d)\b"
        rf"|\b(?:{_MONTH}) \d{{4}}\b|\b(?!May\b)(?:{_MONTH})\b"
    )),
    ("contacts", "opening hours", re.compile(rf"(?<![\w.,:])(?:{_TIME}(?:{_UNTIL}{_TIME})?|{_CLOCK}{_UNTIL}{_CLOCK})")),
    ("facts", "year", re.compile(r"(?<![\w/.,-])20\d\d(?:[/–-]\d\d(?:\d\d)?)?\b(?![./,-]\d)")),
    ("facts", "word that ages", re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE)),
    ("contacts", "person", re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Councillor|Cllr)\.? (?:[A-Z]\.? ){0,2}[A-Z][\w’'-]{1,40}(?: [A-Z][\w’'-]{1,40})?"
    )),
)  # fmt: skip
_LINKS = (
    re.compile(r"(?<!!)\[(?:[^\[\]\n]|\n(?!\n)){0,400}\]\([^)\n]{1,2000}\)"),
    re.compile(r"<a\s[^<>]{0,500}\bhref=[^<>]{0,2000}>"),
    re.compile(r"(?<![(\"'=\w])https?://[^\s<>\"')\]]{0,2000}[^\s<>\"')\].,;:!?]"),
)
_ADDRESS = re.compile(r"\]\([^)\n]{1,2000}\)|<[a-zA-Z/][^<>]{0,2500}>|https?://[^\s<>\"')\]]+|!\[[^\]\n]{0,400}\]")
_UPKEEP = re.compile(
    r"^(?:(?:last_reviewed_on|next_review_on|review_in|publish_on|archive_on|redirect_from|replaced_by|exempt)[ \t]*:[^\n]*\n"
    r"(?:(?!---)[ \t-][^\n]*\n)*|[ \t]*#[^\n]*\n)", re.MULTILINE,
)  # fmt: skip
_ORDER = ("fee", "date", "year", "word that ages", "phone number", "email address", "person", "opening hours", "link")
_AROUND = 28  # characters shown on each side


@dataclass(frozen=True)
class Fact:
    """Something that may no longer be true. `checked` is what a reviewer says they checked when it was looked at."""

    checked: Kind
    what: str
    text: str
    around: str
    line: int


def ageing_facts(page: Page) -> list[Fact]:
    """Every one in the page's file, front matter too, by kind and then in reading order."""
    lines = page.text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    found = []
    for checked, what, start, text in _found(page):
        number = bisect_right(starts, start) - 1
        column = start - starts[number]
        found.append((_ORDER.index(what), start, Fact(checked, what, text, _around(lines[number], column, column + len(text)), number + 1)))
    return [fact for _, _, fact in sorted(found, key=lambda entry: entry[:2])]


def to_check(facts: list[Fact]) -> list[str]:
    """What a review of a page with these facts must cover: its facts always, and whatever else it has."""
    found = {fact.checked for fact in facts}
    return ["facts", *(kind for kind in ("fees", "contacts", "links") if kind in found)]


def _found(page: Page) -> Iterator[tuple[Kind, str, int, str]]:
    """Kind, name, place in the text and words of each fact."""
    body = len(page.text) - len(page.front.body)
    text = _UPKEEP.sub(_blank, page.text[:body]) + page.text[body:]
    for shape in _LINKS:
        for match in shape.finditer(text):
            yield "links", "link", match.start(), match[0]
        text = text if shape is _LINKS[0] else shape.sub(_blank, text)
    text = _ADDRESS.sub(_blank, text)  # `new-bin.md` is no word that ages
    for checked, what, shape in _SHAPES:
        for match in shape.finditer(text):
            yield checked, what, match.start(), match[0]
        text = shape.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _around(line: str, start: int, end: int) -> str:
    """The text with a few words on each side, cut between words."""
    left, right = max(start - _AROUND, 0), min(end + _AROUND, len(line))
    before, after = line[left:start], line[end:right]
    if left:
        before = "… " + before.partition(" ")[2]
    if right < len(line):
        after = after.rpartition(" ")[0] + " …"
    return f"{before}{line[start:end]}{after}".strip()
