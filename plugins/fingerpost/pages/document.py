"""Rendered HTML -> the parts that rules look at, from one parse."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.pages.locate import plain
from fingerpost.pages.marks import read_mark
from fingerpost.pages.prose import Unit, read_units

_MADE_LINKS = {"headerlink", "footnote-backref"}  # Markdown extensions make these; no editor wrote them
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WORD = re.compile(r"\w+")
_FLAT = ("p", "pre", "hr", "dl")  # hold no heading and no table


@dataclass(frozen=True)
class Heading:
    """A heading with its level (1 to 6) and its text."""

    level: int
    text: str


@dataclass(frozen=True)
class Link:
    """A link: `name` is what a screen reader says, `nth` counts the links with the same words before it."""

    href: str
    text: str
    name: str
    nth: int


@dataclass(frozen=True)
class Image:
    """An image; `alt` is None where there is none at all. `nth` counts the images with this file name before it."""

    src: str
    alt: str | None
    nth: int = 0

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.src.rpartition("/")[2]


@dataclass(frozen=True)
class Table:
    """A table of data: the texts of its header cells and of its first cell with any; `nth` counts all tables before it."""

    headers: tuple[str, ...]
    first_cell: str
    nth: int = 0


@dataclass(frozen=True)
class Block:
    """A heading, a cell of a table or a unit of running text. `level` is that of a heading, 0 for all else.

    `heads`: for a cell with data, the header of its column and the first cell of its row. `table` counts the tables before it.
    """

    tag: str
    text: str
    statutory: str = ""
    level: int = 0
    heads: tuple[str, ...] = ()
    table: int = -1


@dataclass
class Document:
    """What a page holds, in reading order."""

    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    units: list[Unit] = field(default_factory=list)

    @cached_property
    def lines(self) -> str:
        """The units and headings, one a line: a rule that finds nothing in them need not look at each."""
        return "\n".join([*(unit.text for unit in self.units), *(heading.text for heading in self.headings)])

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the units and headings in small letters."""
        return frozenset(_WORD.findall(self.lines.casefold()))

    def forget(self) -> None:
        """Drop the lines and the words, which are large; they are made again where somebody asks."""
        self.__dict__.pop("lines", None)
        self.__dict__.pop("words", None)


def read_document(html: str, lang: str | None = None) -> Document:
    """Read rendered Markdown. `lang` is the page's language: text in another is left out of the units."""
    tree = LexborHTMLParser(f"<body>{html}</body>")
    found = Document()
    if tree.body is None:
        return found
    links: Counter[str] = Counter()
    images: Counter[str] = Counter()
    tables = -1
    # `:is`, since a plain list gives a node once for each selector that it fits
    for node in tree.css(":is(h1, h2, h3, h4, h5, h6, a[href], img, table, [id], a[name])"):
        tag, attributes = node.tag, node.attributes  # each is made anew when it is asked for
        name = attributes.get("id") or (attributes.get("name") if tag == "a" else None)
        if name:
            found.anchors.add(name)
        if tag == "a" and "href" in attributes and not _MADE_LINKS & set((attributes.get("class") or "").split()):
            text = _text(node)
            found.links.append(Link(attributes["href"] or "", text, _name(node, text), links[plain(text)]))
            links[plain(text)] += 1
        elif tag == "img":
            image = Image(attributes.get("src") or "", _alt(node))
            found.images.append(replace(image, nth=images[image.name]))
            images[image.name] += 1
        elif tag == "table":
            tables += 1
            if attributes.get("role") not in ("presentation", "none"):
                found.tables.append(Table(tuple(_name(cell, _text(cell)) for cell in node.css("th")), _first_cell(node), tables))
        elif tag in _HEADINGS:
            found.headings.append(Heading(int(tag[1]), _text(node)))
    found.units = read_units(tree.body, lang)
    return found


def read_blocks(html: str, lang: str | None = None) -> list[Block]:
    """Headings, cells and units in reading order: a parse of its own, for the few rules that ask what stands under a heading."""
    body = LexborHTMLParser(f"<body>{html}</body>").body
    blocks: list[Block] = []
    tables = 0
    reason, first = "", 0  # of a block of statutory wording that has not ended yet
    for node in _parts(body, lang) if body else ():
        if node.tag == "-comment":
            mark = read_mark(node.comment_content or "")
            if mark is not None:
                if mark.name == "end" and reason:
                    blocks[first:] = [replace(block, statutory=reason) for block in blocks[first:]]
                reason, first = (mark.reason, len(blocks)) if mark.starts else ("", 0)
        elif node.tag in _HEADINGS:
            blocks.append(Block(node.tag, _text(node), level=int(node.tag[1])))
        elif node.tag == "table":
            blocks.extend(_cells(node, tables))
            tables += 1
        elif node.tag == "-text":
            blocks.extend([Block("body", _text(node))] if _text(node) else [])
        else:
            blocks.extend(Block(unit.tag, unit.text, unit.statutory) for unit in read_units(node, lang))
    return blocks


def _parts(node: LexborNode, lang: str | None) -> Iterator[LexborNode]:
    """Headings, tables, comments and, as whole as can be, what stands between them."""
    for child in node.iter(include_text=True):
        if child.tag in ("-text", "-comment"):
            yield child
        elif (child.attributes.get("lang") or lang or "en")[:2].lower() != (lang or "en")[:2].lower():
            continue
        elif child.tag in (*_HEADINGS, "table", *_FLAT) or child.css_first(":is(h1, h2, h3, h4, h5, h6, table)") is None:
            yield child
        else:
            yield from _parts(child, lang)


def _cells(table: LexborNode, nth: int) -> Iterator[Block]:
    rows = [[(cell.tag, _text(cell)) for cell in row.css("th, td")] for row in table.css("tr")]
    headers = [text for tag, text in rows[0]] if rows and all(tag == "th" for tag, _ in rows[0]) else []
    for row in rows:
        for number, (tag, text) in enumerate(row):
            heads = (*headers[number : number + 1], *(text for _, text in row[:1] if number)) if tag == "td" else ()
            yield Block(tag, text, heads=heads, table=nth)


def _text(node: LexborNode) -> str:
    return " ".join(node.text().replace("¶", "").split())


def _name(node: LexborNode, text: str) -> str:
    label = node.attributes.get("aria-label")
    if label:
        return label
    inside = [_said(inner) for inner in node.css(":is(img, [aria-label], svg title)")]
    said = " ".join([text, *inside]).strip()
    return said or node.attributes.get("aria-labelledby") or node.attributes.get("title") or ""


def _said(node: LexborNode) -> str:
    return (node.attributes.get("alt") if node.tag == "img" else node.attributes.get("aria-label")) or ""


def _alt(node: LexborNode) -> str | None:
    if "alt" not in node.attributes:
        decoration = node.attributes.get("role") in ("presentation", "none") or node.attributes.get("aria-hidden") == "true"
        return "" if decoration else None
    return node.attributes["alt"] or ""


def _first_cell(node: LexborNode) -> str:
    return next(filter(None, map(_text, node.css("th, td"))), "")
