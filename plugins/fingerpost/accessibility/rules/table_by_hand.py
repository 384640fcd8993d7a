"""A table drawn with spaces or lines, whose cells nobody can tell apart who does not see it (WCAG 1.3.1)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import find, is_code, place_of_line, short, text_of
from fingerpost.checks.finding import Level, Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_ROWS = 3  # lines below one another with the same columns
_ROW_OF_PIPES = re.compile(r"\s*\|[^|\n]+(?:\|[^|\n]+)+\|?\s*$")
_GAP = re.compile(r"(?:\t| {3,}|\u00a0[ \u00a0]+)+")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "pre", "<pre"):
        lines = node.text().split("\n")
        if not is_code(node) and (_piped(lines) or _in_columns(lines)):
            level = None if _piped(lines) else "advice"  # what a program prints has columns too
            yield _problem(page, node, next(line for line in lines if line.strip()), level)
    html = page.html or ""
    if "|" in html or "\u00a0" in html or "&nbsp;" in html:
        for node in find(page, "p", "<p"):
            lines = _lines(node)
            if _piped(lines) or _in_columns(lines):
                yield _problem(page, node, next(line for line in lines if line.strip()))


def _lines(node: LexborNode) -> list[str]:
    lines = [""]
    for inner in node.traverse(include_text=True):
        if inner.tag == "br":
            lines.append("")
        elif inner.tag == "-text":
            first, *rest = (inner.text_content or "").split("\n")
            lines[-1] += first
            lines.extend(rest)
    return lines


def _piped(lines: list[str]) -> bool:
    rows = [line.strip().strip("|").count("|") for line in lines if _ROW_OF_PIPES.match(line)]
    return len(rows) >= _ROWS - 1 and len(set(rows)) == 1


def _in_columns(lines: list[str]) -> bool:
    """Do three lines in a row have gaps that end in the same column?"""
    ends = [tuple(match.end() for match in _GAP.finditer(line.rstrip()) if match.start()) for line in lines if line.strip()]
    return any(all(found) and len(set(found)) == 1 for found in zip(ends, ends[1:], ends[2:], strict=False))


def _problem(page: Page, node: LexborNode, line: str, level: Level | None = None) -> Problem:
    words = " ".join(line.split())
    return Problem(
        f"“{short(words)}” and the lines below are a table drawn with signs",
        "Write it as a table: | Bin | What it costs |, below it | --- | --- |, and then a line for each row.",
        *place_of_line(page, line),
        level,
        text=text_of(node)[:80],
    )


RULE = Rule("table-by-hand", "warning", "html", "A table is no table", run, criteria=("1.3.1",), seen_by=("browser-table-by-hand",))
