"""A review that has not happened yet."""

from collections.abc import Iterator
from datetime import date

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    reviewed = page.meta.last_reviewed_on
    if isinstance(reviewed, date) and reviewed > site.today:
        yield Problem(
            f"`last_reviewed_on:` is {in_words(reviewed)}, which is in the future",
            f"Write the day on which the page was checked; today is {site.today}.",
            *page.front.place("last_reviewed_on"),
        )


RULE = Rule("review-in-future", "error", "source", "A review date is in the future", run)
