"""Front matter that points to a page which is not there: a location, a task of the home page, a part of a guide, a related page ..."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.fields import PLACEHOLDER
from fingerpost.pages.named_pages import named_pages
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_EXAMPLES = {"location": "locations/town-hall.md", "page": "locations/town-hall.md"}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for where, path in named_pages(page.meta):
        key = next(part for part in reversed(where) if isinstance(part, str))
        is_file = where[0] == "documents" and site.addresses.href(page.path, path)
        if is_file or PLACEHOLDER in path:  # which has a finding of its own
            continue
        found = _unknown(key, path, page, site) or _names_itself(key, path, page) or _leads_back(key, path, page, site)
        if found:
            yield Problem(*found, *page.front.place(*where))


def _unknown(key: str, path: str, page: Page, site: Site) -> tuple[str, str] | None:
    """What is wrong with a path that is no page of the site, and how to mend it."""
    known = site.addresses.url_of
    other = site.by_path.get(path)
    if path in known or (other and not other.readable):  # a page that cannot be read has its own finding
        return None
    beside = f"{page.folder}/{path}".strip("/")  # as if from the page's own folder
    near = [beside] if beside in known else get_close_matches(path, known, n=1)
    example = _EXAMPLES.get(key, "bins/collection-days.md")
    mend = f"Did you mean “{near[0]}”?" if near else f"Write the path from the content folder: {example}"
    if other:
        mend = f"Take it out until that page is published: {other.withheld(site.today)}."
    return f"`{key}:` names “{path}”, which is not a page of the site", mend


def _names_itself(key: str, path: str, page: Page) -> tuple[str, str] | None:
    """What is wrong with a page that sends people on to itself. A guide may say where among its parts it stands."""
    if path != page.path or key == "parts":
        return None
    mend = "Name the page that took its place, or take the line out." if key == "replaced_by" else "Take the line out."
    return f"`{key}:` names this page itself", mend


def _leads_back(key: str, path: str, page: Page, site: Site) -> tuple[str, str] | None:
    """What is wrong with a page that takes the place of another and is archived too."""
    other = site.by_path.get(path)
    if key != "replaced_by" or other is None or not other.archived(site.today):
        return None
    further = other.meta.replaced_by
    mend = "Name a page that is still kept up to date."
    if further and further != page.path:
        mend = f"Name the page that took the place of both: {further}"
    return f"`replaced_by:` names “{path}”, which is archived itself", mend


RULE = Rule("place-unknown", "error", "source", "Front matter points to a page that is not there", run)
