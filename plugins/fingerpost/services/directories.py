"""A directory: the entries of its folder by need, by place and by whom they are for, each with the little that helps to choose.

The lists by place and by whom they are for stand below the others. In a long directory each is a page of its own.
"""

import json
import posixpath
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from fingerpost.pages.contact import phone
from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Directory
from fingerpost.pages.site import Site
from fingerpost.pages.slug import slug
from fingerpost.services.assured import is_assured
from fingerpost.services.letters import letter, plain
from fingerpost.services.lists import groups_of, pages_of

_MOST_DESCRIBED = 60  # more entries are listed without their descriptions, so that the page stays light
Link = dict[str, str]


def places_of(entry: Page) -> list[str]:
    """The place that an entry serves."""
    return [entry.meta.area] if entry.meta.area else []


def audiences_of(entry: Page) -> list[str]:
    """Whom an entry is for."""
    return list(entry.meta.audience)


_LISTS = {"by-place": (places_of, "by place"), "by-audience": (audiences_of, "by who it is for")}


def directory_panel(page: Page, site: Site, assured_months: int = 12) -> dict[str, Any]:
    """The entries of the folder in groups, then as short lists by place and audience, and its other pages below them."""
    pages = pages_of(page, site)
    entries = _entries(pages)
    groups = [
        {
            "name": name,
            "anchor": f"list-{slug(name) or 'other'}",
            "items": [_item(child, page, site, assured_months, len(entries) <= _MOST_DESCRIBED) for child in found],
            "also": [_link(child, page, site) for child in also],
        }
        for name, found, also in _groups(entries, page.meta)
    ]
    return {
        "directory": {
            "groups": groups,
            "letters": page.meta.group_by == "letter",
            "places": _list("by-place", entries, page, site),
            "audiences": _list("by-audience", entries, page, site),
        },
        "topic": {"groups": groups_of([child for child in pages if child.meta.type != "entry"], page, site)},
    }


def _link(entry: Page, page: Page, site: Site) -> Link:
    return {"title": entry.title, "url": site.addresses.href(page.path, entry.path)}


def _item(entry: Page, page: Page, site: Site, assured_months: int, described: bool) -> dict[str, Any]:
    """The little of an entry that helps to choose."""
    meta = entry.meta
    return {
        **_link(entry, page, site),
        "area": meta.area,
        "cost": meta.cost,
        "phone": phone(meta.phone),
        "description": meta.description if described else "",
        "unchecked": meta.assured_on if meta.assured_on and not is_assured(meta, assured_months, site.today) else None,
    }


def _list(name: str, entries: list[Page], page: Page, site: Site) -> dict[str, Any] | None:
    """A list of links by place or by audience; the address alone where it is long and has a page of its own."""
    found = _by(_LISTS[name][0], entries)
    url = site.addresses.href(page.path, _path(page, name)) if found and len(entries) > _MOST_DESCRIBED else ""
    groups = [
        {"name": group[:1].upper() + group[1:], "items": [_link(child, page, site) for child in children]}
        for group, children in found.items()
    ]
    return {"url": url or f"#{name}", "groups": [] if url else groups} if found else None


def _groups(entries: list[Page], directory: Directory) -> list[tuple[str, list[Page], list[Page]]]:
    """Under each name, the entries of that category and those that also meet the need; or the entries under each letter.

    The categories stand in the directory's order, then others, and entries without one at the end.
    """
    if directory.group_by == "letter":
        return [(name, list(found), []) for name, found in groupby(entries, key=lambda child: letter(child.title))]
    own: dict[str, list[Page]] = {name: [] for name in directory.categories}
    for name in sorted({child.meta.category or "" for child in entries} - {""}, key=plain):
        own.setdefault(name, [])
    for name in sorted({need for child in entries for need in child.meta.needs}, key=plain):
        own.setdefault(name, [])
    for child in entries:
        own.setdefault(child.meta.category or "", []).append(child)
    also = {name: [child for child in entries if name in child.meta.needs and child.meta.category != name] for name in own}
    return [(name, children, also[name]) for name, children in own.items() if children or also[name]]


def _by(names: Callable[[Page], Iterable[str]], entries: list[Page]) -> dict[str, list[Page]]:
    """The entries under each name, from A to Z. One name alone, or none, tells nobody apart."""
    found: dict[str, list[Page]] = {}
    for child in entries:
        for name in dict.fromkeys(names(child)):
            found.setdefault(name, []).append(child)
    return {name: found[name] for name in sorted(found, key=plain)} if len(found) > 1 else {}


def list_pages(site: Site) -> dict[str, str]:
    """The pages by place and by whom it is for of each directory that is too long to hold these lists, by path."""
    pages: dict[str, str] = {}
    for directory in site.by_type.get("directory", ()):
        entries = _entries(pages_of(directory, site))
        if len(entries) <= _MOST_DESCRIBED or directory.named_lang:
            continue
        for name, (names, words) in _LISTS.items():
            found, path = _by(names, entries), _path(directory, name)
            if found and path not in site.by_path:
                pages[path] = _list_page(directory, words, found, site.lang)
    return pages


def _list_page(directory: Page, words: str, found: dict[str, list[Page]], site_lang: str) -> str:
    """The Markdown of a page with the entries under each name. It is in English, and says so in a site of another language."""
    title = directory.title or "Directory"
    lines = [
        "---",
        "type: page",
        f"title: {json.dumps(f'{title}, {words}', ensure_ascii=False)}",
        f"description: {json.dumps(f'The same groups as in “{title}”, {words}.', ensure_ascii=False)}",
        *([] if root(site_lang) == "en" else ["lang: en-GB"]),
        *([f"owner: {directory.meta.owner}"] if directory.meta.owner else []),
        "---",
    ]
    for name, entries in found.items():
        lines += [
            f"## {as_text(name[:1].upper() + name[1:])}",
            "",
            *(f"- [{as_text(child.title)}]({_beside(child, directory)})" for child in entries),
            "",
        ]
    return "\n".join(lines)


def _entries(pages: Iterable[Page]) -> list[Page]:
    return sorted((child for child in pages if child.meta.type == "entry"), key=lambda child: plain(child.title))


def _path(directory: Page, name: str) -> str:
    return f"{directory.folder}/{name}.md".lstrip("/")


def _beside(page: Page, directory: Page) -> str:
    return posixpath.relpath(page.path, directory.folder or ".").replace(" ", "%20")
