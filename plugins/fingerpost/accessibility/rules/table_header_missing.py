"""A table without header cells, or with empty ones (WCAG 1.3.1)."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import attribute, body
from fingerpost.accessibility.rules.table_for_layout import is_layout
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    wrong = [table for table in page.document.tables if not table.headers or not all(table.headers)]
    every = body(page).css("table") if wrong else []
    for table in wrong:
        if is_layout(every[table.nth]) or _holds_links(every[table.nth]):
            continue
        what = "has no header cells" if not any(table.headers) else "has an empty header cell"
        seen = next((header for header in table.headers if header), table.first_cell)
        yield Problem(
            f"The table with “{seen}” {what}" if seen else f"An empty table {what}",
            "Name every column in the first row: | Bin | What it costs |",
            *page.source.of_table(table.nth, seen),
            None if _holds_data(every[table.nth]) else "warning",
            text=seen,
        )


def _holds_data(table: LexborNode) -> bool:
    """Is it surely no layout? Old layouts say how far apart their cells are."""
    if table.css_first(":is(th, caption)") is not None:
        return True
    rows = [[cell for cell in row.iter() if cell.tag == "td"] for row in table.css("tr")]
    return not _is_spaced(table) and len(rows) > 1 and all(len(row) > 1 for row in rows)


def _holds_links(table: LexborNode) -> bool:
    """Is it an old menu: cells with links and images, and nothing that says more?"""
    cells = table.css("td")
    linked = sum(cell.css_first(":is(a, img, input)") is not None for cell in cells)
    return _is_spaced(table) and table.css_first("th") is None and 2 * linked >= len(cells)


def _is_spaced(table: LexborNode) -> bool:
    said = {"cellpadding", "cellspacing", "bgcolor", "align"} & table.attributes.keys()
    return bool(said) or attribute(table, "border") == "0" or attribute(table, "width").startswith("100")


RULE = Rule(
    "table-header-missing", "error", "html", "A table has no header cells", run, criteria=("1.3.1",), seen_by=("browser-table-headers",)
)
