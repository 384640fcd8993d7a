"""Rendered HTML -> the parts that rules look at, from one parse."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.pages.prose import Unit, read_units


@dataclass(frozen=True)
class Heading:
    """A heading with its level (1 to 6) and its text."""

    level: int
    text: str


@dataclass(frozen=True)
class Link:
    """A link: `name` is what a screen reader says, `nth` counts the links with this text before it."""

    href: str
    text: str
    name: str
    nth: int


@dataclass(frozen=True)
class Image:
    """An image; `alt` is None where there is none at all."""

    src: str
    alt: str | None


@dataclass(frozen=True)
class Table:
    """A table: does it have header cells, and is any of them empty?"""

    headers: tuple[str, ...]
    first_cell: str


@dataclass
class Document:
    """What a page holds, in reading order."""

    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    units: list[Unit] = field(default_factory=list)


def read_document(html: str, lang: str | None = None) -> Document:
    """Read rendered Markdown. `lang` is the page's language: text in another is left out of the units."""
    tree = LexborHTMLParser(f"<body>{html}</body>")
    found = Document()
    if tree.body is None:
        return found
    times: dict[str, int] = {}
    for node in tree.css("h1, h2, h3, h4, h5, h6, a[href], img, table, [id], a[name]"):
        name = node.attributes.get("id") or (node.attributes.get("name") if node.tag == "a" else None)
        if name:
            found.anchors.add(name)
        if node.tag == "a" and node.attributes.get("href") is not None:
            text = _text(node)
            found.links.append(Link(node.attributes["href"] or "", text, _name(node, text), times.get(text, 0)))
            times[text] = times.get(text, 0) + 1
        elif node.tag == "img":
            found.images.append(Image(node.attributes.get("src") or "", _alt(node)))
        elif node.tag == "table":
            found.tables.append(Table(tuple(_text(cell) for cell in node.css("th")), _first_cell(node)))
        elif node.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            found.headings.append(Heading(int(node.tag[1]), _text(node)))
    found.units = read_units(tree.body, lang)
    return found


def _text(node: LexborNode) -> str:
    return " ".join(node.text().replace("¶", "").split())


def _name(node: LexborNode, text: str) -> str:
    label = node.attributes.get("aria-label")
    if label:
        return label
    images = [image.attributes.get("alt") or "" for image in node.css("img")]
    return " ".join([text, *images]).strip()


def _alt(node: LexborNode) -> str | None:
    if "alt" not in node.attributes:
        return "" if node.attributes.get("role") in ("presentation", "none") else None
    return node.attributes["alt"] or ""


def _first_cell(node: LexborNode) -> str:
    cell = node.css_first("th, td")
    return _text(cell) if cell else ""
