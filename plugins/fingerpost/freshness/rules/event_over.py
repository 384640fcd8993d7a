"""An event that is over, on a page that still invites people to it."""

from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Event
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    last = page.meta.last_day if isinstance(page.meta, Event) else None
    if last is None or last >= site.today or page.archived(site.today) or page.withheld(site.today):
        return
    verb = "Change it to" if page.front.says("archive_on") else "Add"
    yield Problem(
        f"The event was over on {in_words(last)}",
        f"{verb} `archive_on: {_day_after(last)}`, or turn the page into news that says what came of it.",
        *page.front.place("ends_on" if page.front.says("ends_on") else "starts_on"),
    )


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


RULE = Rule("event-over", "warning", "source", "An event is over", run)
