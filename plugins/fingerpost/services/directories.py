"""A directory: the entries of its folder in groups, each with the little that helps to choose."""

from itertools import groupby
from typing import Any

from fingerpost.pages.contact import phone
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Directory
from fingerpost.pages.site import Site
from fingerpost.pages.slug import slug
from fingerpost.services.letters import letter, plain
from fingerpost.services.lists import groups_of, pages_of

_MOST_DESCRIBED = 60  # more entries are listed without their descriptions, so that the page stays light


def directory_panel(page: Page, site: Site) -> dict[str, Any]:
    """The entries of the folder in groups, and its other pages below them."""
    pages = pages_of(page, site)
    entries = sorted((child for child in pages if child.meta.type == "entry"), key=lambda child: plain(child.title))
    others = [child for child in pages if child.meta.type != "entry"]
    described = len(entries) <= _MOST_DESCRIBED
    groups = [
        {"name": name, "anchor": f"list-{slug(name) or 'other'}", "items": [_entry(child, page, site, described) for child in found]}
        for name, found in _groups(entries, page.meta)
    ]
    return {
        "directory": {"groups": groups, "letters": page.meta.group_by == "letter"},
        "topic": {"groups": groups_of(others, page, site)},
    }


def _groups(entries: list[Page], directory: Directory) -> list[tuple[str, list[Page]]]:
    """The entries under each category in the directory's order, those without one at the end; or under each letter."""
    if directory.group_by == "letter":
        return [(name, list(found)) for name, found in groupby(entries, key=lambda child: letter(child.title))]
    found: dict[str, list[Page]] = {name: [] for name in directory.categories}
    for name in sorted({child.meta.category or "" for child in entries} - {""}, key=plain):
        found.setdefault(name, [])
    for child in entries:
        found.setdefault(child.meta.category or "", []).append(child)
    return [(name, children) for name, children in found.items() if children]


def _entry(page: Page, directory: Page, site: Site, described: bool) -> dict[str, Any]:
    meta = page.meta
    return {
        "title": page.title,
        "url": site.addresses.href(directory.path, page.path),
        "area": meta.area,
        "cost": meta.cost,
        "phone": phone(meta.phone),
        "description": meta.description if described else "",
    }
