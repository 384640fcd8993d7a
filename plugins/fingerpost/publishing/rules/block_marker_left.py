"""The marker of a block that makes no block, so that people would read it as it is written: `[!warning] Do not move the cable`."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.blocks.marker import MARK, name_of
from fingerpost.pages.locate import Place, SourceMap
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_LEFT = re.compile(r"\[ *! *(?P<name>[A-Za-z][\w-]*)(?P<rest>[\w -]{0,60}?\])?")
_CODE = re.compile(r"(?P<code>`+)(?!`)[^\n]+?(?<!`)(?P=code)(?!`)")
_NOT_READ = ("code", "pre", "script", "style")


class _Left(NamedTuple):
    """`start` is the marker up to its name, `quote` the quotation round it, and `nth` counts those that begin alike before it."""

    start: str
    written: str
    name: str
    closed: bool
    quote: LexborNode | None
    nth: int


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for left in _left_in(page.html or "") if _LEFT.search(page.html or "") else ():
        place = _place(page.source, left)
        if place is None:  # with a backslash before it, it is meant to be read
            continue
        block = (left.quote.attributes.get(MARK) or "") if left.quote is not None else ""
        if not left.closed:
            yield Problem(f"The marker “{left.start}” has no ]", f"Write it so: > [!{left.name}]", *place)
        elif block:
            yield Problem(
                f"The marker “{left.written}” stands in the text of the block “{block}”",
                f"A block cannot begin in the text of a block: end the first one with an empty line, then write > [!{left.name}]",
                *place,
            )
        elif left.quote is not None:
            yield Problem(
                f"The marker “{left.written}” stands in the text of a quotation",
                f"Write it on the first line, after an empty line: > [!{left.name}]",
                *place,
            )
        else:
            mend = f"Every line of a block begins with >: > [!{left.name}] and then your words"
            yield Problem(f"The marker “{left.written}” has no > before it", mend, *place)


def _left_in(html: str) -> Iterator[_Left]:
    """Markers in the text that people read, in reading order, without those that begin a block."""
    seen: Counter[str] = Counter()
    begun: set[int] = set()  # blocks whose own marker is behind us
    body = LexborHTMLParser(f"<body>{html}</body>").body
    for node in body.traverse(include_text=True) if body else ():
        if node.tag != "-text" or "[" not in (node.text_content or ""):
            continue
        round_it = list(_ancestors(node))
        if any(one.tag in _NOT_READ for one in round_it):
            continue
        quote = next((one for one in round_it if one.tag == "blockquote"), None)
        for match in _LEFT.finditer(node.text_content):
            start = match[0][: match.end("name") - match.start()]
            nth, seen[start] = seen[start], seen[start] + 1
            if quote is not None and MARK in quote.attributes and quote.mem_id not in begun:
                begun.add(quote.mem_id)
            else:
                name = name_of(match["name"] + (match["rest"] or "").rstrip("] "))
                yield _Left(start, match[0], name, bool(match["rest"]), quote, nth)


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    while (node := node.parent) is not None:
        yield node


def _place(source: SourceMap, left: _Left) -> Place | None:
    """Where the marker stands; None where a backslash is before it."""
    text = _CODE.sub(lambda match: " " * len(match[0]), source.body)
    found = list(re.finditer(rf"(\\?){re.escape(left.start)}(?![\w-])", text))
    if not found:
        return source.of_words(left.name)
    match = found[min(left.nth, len(found) - 1)]
    return None if match[1] else source.place(match.start())


RULE = Rule("block-marker-left", "error", "html", "The marker of a block is left in the text", run)
