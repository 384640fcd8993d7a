"""A mark round statutory wording that is not right, so that it marks nothing."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.locate import Place
from fingerpost.pages.marks import NAMES, Mark, read_mark
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_INLINE_CODE = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(?:\A|(?<=\n\n))(?:(?: {4}|\t)[^\n]*\n?)+")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_EXAMPLE = '<!-- fingerpost: statutory reason="The wording is set by law." -->'
_END = "<!-- fingerpost: end -->"


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if "<!--" not in page.front.body:
        return
    opened: tuple[int, int] | None = None
    for offset, mark in _marks(page):
        place = page.source.place(offset)
        near = mark.name if mark.name in NAMES else next(iter(get_close_matches(mark.name, NAMES, n=1)), "")
        if near != mark.name:
            hint = f"Did you mean “{near}”? " if near else ""
            yield Problem(f"There is no mark “{mark.name}”", f"{hint}Write: {_END if near == 'end' else _EXAMPLE}", *place)
        if near == "end":
            if opened is None:
                yield Problem(
                    "A block of statutory wording ends here that has no beginning", f"Put this line above the block: {_EXAMPLE}", *place
                )
            opened = None
        elif near == "statutory":
            if opened is not None:
                yield Problem(f"The block that begins on line {opened[0]} has no end", f"Put this line above: {_END}", *place)
            if near == mark.name:
                yield from _reason(mark, place)
            opened = place
    if opened is not None:
        yield Problem("The block of statutory wording has no end", f"Put this line below the block: {_END}", *opened)


def _reason(mark: Mark, place: Place) -> Iterator[Problem]:
    if not mark.reason and mark.rest.lower().startswith("reason"):
        yield Problem("The reason cannot be read", f"Put quotation marks round it: {_EXAMPLE}", *place)
    elif not mark.reason:
        yield Problem("The block of statutory wording has no reason", f"Say which law sets the words: {_EXAMPLE}", *place)
    elif mark.rest:
        yield Problem(f"“{mark.rest}” has no meaning here", f"Take it out: {_EXAMPLE}", *place)


def _marks(page: Page) -> Iterator[tuple[int, Mark]]:
    """Each mark with its place in the text, code left out."""
    body = _INLINE_CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), page.source.without_code)
    for match in _COMMENT.finditer(body):
        mark = read_mark(match[1])
        if mark is not None:
            yield match.start(), mark


RULE = Rule("statutory-block", "error", "source", "A mark round statutory wording is not right", run)
