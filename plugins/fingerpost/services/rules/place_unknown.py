"""Front matter that points to a page which is not there: a location, a task of the home page, the page that took another's place."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel, Task
from fingerpost.pages.site import Site

_EXAMPLES = {"replaced_by": "bins/collection-days.md"}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for where, path in _named(page):
        found = _unknown(where[-1], path, site) or (_leads_back(path, page, site) if where[-1] == "replaced_by" else None)
        if found:
            yield Problem(*found, *page.front.place(*where))


def _named(page: Page) -> list[tuple[tuple, str]]:
    """Each page that the front matter names, and where."""
    named = [
        (("channels", index, "location"), channel.location)
        for index, channel in enumerate(getattr(page.meta, "channels", []))
        if isinstance(channel, Channel) and channel.location
    ]
    named += [
        (("top_tasks", index, "page"), task.page)
        for index, task in enumerate(getattr(page.meta, "top_tasks", []))
        if isinstance(task, Task)
    ]
    return named + ([(("replaced_by",), page.meta.replaced_by)] if page.meta.replaced_by else [])


def _unknown(key: str, path: str, site: Site) -> tuple[str, str] | None:
    """What is wrong with a path that is no page of the site, and how to mend it."""
    known = site.addresses.url_of
    other = site.by_path.get(path)
    if path in known or (other and not other.readable):  # a page that cannot be read has its own finding
        return None
    near = get_close_matches(path, known, n=1)
    example = _EXAMPLES.get(key, "locations/town-hall.md")
    mend = f"Did you mean “{near[0]}”?" if near else f"Write the path from the content folder: {example}"
    if other:
        mend = f"Take it out until that page is published: {other.withheld(site.today)}."
    return f"`{key}:` names “{path}”, which is not a page of the site", mend


def _leads_back(path: str, page: Page, site: Site) -> tuple[str, str] | None:
    """What is wrong with a page that takes the place of another and is archived too, or is that page itself."""
    other = site.by_path.get(path)
    if other is page:
        return "`replaced_by:` names this page itself", "Name the page that took its place, or take the line out."
    if other and other.archived(site.today):
        further = other.meta.replaced_by
        mend = "Name a page that is still kept up to date."
        if further and further != page.path:
            mend = f"Name the page that took the place of both: {further}"
        return f"`replaced_by:` names “{path}”, which is archived itself", mend
    return None


RULE = Rule("place-unknown", "error", "source", "Front matter points to a page that is not there", run)
