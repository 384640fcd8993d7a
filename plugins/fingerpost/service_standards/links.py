"""Links in made Markdown, written as from the page that shows them."""

import posixpath

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.service_standards.standard import Standard


def to_page(path: str, words: str, page: Page, site: Site, anchor: str = "") -> str:
    """A link to a page of the site, or to a place in it; the words alone where there is no such page."""
    there = site.by_path.get(path)
    if there is None or not site.is_published(there):
        return as_text(words)
    anchor = f"#{anchor}" if anchor else ""
    return f"[{as_text(words)}]({anchor if there is page and anchor else _relative(path, page) + anchor})"


def to_file(path: str, words: str, page: Page) -> str:
    """A link to a file that the room makes."""
    return f"[{words}]({_relative(path, page)})"


def pages_of(standard: Standard, site: Site) -> list[Page]:
    """The pages that a standard is about: those that it names, else those that name it."""
    if standard.services:
        named = (site.by_path.get(path) for path in standard.services)
        return [page for page in named if page and site.is_published(page)]
    return [page for page in site.listed if standard.id in getattr(page.meta, "standards", [])]


def _relative(path: str, page: Page) -> str:
    return posixpath.relpath(path, page.folder or ".")
