"""The accessibility room: pages that everyone can use, and a statement that says what does not work yet."""

from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.accessibility.data import FILE, AccessibilityData, read_data
from fingerpost.accessibility.settings import AccessibilitySettings
from fingerpost.accessibility.statement_page import statement_page
from fingerpost.accessibility.status import YEAR
from fingerpost.checks.change import Change
from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.dates import add
from fingerpost.pages.site import Site


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The accessibility statement, unless an editor wrote one at that path or there is no data for it."""
    path = room.settings.page
    if not room.data.has_file or path in site.by_path:
        return {}
    data = AccessibilityData() if room.has_errors(FILE) else room.data  # half a list of issues would say that the rest works
    return {path: statement_page(data, site, path, room.settings.owner)}


def changes(site: Site, room: RoomState) -> Iterator[Change]:
    """The days on which the statement says something else: an issue should be mended, or a test is too old to count."""
    statement, audit = room.data.statement, room.data.audit
    if statement is None or room.has_errors(FILE):
        return
    path = site.shown_path(f"_data/{FILE}")
    for issue in statement.issues:
        if issue.fix_by and site.today <= issue.fix_by < date.max:
            yield Change(issue.fix_by + timedelta(1), path, f"is past the day on which “{issue.id}” should be mended", True)
    for day, what in ((audit and audit.day, "the last audit"), (statement.tested.day, "the test by hand")):
        if day and site.today <= add(day, YEAR) < date.max:
            yield Change(add(day, YEAR) + timedelta(1), path, f"says less, since {what} is a year old", True)


ROOM = Room("accessibility", AccessibilitySettings, read_data, generate, changes=changes)
