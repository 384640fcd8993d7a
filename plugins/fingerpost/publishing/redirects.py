"""Old addresses of pages: the small pages that stand there and send people on, and the lists that web servers read.

A page at the old address works on every server, without settings. A list lets a server answer with a true redirect,
also where an old address is no page, such as a PDF.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal
from urllib.parse import quote, unquote

from fingerpost.checks.room import RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

LISTS = ("_redirects", "redirects.map")
_HTML = ("", ".html", ".htm")
_LONGEST_NAME = 255  # bytes, on nearly every disk
_UNFIT = re.compile(r"[\x00-\x1f\x7f\\�]")
_SAFE = "/%-._~!$&'()+,;=@"  # not `*` and `:`, which mean more in a list of redirects


@dataclass(frozen=True)
class Claim:
    """An old address as a page has it, its number in the page's list, and what has the address already, if anything."""

    page: Page
    index: int
    old: str
    held_by: Literal["", "page", "file", "claim"] = ""
    holder: Page | None = None

    @property
    def works(self) -> bool:
        """Is nothing else at the address?"""
        return not self.held_by


def place(address: str) -> str:
    """The file of the site that a server gives for an address: `/a`, `/a/` and `/a/index.html` are one."""
    parts = [part for part in unquote(address).split("/") if part not in ("", ".")]
    if not parts or address.endswith("/") or not posixpath.splitext(parts[-1])[1]:
        parts.append("index.html")
    return "/".join(parts)


def can_be_a_page(address: str) -> bool:
    """Can a static page stand there? Not where a browser would not get HTML, nor out of the site or in a hidden folder."""
    parts = place(address).split("/")
    fit = all(part[0] != "." and not _UNFIT.search(part) and len(part.encode("utf-8", "replace")) <= _LONGEST_NAME for part in parts)
    return fit and posixpath.splitext(parts[-1])[1].lower() in _HTML


def claims(site: Site) -> list[Claim]:
    """Every old address in the front matter: first those of the pages that are in the site, in the order of their paths."""
    live = site.addresses.url_of
    pages = [page for page in site.pages if page.meta.redirect_from]
    if not pages:
        return []
    taken = _Taken(site)
    pages.sort(key=lambda page: (page.path not in live, page.path))
    return [taken.claim(page, index, _inside(old, site)) for page in pages for index, old in enumerate(page.meta.redirect_from)]


def files(site: Site, room: RoomState) -> dict[str, str]:
    """The files (path, text) that send people on from old addresses; none where there is no old address."""
    found = [claim for claim in claims(site) if claim.works and claim.page.path in site.addresses.url_of]
    if not found:
        return {}
    pages = {place(claim.old): _page(claim, site, room) for claim in found if can_be_a_page(claim.old)}
    lists = {"_redirects": "".join(sorted(_lines(found, site))), "redirects.map": "".join(sorted(_map_lines(found, site)))}
    return pages | {name: text for name, text in lists.items() if text and name not in site.addresses.files}


class _Taken:
    """The places of a site that something has. Capital letters count as small ones, as on many servers."""

    def __init__(self, site: Site) -> None:
        self.live = site.addresses.url_of
        self.pages = {place("/" + url).casefold(): site.by_path[path] for path, url in self.live.items() if path in site.by_path}
        self.files = {place(f"/{quote(name)}").casefold() for name in (*site.addresses.files, *LISTS)} | set(LISTS)
        self.claimed: dict[str, Page] = {}
        self.folders: dict[str, Page | None] = {}
        self.standing: dict[str, Page | None] = {**dict.fromkeys(self.files), **self.pages}
        for path, page in self.standing.items():
            self.folders.update(dict.fromkeys(_parents(path), page))

    def claim(self, page: Page, index: int, old: str) -> Claim:
        """What comes of a claim; the first of two has the address."""
        path = place(old).casefold()
        if path in self.pages or path == place("/" + page.url).casefold():
            return Claim(page, index, old, "page", self.pages.get(path, page))
        if path in self.claimed:
            return Claim(page, index, old, "claim", self.claimed[path])
        if path in self.files:
            return Claim(page, index, old, "file")
        if can_be_a_page(old):
            in_the_way = [self.standing[above] for above in _parents(path) if above in self.standing]
            in_the_way += [self.folders[path]] if path in self.folders else []
            if in_the_way:  # a file cannot be a folder as well
                return Claim(page, index, old, "page" if in_the_way[0] else "file", in_the_way[0])
            self.standing[path] = page
            self.folders.update(dict.fromkeys(_parents(path), page))
        self.claimed[path] = page
        return Claim(page, index, old)


def _parents(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path


def _inside(old: str, site: Site) -> str:
    """The address from the top of our site, which may lie below the top of the server."""
    return "/" + old.removeprefix(site.addresses.base).lstrip("/")


def _page(claim: Claim, site: Site, room: RoomState) -> str:
    page, folder = claim.page, posixpath.dirname(place(claim.old))
    there = posixpath.relpath(page.url or ".", folder or ".") + ("/" if page.url.endswith("/") or not page.url else "")
    address, title = escape(there), escape(page.title or f"/{page.url}")
    root = site.addresses.root
    canonical = escape(f"{root.rstrip('/')}/{page.url}") if root else address
    site_lang = room.settings.lang
    lang = f' lang="{escape(page.meta.lang)}"' if page.meta.lang and page.meta.lang != site_lang else ""
    return f"""<!doctype html>
<html lang="{escape(site_lang)}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={address}">
</head>
<body>
<main>
<p>This page has moved to <a href="{address}"{lang}>{title}</a>.</p>
</main>
</body>
</html>
"""


def _lines(found: list[Claim], site: Site) -> Iterator[str]:
    """`old new 301`, as Netlify, Cloudflare Pages and others read it."""
    base = site.addresses.base
    for claim in found:
        yield f"{quote(base + claim.old[1:], _SAFE)} {quote(base + claim.page.url, _SAFE)} 301\n"


def _map_lines(found: list[Claim], site: Site) -> Iterator[str]:
    """Lines for a `map $uri ...` of nginx, which compares addresses without their percent signs."""
    base = site.addresses.base
    for claim in found:
        old = unquote(base + claim.old[1:])
        if not _UNFIT.search(old):
            old = old.replace('"', '\\"')
            yield f'"{old}" "{quote(base + claim.page.url, "/%-._~")}";\n'
