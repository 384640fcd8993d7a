"""A consultation that closed a good while ago and does not say what came of it."""

from collections.abc import Iterator
from datetime import timedelta

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Stage
from fingerpost.pages.page_types import Consultation
from fingerpost.pages.site import Site
from fingerpost.services.status import status_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not isinstance(page.meta, Consultation) or page.meta.outcome or page.archived(site.today) or page.withheld(site.today):
        return
    if any(isinstance(stage, Stage) and stage.day >= site.today for stage in page.meta.what_next):
        return
    status, closed = status_of(page.meta, site.today)
    if status == "closed" and closed and site.today - closed > timedelta(weeks=room.settings.outcome_weeks):
        yield Problem(
            f"The consultation closed on {in_words(closed)}, and the page does not say what came of it",
            "Add `outcome:` with what you heard and did. If nothing is decided yet, add the next day to `what_next:`."
            " See: fingerpost explain consultation-closed-without-outcome",
            *page.front.place("closes_on"),
        )


RULE = Rule("consultation-closed-without-outcome", "warning", "source", "A consultation is over and its outcome is not said", run)
