"""An entry of a directory that nobody has checked with the group for too long."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Entry
from fingerpost.pages.site import Site
from fingerpost.services.assured import is_assured


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    months = room.settings.assured_months
    if not isinstance(page.meta, Entry) or not page.readable or page.archived(site.today) or page.translation_of:
        return
    if page.front.is_wrong("assured_on"):
        return
    checked = page.meta.assured_on
    if checked and checked > site.today:
        message = f"`assured_on:` is {in_words(checked)}, which is in the future"
        yield Problem(message, "Write the day on which somebody asked the group.", *page.front.place("assured_on"))
        return
    if is_assured(page.meta, months, site.today):
        return
    mend = f"Ask the group if all of this is still true. Then write the day: `assured_on: {site.today}`"
    if checked:
        message = f"Nobody has checked this entry with the group since {in_words(checked)}, which is more than {months} months ago"
        yield Problem(message, mend, *page.front.place("assured_on"))
    else:
        yield Problem("The entry does not say when somebody last checked it with the group", mend, *page.front.place("type"))


RULE = Rule("entry-not-assured", "warning", "source", "An entry was not checked with its group for long", run)
