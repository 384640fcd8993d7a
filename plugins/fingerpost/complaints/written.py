"""Parts of made Markdown: tables, links, numbers with their shares."""

import posixpath
from collections.abc import Iterable, Sequence

from fingerpost.complaints.counts import share
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """The lines of a table, with an empty line below it."""
    lines = [_row(columns), _row(["---"] * len(columns)), *map(_row, rows)]
    return [*lines, ""]


def quoted(marker: str, title: str, lines: Iterable[str]) -> list[str]:
    """A block: `> [!trend] Title` and its lines."""
    return [f"> [!{marker}] {title}".rstrip(), ">", *(f"> {line}".rstrip() for line in "\n".join(lines).strip("\n").split("\n")), ""]


def to_page(path: str | None, words: str, page: Page, site: Site) -> str:
    """A link to a page of the site as from this page; the words alone where the site has no such page."""
    there = site.by_path.get(path or "")
    is_shown = there is not None and site.is_published(there) and there is not page
    return f"[{as_text(words)}]({relative(there.path, page)})" if is_shown else as_text(words)


def relative(path: str, page: Page) -> str:
    """A path of the content folder as from this page."""
    return posixpath.relpath(path, page.folder or ".")


def percent(part: int, whole: int) -> str:
    """`88.9%`; `none` of nothing."""
    found = share(part, whole)
    return "none" if found is None else f"{found:g}%"


def with_share(part: int, whole: int) -> str:
    """`201 (88.9%)`."""
    return f"{part:,} ({percent(part, whole)})" if whole else f"{part:,}"


def days(count: int) -> str:
    """`5 working days`."""
    return f"{count} working day{'' if count == 1 else 's'}"


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"
