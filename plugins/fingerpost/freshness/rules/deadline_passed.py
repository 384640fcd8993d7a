"""A deadline of this year that is over."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.ageing.dated import dated
from fingerpost.freshness.ageing.plans import deadlines_over
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    this_year = str(site.today.year)
    for found, place in dated(page, site.today, room.settings, lambda text: this_year in text, deadlines_over):
        mend = f"Take it out, or write the next date, such as “{found.lead} {found.next_time(site.today)}”."
        yield Problem(f"“{found.phrase}” is over", mend, *place)


RULE = Rule("deadline-passed", "warning", "html", "A deadline is over", run)
