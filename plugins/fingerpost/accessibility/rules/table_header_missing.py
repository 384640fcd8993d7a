"""A table without header cells, or with empty ones (WCAG 1.3.1)."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for table in page.document.tables:
        if not table.headers or not all(table.headers):
            what = "has no header cells" if not any(table.headers) else "has an empty header cell"
            seen = next((header for header in table.headers if header), table.first_cell)
            yield Problem(
                f"The table with “{seen}” {what}" if seen else f"An empty table {what}",
                "Name every column in the first row: | Bin | What it costs |",
                *page.source.of_table(table.nth, seen),
            )


RULE = Rule("table-header-missing", "error", "html", "A table has no header cells", run)
