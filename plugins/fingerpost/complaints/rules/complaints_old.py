"""The numbers of complaints end long before today."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.periods import Span
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if not room.data.rows:
        return
    (path, line), latest = max(room.data.rows, key=lambda item: (item[1].period, item[0][1]))
    ended = _ended(latest.period, site)
    if len(ended) >= 2:
        message = f"The last numbers of complaints are for {latest.period.words}; {len(ended)} quarters have ended since"
        yield Problem(message, f"Add the rows for {ended[0]}.", line, path=f"_data/{path}", same_as=f"numbers end with {latest.period}")


def _ended(period: Span, site: Site) -> list[Span]:
    """The quarters after this one that are over today."""
    found, later = [], period.next()
    while later.last < site.today:
        found.append(later)
        later = later.next()
    return found


RULE = Rule("complaints-old", "warning", "site", "The numbers of complaints are old", run)
