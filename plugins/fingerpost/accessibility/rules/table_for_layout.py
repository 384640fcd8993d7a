"""A table that only puts things side by side: a screen reader counts its rows and columns all the same (WCAG 1.3.1, 1.3.2)."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import attribute, find, place, short, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_NO_TABLE = ("presentation", "none")
_PARTS = ":is(table, h1, h2, h3, h4, h5, h6, form, nav, p + p, p + ul, header, footer, iframe)"


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for table in find(page, "table", "<table"):
        says_layout = attribute(table, "role") in _NO_TABLE
        has_header = table.css_first(":is(th, caption)") is not None
        if says_layout and has_header:
            message = "The table says that it is only layout, and has headers"
            yield Problem(message, 'Take out role="presentation".', *place(page, table), text=text_of(table)[:80])
        elif not says_layout and is_layout(table):
            words = short(table.text(separator=" "))
            yield Problem(
                f"The table with “{words}” only puts things side by side"
                if words
                else "A table without words only puts things side by side",
                'Take the table away, or write role="presentation" on it.',
                *place(page, table),
                text=text_of(table)[:80],
            )


def is_layout(table: LexborNode) -> bool:
    """Has it no header, and cells that hold whole parts of a page, or but one cell?"""
    if table.css_first(":is(th, caption)") is not None:
        return False
    cells = [cell for row in table.css("tr") for cell in row.iter() if cell.tag == "td"]
    return len(cells) == 1 or not text_of(table) or any(cell.css_first(_PARTS) is not None for cell in cells)


RULE = Rule("table-for-layout", "warning", "html", "A table is only layout", run, criteria=("1.3.1",), seen_by=("browser-table-headers",))
