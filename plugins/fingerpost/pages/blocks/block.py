"""A block: a quotation that begins with a marker, as it stands in a rendered page."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.pages.blocks.marker import MARK, MARKER, RIGHT
from fingerpost.pages.locate import Place, SourceMap
from fingerpost.pages.page import Page

_NEARLY = re.compile(r"\[([A-Za-z][\w -]{0,60}?)\](?=\s|$)")


@dataclass(frozen=True)
class Block:
    """`written` is the marker as it is written, and `nth` counts the blocks with the same one before it. `title` may be empty."""

    name: str
    written: str
    nth: int
    title: str
    title_html: str
    node: LexborNode
    """The quotation without its marker line: a copy, which may be taken apart."""

    @property
    def is_written_right(self) -> bool:
        """Is the marker without spaces and other signs?"""
        return bool(RIGHT.fullmatch(self.written))

    @cached_property
    def html(self) -> str:
        """What stands below the marker line."""
        return (self.node.inner_html or "").strip()

    @cached_property
    def text(self) -> str:
        """The words below the marker line."""
        return text_of(self.node)

    @cached_property
    def links(self) -> list[LexborNode]:
        """Every link, that of the marker line first."""
        return [*_parse(self.title_html).css("a[href]"), *self.node.css("a[href]")]

    @cached_property
    def images(self) -> list[LexborNode]:
        """Every picture, those of the marker line first."""
        return [*_parse(self.title_html).css("img"), *self.node.css("img")]

    def first(self, *tags: str) -> LexborNode | None:
        """The first of its own parts with one of these tags; not one that is inside another part."""
        return next((child for child in self.node.iter() if child.tag in tags), None)

    def place(self, source: SourceMap) -> Place:
        """The line and column of the marker."""
        found = [match.start(1) for match in re.finditer(rf">[ \t]*({re.escape(self.written)})", source.body)]
        return source.place(found[min(self.nth, len(found) - 1)]) if found else source.of_words(self.title or self.text)


def blocks_of(page: Page) -> list[Block]:
    """The blocks of a rendered page, read once for all rules."""
    if page.html is None or MARK not in page.html:
        return []
    if "blocks" not in page.worked_out:
        page.worked_out["blocks"] = find_blocks(page.html)
    return page.worked_out["blocks"]


def find_blocks(html: str) -> list[Block]:
    """The blocks of a page in reading order, one inside another after it."""
    seen: Counter[str] = Counter()
    blocks = []
    for node in _parse(html).css(f"blockquote[{MARK}]"):
        block = read_block(node, seen)
        seen[block.written] += 1
        blocks.append(block)
    return blocks


def read_block(quotation: LexborNode, seen: Counter[str] | None = None) -> Block:
    """A quotation that the Markdown extension has marked. `seen`: how often each marker came before it."""
    node = _parse(quotation.html or "").css_first("blockquote")
    first = node.css_first("p")
    line = (first.inner_html or "") if first is not None else ""
    marker = MARKER.match(line)
    written = marker[0] if marker else ""
    title_html = line[len(written) :].strip()
    if marker:
        first.decompose()
    if MARK in node.attributes:
        del node.attrs[MARK]  # what has it now is another block inside this one
    name, nth = quotation.attributes.get(MARK) or "", seen[written] if seen else 0
    return Block(name, written, nth, text_of(_parse(title_html)), title_html, node)


def nearly_blocks(html: str) -> Iterator[str]:
    """The first words in brackets of quotations that are no blocks: `[warning]` without its exclamation mark."""
    if "<blockquote" in html:
        for node in _parse(html).css(f"blockquote:not([{MARK}])"):
            match = _NEARLY.match(text_of(node))
            if match:
                yield match[1]


def text_of(node: LexborNode) -> str:
    """The words of a part on one line."""
    return " ".join(node.text().split())


def _parse(html: str) -> LexborNode:
    return LexborHTMLParser(f"<body>{html}</body>").body
