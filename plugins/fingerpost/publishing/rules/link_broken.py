"""A link inside the site that leads nowhere."""

import posixpath
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.document import Link
from fingerpost.pages.links import Target
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.tech_docs import files_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for link in page.document.links:
        target = site.addresses.resolve(link.href, page.path)
        if _is_unreadable(target, site):  # that page has its own finding, and this link is right
            continue
        if target.kind == "missing" or not link.href.strip():
            message, mend = _say(link, target, page, site)
            yield Problem(message, mend, *page.source.of_link(link.text, link.nth))
    for image in page.document.images:
        target = site.addresses.resolve(image.src, page.path)
        if target.kind == "missing":
            mend = _nearest(target.path, page, site.addresses.files)
            yield Problem(f"There is no image {image.src}", mend, *page.source.of_image(image.name, image.nth))


def _is_unreadable(target: Target, site: Site) -> bool:
    other = _page_of(target, site)
    return other is not None and not other.readable


def _page_of(target: Target, site: Site) -> Page | None:
    """The page that a link means, though it is not in the site: by its file, or by the address of a page of the tech docs."""
    if target.path in site.by_path or target.kind != "missing":
        return site.by_path.get(target.path)
    files = files_of(target.path.removeprefix(site.addresses.base))
    return next((site.by_path[path] for path in files if path in site.by_path), None)


def _say(link: Link, target: Target, page: Page, site: Site) -> tuple[str, str]:
    """What is wrong with a link, and how to mend it."""
    name = link.text or link.name
    if not link.href.strip():
        return f"The link “{name}” has no address", f"Write where it leads between the round brackets: [{name}](missed-bin.md)"
    other = _page_of(target, site)
    why = other.withheld(site.today) if other else None
    if other and why:
        message = f"The link “{name}” leads to {site.shown_path(other.path)}, which is not in the site: {why}"
        return message, "Take the link out." if other.is_template else "Take the link out until the page is published."
    return f"The link “{name}” leads nowhere: {link.href}", _missing_scheme(link.href) or _nearest(target.path, page, site.addresses.url_of)


def _missing_scheme(href: str) -> str:
    if href.startswith("www."):
        return f"Write the whole web address: https://{href}"
    return f"Write mailto: before an email address: mailto:{href}" if "@" in href and "/" not in href else ""


def _nearest(path: str, page: Page, known: Iterable[str]) -> str:
    """Name the file of this name in another folder, else the one with the most similar path, as the editor must write it."""
    same_name = [other for other in known if posixpath.basename(other) == posixpath.basename(path)]
    near = same_name if len(same_name) == 1 else get_close_matches(path, known, n=1, cutoff=0.8)
    if near:
        return f"Did you mean {posixpath.relpath(near[0], page.folder or '.')}?"
    return "Check the path: it starts from the folder of this page."


RULE = Rule("link-broken", "error", "html", "A link leads nowhere", run)
