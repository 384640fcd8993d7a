"""The owner of a page is not a team that exists."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    owner, teams = page.meta.owner, room.data
    if owner and teams and owner not in teams and not room.has_errors("teams.yml"):
        near = get_close_matches(owner, teams, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else f"Choose one of: {', '.join(teams)}."
        yield Problem(f"There is no team “{owner}” in _data/teams.yml", mend, *page.front.place("owner"))


RULE = Rule("owner-unknown", "error", "source", "The owner is not a known team", run)
