"""Small pieces of Markdown that the pages of plans share."""

import posixpath
from collections.abc import Iterable

from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Stage
from fingerpost.pages.site import Site


def links(paths: Iterable[str], page: Page, site: Site) -> str:
    """`See [Get online](../get-online.md) and [Blue Badge](...).`; nothing where none of the pages is in the site."""
    pages = [site.by_path[path] for path in dict.fromkeys(paths) if path in site.by_path and path != page.path]
    found = [link(one.title, one.path, page) for one in pages if site.is_published(one)]
    return f"See {joined(found)}." if found else ""


def link(title: str, path: str, page: Page) -> str:
    """A link as it is written in a page."""
    return f"[{as_text(title)}]({posixpath.relpath(path, page.folder or '.')})"


def joined(words: list[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def sentence(text: str) -> str:
    """Text that stands before other text, with its full stop."""
    shown = as_text(text)
    return shown if not shown or shown.endswith((".", "!", "?", ":")) else f"{shown}."


def timeline(title: str, stages: Iterable[Stage]) -> list[str]:
    """What happened on each day, oldest first, as a block; nothing where there is nothing."""
    items = [f"> - **{in_words(stage.day)}** {sentence(stage.what)}" for stage in sorted(stages, key=lambda one: one.day)]
    return [f"> [!timeline] {as_text(title)}", *items, ""] if items else []


def count(number: int, one: str, many: str = "") -> str:
    """`1 action`, `20 actions`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def is_or_are(number: int) -> str:
    """The verb after a number."""
    return "is" if number == 1 else "are"
