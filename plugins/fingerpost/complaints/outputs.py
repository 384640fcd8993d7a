"""What the room gives besides words on pages: the numbers as a file, the mark in the scorecard, and the days of change."""

import re
from collections.abc import Iterator

from fingerpost.checks.change import Change
from fingerpost.checks.mark import Mark
from fingerpost.checks.room import RoomState
from fingerpost.complaints.counts import Counted, Judged, Total, total
from fingerpost.complaints.data import Complaints
from fingerpost.complaints.procedure_page import next_monday
from fingerpost.complaints.results_page import FILE, JUDGED_FILE, of_stage
from fingerpost.complaints.written import percent
from fingerpost.pages.csv_text import csv_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_BY_WEEK = re.compile(r"\[!data\][ \t]*complaint-(?:stages[ \t]*$|deadlines)", re.MULTILINE | re.IGNORECASE)
_ENOUGH = 20  # complaints in a year: of fewer, chance decides whether there are more or less than the year before
_CHANGE = 0.1


def files(site: Site, room: RoomState) -> dict[str, str]:
    """Every row of the numbers as one table, and every row of what an Ombudsman decided as another."""
    rows = [row.model_dump(mode="json") | {"period": str(row.period)} for row in room.data.counted]
    judged = [row.model_dump(mode="json") | {"year": str(row.year)} for _, row in room.data.judged]
    tables = {FILE: (Counted, rows), JUDGED_FILE: (Judged, judged)}
    return {path: csv_text(list(model.model_fields), found) for path, (model, found) in tables.items() if found}


def changes(site: Site, room: RoomState) -> Iterator[Change]:
    """Each Monday, the pages that say by when a complaint of the next weeks is answered."""
    if room.data.procedure is None:
        return
    monday = next_monday(site.today)
    for page in site.current:
        if _BY_WEEK.search(page.text):
            yield Change(monday, site.shown_path(page.path), "shows the dates of another week", True)


def mark(page: Page, site: Site, room: RoomState) -> Mark | None:
    """The complaints about a service in the last four quarters, and whether there are fewer than in the four before."""
    found: Complaints = room.data
    mine = [row for row in of_stage(found.counted, found.stages[0]) if row.service == page.path]
    if not mine:
        return None
    quarters = found.quarters
    now, before = (total(row for row in mine if row.period in some) for some in (quarters[-4:], quarters[-8:-4]))
    text = f"{now.received:,} in a year, {percent(now.at_fault, now.answered)} our fault" if now.received else "none in a year"
    good = _is_better(now, before) if len(quarters) >= 8 else None
    more = now.received - before.received
    why = (f"{more:,} more complaints than the year before",) if good is False else ()
    return Mark("Complaints", text, good, 1 - now.at_fault / now.answered if now.answered else None, why)


def _is_better(now: Total, before: Total) -> bool | None:
    """Are there clearly fewer complaints, or clearly more? None where it may be chance."""
    if max(now.received, before.received) < _ENOUGH or abs(now.received - before.received) < _CHANGE * before.received:
        return None
    return now.received < before.received
