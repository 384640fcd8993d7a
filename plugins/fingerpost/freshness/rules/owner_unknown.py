"""The owner of a page is not a team that exists."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    owner, teams = page.meta.owner, room.data.teams
    if owner and teams and owner not in teams and not room.has_errors("teams.yml"):
        there = [name for name, team in teams.items() if not team.is_gone(site.today)]
        near = get_close_matches(owner, there, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else f"Choose one of: {', '.join(there)}." if there else "Add the team to that file."
        yield Problem(f"There is no team “{owner}” in _data/teams.yml", mend, *page.front.place("owner"))


RULE = Rule("owner-unknown", "error", "source", "The owner is not a known team", run)
