"""What will change by itself on a day to come: a finished page does not know that its day has passed."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Change(NamedTuple):
    """What becomes of a page, or of something in a data file, on a day. `seen`: does it change what citizens see?"""

    day: date
    path: str
    what: str
    seen: bool


def next_changes(changes: Iterable[Change], seen_only: bool = False) -> list[Change]:
    """Everything that falls on the next day on which anything does; nothing where nothing will change by itself."""
    wanted = [change for change in changes if change.seen or not seen_only]
    first = min((change.day for change in wanted), default=None)
    return sorted(change for change in wanted if change.day == first)
