"""Directions that only people who see the page can follow: a colour, a shape, or a side of the screen (WCAG 1.3.3, 1.4.1)."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_THING = r"(?:button|link|box|icon|menu|panel|column|tab|banner|field|map|picture|form|navigation|sidebar|section|arrow)s?"
_COLOURS = "red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|amber|bold"
_SHAPES = "round|square|circular|triangular|rectangular|oval|diamond|star-shaped"
_COLOUR, _SHAPE = f"(?:{_COLOURS})", f"(?:{_SHAPES})"
_SIDE = r"(?:(?:top|bottom|upper|lower)[ -])?(?:left|right)"
_DO = r"(?:click|press|tap|select|choose|use|follow|see|push|hit)"
_DIRECTIONS = re.compile(
    rf"\b{_DO}(?: on)? (?:the|a|any|our) (?:\w+ )?(?:{_COLOUR}|{_SHAPE}) (?:\w+ )?{_THING}\b"
    rf"|(?<![”\"’'] )\b{_THING} (?:(?:is |are )?(?:on|at|in)|(?:is|are) to) (?:the|your) (?:far )?{_SIDE}(?! edge)(?:-hand side| hand side|-hand corner| corner| side)?\b"
    rf"|\b(?:in|on|from|use|see) the (?:left|right)[ -]hand (?:{_THING}|side of (?:the|this|your) (?:page|screen))\b"
    r"|\b(?:to|on) the (?:left|right) of (?:the|this|your) (?:page|screen)\b"
    rf"|\b(?:fields?|items?|questions?|answers?|entries|links|dates|names|rows|words|text|options|those|ones|prices|values)"
    rf" (?:that are |which are |are |is )?(?:marked |shown |highlighted |displayed |listed |written |printed |outlined |coloured )?in"
    rf" (?:bright |dark |light )?{_COLOUR}\b"
    rf"|\b{_COLOUR} (?:fields|items|entries|rows|dates|text|words|links|cells|names|asterisks?|dots?|lines?|areas)"
    r" (?:are (?:required|compulsory|mandatory|wrong|errors?|new|closed|full|available|unavailable)|means?|shows?|indicates?)\b",
    re.IGNORECASE,
)
_HINT = re.compile(rf"\b(?:left|right|{_COLOUR}|{_SHAPE})\b", re.IGNORECASE)  # most texts have none of these words
_HINTS = frozenset(f"left|right|{_COLOURS}|{_SHAPES}|shaped".split("|"))
_NAMED = re.compile(
    r",? ?(?:\(?[“\"‘']|(?:labelled|called|named|marked|titled|headed|that says|that reads|reading|saying|which says|with the words?)\b)|[ -](?:bins?|box(?:es)?|bags?|sacks?|lids?|ink)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[a-z“‘\"'(][^.!?]* ?[A-Z]\w*[”’\"']? $")  # `choose the Start ` before `button on the right`
_CALLED = re.compile(
    r"(?:\bcode|\b(?:the|on|a|click|select|press|choose|use|see|in) (?:the )?[A-Z][\w’-]*(?: [\w’-]+){0,4}) $"
)  # `the Copy all `
_STREET = re.compile(r" of (?:the|a|an|our) (?!page|screen|form|text|window)\w+", re.IGNORECASE)


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if _HINTS.isdisjoint(page.document.words):
        return
    for unit in filter(lambda unit: _HINT.search(unit.text), page.document.units):
        for match in _DIRECTIONS.finditer(unit.text):
            if not _is_named(unit.text, match):
                yield Problem(
                    f"“{match[0]}” helps only people who see the page",
                    "Name the thing by its words as well: choose “Start now”.",
                    *page.source.of_words(match[0]),
                    text=unit.text,
                )


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Do the words of the thing stand beside it, or is it no part of a page at all?"""
    after = text[match.end() :]
    if re.search(r" [A-Z]", match[0]):  # `a green Notification banner`
        return True
    before = text[: match.start()]
    return bool(_NAMED.match(after) or _STREET.match(after) or _NAME.search(before) or _CALLED.search(before))


RULE = Rule(
    "only-by-sight", "warning", "html", "Directions need sight", run, criteria=("1.3.3", "1.4.1"), seen_by=("browser-by-sight-only",)
)
