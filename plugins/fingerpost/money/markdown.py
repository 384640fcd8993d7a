"""Pieces of Markdown that the figures share: tables, links and where the numbers come from."""

import posixpath
from collections.abc import Iterable, Sequence

from fingerpost.money.budget import Budget
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

CSV = "budget.csv"


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table. The cells are Markdown already."""
    lines = [f"| {' | '.join(headers)} |", f"|{' --- |' * len(headers)}"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows)]


def quoted(lines: Iterable[str]) -> list[str]:
    """The same lines inside a block."""
    return [f"> {line}".rstrip() for line in lines]


def way(page: Page, path: str) -> str:
    """A link's address from a page to a path of the content folder."""
    return posixpath.relpath(path, page.folder or ".")


def link(path: str, page: Page, site: Site) -> str:
    """A link with the title of the page that it leads to; nothing where that is not in the site."""
    target = site.by_path.get(path)
    if target is None or not site.is_published(target):
        return ""
    return f"[{as_text(target.title)}]({way(page, path)})"


def source(budget: Budget, page: Page) -> str:
    """Where the numbers come from, and the file that has them."""
    return f"Source: {as_text(budget.source)}. [All lines of the budget, for a spreadsheet]({way(page, CSV)})."


def listed(words: Sequence[str]) -> str:
    """`council tax, fees and rents`."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
