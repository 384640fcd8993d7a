"""An accessibility statement that nobody has gone through for more than a year."""

from collections.abc import Iterator
from datetime import date

from fingerpost.accessibility.data import FILE
from fingerpost.accessibility.status import YEAR
from fingerpost.accessibility.written import in_english, read_written, statements
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import add, in_words
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    statement = room.data.statement
    if statement and not room.has_errors(FILE):
        mend = "Go through all of it, then write the day: `last_reviewed_on: 2026-10-15`"
        reviewed, prepared = statement.last_reviewed_on, statement.prepared_on
        for message in _wrong(reviewed, prepared, site.today):
            place = room.data.place("last_reviewed_on" if reviewed else "prepared_on")
            yield Problem(message, mend, *place, path=f"_data/{FILE}")
    for page in statements(site, room.settings):
        if page.html is not None and in_english(page):
            written = read_written(page)
            mend = "Go through all of it, then write the day: It was last reviewed on 15 October 2026."
            reviewed, prepared = written.day("(?:reviewed|updated) on"), written.day("prepared on")
            for message in _wrong(reviewed, prepared, site.today):
                yield Problem(message, mend, *page.source.of_words(in_words(reviewed or prepared)), path=page.path)


def _wrong(reviewed: date | None, prepared: date | None, today: date) -> Iterator[str]:
    day = reviewed or prepared
    what = "was last reviewed" if reviewed else "was prepared"
    if day is not None and day > today:
        yield f"The statement {what} on {in_words(day)}, which is still to come"
    elif day is not None and add(day, YEAR) < today:
        never = "" if reviewed else ", and nobody says that it was reviewed"
        yield f"The statement {what} on {in_words(day)}, more than 12 months ago{never}"


RULE = Rule("statement-outdated", "warning", "site", "The accessibility statement is out of date", run)
