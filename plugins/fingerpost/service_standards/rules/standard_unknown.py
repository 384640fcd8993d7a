"""A service names a standard that nobody has defined."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if room.has_errors("standards.yml"):
        return
    known = room.data.standards
    for index, name in enumerate(getattr(page.meta, "standards", [])):
        if name not in known:
            near = get_close_matches(name, known, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Add it to _data/standards.yml, or take it out here."
            yield Problem(f"There is no standard “{name}” in _data/standards.yml", mend, *page.front.place("standards", index))


RULE = Rule("standard-unknown", "error", "source", "A service names an unknown standard", run)
