"""A page that is kept up to date sends people to one that is not."""

import posixpath
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.named_pages import named_pages
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_MAY_BE_OLD = ("replaces", "replaced_by")  # a document takes the place of an old one; the other has a rule of its own


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.archived(site.today) or len(site.current) == len(site.published):  # nothing is archived
        return
    for where, path in named_pages(page.meta):
        key = next(part for part in reversed(where) if isinstance(part, str))
        found = _say(f"`{key}:` names “{path}”", path, site, "") if key not in _MAY_BE_OLD else None
        if found:
            yield Problem(*found, *page.front.place(*where))
    for link in page.document.links:
        target = site.addresses.resolve(link.href, page.path)
        if target.kind == "page" and target.path != page.path:
            found = _say(f"The link “{link.text or link.name}” leads to {site.shown_path(target.path)}", target.path, site, page.folder)
            if found:
                yield Problem(*found, *page.source.of_link(link.text, link.nth))


def _say(what: str, path: str, site: Site, folder: str) -> tuple[str, str] | None:
    """What is wrong, if the path is that of an archived page, and how to mend it with a path as seen from a folder."""
    other = site.by_path.get(path)
    if other is None or path not in site.addresses.url_of or not other.archived(site.today):
        return None
    instead = site.by_path.get(other.meta.replaced_by or "")
    mend = "Take it out, or name a page that is still kept up to date."
    if instead and instead.path in site.addresses.url_of and not instead.archived(site.today):
        mend = f"Name the page that took its place: {posixpath.relpath(instead.path, folder or '.')}"
    return f"{what}, which was archived on {in_words(other.meta.archive_on)}", mend


RULE = Rule("link-to-archived", "warning", "html", "A link leads to an archived page", run)
