"""What blocks are made of: lists of facts, steps and dates, tables, and links on a line of their own."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborNode

_BOLD = ("strong", "b")
_PLAIN_FACT = re.compile(r"\s*(?P<name>[^<>]{1,80}?):(?:\s+|$)(?P<text>.*)", re.DOTALL)
_BOLD_FACT = re.compile(r"\s*<(strong|b)>(?P<name>[^<>]{1,80}?)(?::\s*</\1>|</\1>\s*:)\s*(?P<text>.*)", re.DOTALL)
_NUMBER = re.compile(r"(?P<sign>[-−–+]?)\s?[£€$]?\s?(?P<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?P<part>\.\d{1,15})?\s?%?")

_GAPS = frozenset(("no result", "no number"))
_POUNDS = re.compile(r"£(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?![\d.,]*\d)")


class Fact(NamedTuple):
    """A list item such as `Cost: £42 a year`, in HTML."""

    name: str
    text: str


class Step(NamedTuple):
    """A list item with its heading, which is its bold start or its first paragraph. Either may be empty."""

    heading: str
    text: str


@dataclass(frozen=True)
class Cell:
    """A cell of a table: its HTML and its words. `end`: an editor has put it to the right."""

    html: str = ""
    text: str = ""
    end: bool = False


@dataclass(frozen=True)
class Grid:
    """A table with one row of headers: `columns` are those, and every row has as many cells."""

    columns: list[Cell] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)


def fact_of(item: LexborNode) -> Fact | None:
    """The two parts of a list item, or None where it has no colon or nothing on one side of it."""
    html = _unwrapped(item)
    match = _BOLD_FACT.match(html) or _PLAIN_FACT.match(html)
    return Fact(match["name"].strip(), match["text"].strip()) if match and match["name"].strip() and match["text"].strip() else None


def step_of(item: LexborNode) -> Step:
    """The heading and the text of a list item."""
    children = [child for child in item.iter(include_text=True) if child.tag != "-text" or child.text_content.strip()]
    first = children[0] if children else None
    if first is None:
        return Step("", "")
    if first.tag == "p" and not _begins_bold(first):
        return Step(first.inner_html, _html(children[1:])) if len(children) > 1 else Step("", first.inner_html)
    inside = list(first.iter(include_text=True)) if first.tag == "p" else children
    if inside and inside[0].tag in _BOLD:
        rest = _html(inside[1:]).strip()
        return Step(inside[0].inner_html, rest if first.tag != "p" else (f"<p>{rest}</p>" if rest else "") + _html(children[1:]))
    return Step("", item.inner_html)


def items_of(part: LexborNode | None) -> list[LexborNode]:
    """The items of a list, without those of lists inside it."""
    return [child for child in part.iter() if child.tag == "li"] if part is not None else []


def grid_of(table: LexborNode) -> Grid | None:
    """The cells of a table; None where it has no row of headers, cells that span others, or a table inside."""
    rows = [[cell for cell in row.iter() if cell.tag in ("th", "td")] for row in table.css("tr")]
    if not rows or not rows[0] or table.css_first("[colspan], [rowspan], table table, tfoot, caption") is not None:
        return None
    if any(cell.tag != "th" for cell in rows[0]) or any(len(row) != len(rows[0]) for row in rows):
        return None
    columns, *others = [[_cell(node) for node in row] for row in rows]
    return Grid(columns, [row for row in others if any(cell.html for cell in row)])


def number_of(text: str) -> float | None:
    """`£5,654,000`, `96.1%` or `-3` -> a number; None for anything else."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    value = float(match["digits"].replace(",", "") + (match["part"] or ""))
    return -value if match["sign"] in ("-", "−", "–") and match["sign"] else value


def is_gap(text: str) -> bool:
    """Does a cell of a line over time say that there is no number? The line has a gap there."""
    return text.strip().lower() in _GAPS


def pounds_in(title: str) -> int | None:
    """The first sum in whole pounds in a title such as `Close a gap of £1,300,000`; None where there is none."""
    match = _POUNDS.search(title)
    return int(match[1].replace(",", "")) if match else None


def stands_alone(link: LexborNode) -> bool:
    """Is nothing else on the line of this link?"""
    return not (_beside(link, "prev").strip() or _beside(link, "next").strip())


def _cell(node: LexborNode) -> Cell:
    end = "right" in f"{node.attributes.get('style')} {node.attributes.get('align')}"
    return Cell((node.inner_html or "").strip(), " ".join(node.text().split()), end)


def _beside(link: LexborNode, way: str) -> str:
    """The words beside a link, up to the end of the line or of the paragraph."""
    found, node = "", getattr(link, way)
    while node is not None and node.tag != "br":
        text = node.text() if node.tag != "-text" else node.text_content or ""
        lines = text.split("\n")
        found += lines[0] if way == "next" else lines[-1]
        if len(lines) > 1:
            break
        node = getattr(node, way)
    return found


def _begins_bold(paragraph: LexborNode) -> bool:
    first = next((node for node in paragraph.iter(include_text=True) if node.tag != "-text" or node.text_content.strip()), None)
    return first is not None and first.tag in _BOLD


def _unwrapped(item: LexborNode) -> str:
    """The HTML of a list item, without the paragraph round its first words."""
    children = [child for child in item.iter(include_text=True) if child.tag != "-text" or child.text_content.strip()]
    if children and children[0].tag == "p":
        return (children[0].inner_html or "") + _html(children[1:])
    return item.inner_html or ""


def _html(nodes: list[LexborNode]) -> str:
    return "".join(node.html or "" for node in nodes)
