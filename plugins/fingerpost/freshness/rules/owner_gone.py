"""The owner of a page is a team that is no more."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.row import told
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.meta.type in room.settings.not_reviewed or page.archived(site.today):
        return
    owner = page.meta.owner
    team = room.data.teams.get(owner or "")
    if team and team.is_gone(site.today):
        fallback, _ = told(owner, room.data, room.settings, site.today)
        until_then = f"Until then its reviews go to: {fallback.name}." if fallback else "Until then nobody is told about its reviews."
        yield Problem(
            f"The owner, {team.name}, ended on {in_words(team.ended_on)}",
            f"Write the team that keeps the page true now. {until_then}",
            *page.front.place("owner"),
        )


RULE = Rule("owner-gone", "warning", "source", "The owner of a page is gone", run)
