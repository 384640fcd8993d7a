"""A page names an organisation that is not in the list."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Partner, Provider
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if room.has_errors("organisations.yml"):
        return
    for where, name in _named(page):
        if not name or name in room.data:
            continue
        near = get_close_matches(str(name), room.data, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else "Add it to _data/organisations.yml."
        yield Problem(f"`{where[-1]}:` names “{name}”, which is not in _data/organisations.yml", mend, *page.front.place(*where))


def _named(page: Page) -> Iterator[tuple[tuple, str | None]]:
    """Every organisation that the front matter names, with the place of the key."""
    for key in ("provider", "delivered_by", "run_by", "publisher"):
        value = getattr(page.meta, key, None)
        for name in value.ids if isinstance(value, Provider) else [value]:
            yield (key,), name
    for index, one in enumerate(getattr(page.meta, "partners", [])):
        if isinstance(one, Partner):
            yield ("partners", index, "name"), one.name


RULE = Rule("organisation-unknown", "error", "source", "A page names an unknown organisation", run)
