"""The texts of a page in which facts can age, with their places: headings, running text, table cells and front matter."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.document import Block, read_blocks
from fingerpost.pages.front_prose import front_prose
from fingerpost.pages.locate import Place
from fingerpost.pages.page import Page

_KEPT = "texts that age"
_FRONT = "front texts that age"
_END = re.compile(r"[.!?][)\"”’]* +(?=[A-Z0-9“‘\"(£])")
_NOT_END = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Mx|Dr|St|No|Cllr|Prof|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|approx|tel|ext))$",
    re.IGNORECASE,
)
_LOOK = 40  # words after its place in a text that are looked at for a phrase: links and marks stand between


class Text(NamedTuple):
    """A text with its number among the blocks of the body, or `where`, the key of one in the front matter."""

    text: str
    block: Block
    number: int = -1
    where: tuple = ()

    @property
    def in_front(self) -> bool:
        """Does it stand in the front matter?"""
        return self.number < 0


def left_alone(page: Page, today: date, settings: FreshnessSettings) -> bool:
    """Is it a page whose facts may age: news, an archived page, or one in a language without word lists?"""
    meta = page.meta
    english = (meta.lang or "en").replace("_", "-").split("-")[0].lower() == "en"
    return not page.readable or meta.type in settings.not_reviewed or page.archived(today) or not english


def front_texts(page: Page) -> tuple[tuple[tuple, str], ...]:
    """The texts of the front matter that citizens read, each with its key."""
    if _FRONT not in page.worked_out:
        page.worked_out[_FRONT] = tuple((where, " ".join(text.split())) for where, text in front_prose(page.meta))
    return page.worked_out[_FRONT]


def may_have(page: Page, hint: Callable[[str], bool]) -> bool:
    """The quick look before any other: does the Markdown, or a text of the front matter, have what every finding has?"""
    return hint(page.front.body) or any(hint(text) for _, text in front_texts(page))


def texts_of(page: Page, with_body: bool = True) -> Iterator[Text]:
    """Every text but statutory wording: the front matter first, then the body in reading order, which takes a parse of its own."""
    for where, text in front_texts(page):
        yield Text(text, Block("front", text), -1, where)
    for number, block in enumerate(_blocks(page)) if with_body else ():
        if not block.statutory:
            yield Text(block.text, block, number)


def place_of(page: Page, text: Text, start: int, phrase: str) -> Place:
    """Line and column of a phrase that begins at this character of a text."""
    if text.in_front:
        return page.front.place(*text.where)
    source, first = page.source, _numbers(page)[text.number]
    if first < 0:
        return source.of_words(phrase)
    before = sum(word != "code" for word in _words(text.text[:start]))  # `code` stands for code, which is looked past
    return source.of_number(source.after(first + before, phrase, _LOOK, first))


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with the character at which it begins."""
    start = 0
    for end in _END.finditer(text):
        if not _NOT_END.search(text[max(start, end.start() - 8) : end.start()]):
            yield start, text[start : end.end()].rstrip()
            start = end.end()
    if start < len(text):
        yield start, text[start:]


def _words(text: str) -> Iterable[str]:
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())


def _blocks(page: Page) -> list[Block]:
    if _KEPT not in page.worked_out:
        page.worked_out[_KEPT] = read_blocks(page.html or "", page.meta.lang)
    return page.worked_out[_KEPT]


def _numbers(page: Page) -> list[int]:
    """The number of the first word of each block in the Markdown."""
    key = f"places of {_KEPT}"
    if key not in page.worked_out:
        page.worked_out[key] = list(page.source.in_order(block.text for block in _blocks(page)))
    return page.worked_out[key]
