"""A page that nobody keeps true."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.review import owner_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    teams = [name for name, team in room.data.teams.items() if not team.is_gone(site.today)]
    if not page.readable or not teams or room.has_errors("teams.yml"):
        return
    if page.meta.type in room.settings.not_reviewed or page.archived(site.today):
        return
    if not (page.front.says("owner") or page.meta.owner_slack or owner_of(page, room.settings)):
        yield Problem("The page has no owner", f"Add `owner:` with one of: {', '.join(teams)}.", *page.front.place("owner"))


RULE = Rule("owner-missing", "warning", "source", "A page has no owner", run)
