"""The ledger has a review that the page knows nothing of, or that has not happened yet."""

from collections.abc import Iterator
from datetime import date

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.data import LEDGER
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    entries = room.data.ledger.get(page.path, ())
    if not page.readable or not entries or page.front.is_wrong("last_reviewed_on"):
        return
    last, says = entries[-1], page.meta.last_reviewed_on
    day, line = in_words(last.review.date), f"line {last.line} of {site.shown_path(f'_data/{LEDGER}')}"
    if last.review.date > site.today:
        mend = f"Write the day on which the page was checked in {line}; today is {site.today}."
        yield Problem(f"The ledger has a review on {day}, which is in the future", mend, *page.front.place("last_reviewed_on"))
    elif not isinstance(says, date) or says < last.review.date:
        mend = f"If that review was done, write `last_reviewed_on: {last.review.date}`. If not, delete {line}."
        yield Problem(f"The ledger has a review on {day} that the page does not show", mend, *page.front.place("last_reviewed_on"))


RULE = Rule("ledger-ahead", "warning", "source", "The ledger has a review that the page does not show", run)
