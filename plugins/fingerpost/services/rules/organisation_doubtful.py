"""Something in the list of organisations that does not fit the pages: a council without its tier, a service that nobody handed over."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Provider
from fingerpost.pages.site import Site
from fingerpost.services.own import written_services

FILE = "_data/organisations.yml"


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.has_errors("organisations.yml"):
        return
    varies = {page.path for page in written_services(site) if _varies(page)}
    for one in room.data.values():
        at = room.data.places.get(one.id, (1, 1))
        if one.kind in ("council", "parish") and one.tier is None:
            example = "parish" if one.kind == "parish" else "city, district, county or unitary"
            yield Problem(f"“{one.id}” does not say which tier it is", f"Add `tier:` ({example}).", *at, path=FILE)
        for path in one.takes_on:
            found = _wrong(path, varies, site)
            if found:
                yield Problem(f"`takes_on:` of “{one.id}” names “{path}”, which {found[0]}", found[1], *at, path=FILE)
    taken = {path for one in room.data.values() for path in one.takes_on}
    for page in written_services(site):
        if room.data and page.path in varies - taken:
            mend = f"Add this page to `takes_on:` of each parish that does it, in {FILE}. Or name the one provider."
            yield Problem(
                "The provider varies by parish, and no parish takes this service on", mend, *page.front.place("provider"), path=page.path
            )


def _varies(page: Page) -> bool:
    return isinstance(page.meta.provider, Provider) and bool(page.meta.provider.varies)


def _wrong(path: str, varies: set[str], site: Site) -> tuple[str, str] | None:
    """What is wrong with a page that an organisation takes on, and how to mend it."""
    if path in varies:
        return None
    if path in site.by_path:
        return "does not say that its provider varies", "Write on that page: `provider: {varies: by parish}`. Or take it out here."
    near = get_close_matches(path, site.by_path, n=1)
    return "is not a page of the site", f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder: bins/new-bin.md"


RULE = Rule("organisation-doubtful", "warning", "site", "The list of organisations does not fit the pages", run)
