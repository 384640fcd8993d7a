"""Was the page changed after its review, and was it reviewed at all or only given a new date?

The ledger knows best, since it holds what the page said on the day. Without an entry, version control is asked.
What neither of them knows is None, and never a guess.
"""

from dataclasses import dataclass
from datetime import date

from fingerpost.checks.room import RoomState
from fingerpost.freshness.data import LEDGER, Entry
from fingerpost.pages.dates import parse_day
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.history import History, Version
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


@dataclass(frozen=True)
class Trail:
    """`edited`: did the text change after the review? `bumped`: did nothing but the date change, with nobody's word for a review?

    None where nobody knows; `unknown` says why.
    """

    edited: bool | None = None
    bumped: bool | None = None
    unknown: str = ""


def trail_of(page: Page, ledger: tuple[Entry, ...], history: History) -> Trail:
    """What is known of a page's last review."""
    reviewed = page.meta.last_reviewed_on
    if not isinstance(reviewed, date):
        return Trail(unknown="the page was never reviewed")
    if not ledger and not history.versions.get(page.path):
        return Trail(unknown=_why_nothing(history))
    said = fingerprint(page.text.encode())
    recorded = [entry.review.hash for entry in ledger if entry.review.date == reviewed]
    if recorded:
        return Trail(said not in recorded, False)
    bumped = _bumped_since_ledger(ledger, reviewed, said)
    found = _from_history(page.path, reviewed, said, history)
    return Trail(found.edited, True, found.unknown) if bumped else found


def known_trail(page: Page, site: Site, room: RoomState) -> Trail:
    """The same, worked out once for all who ask."""
    if room.has_errors(LEDGER):  # the line that clears the page may be the one that cannot be read
        return Trail(unknown="the ledger of reviews has errors")
    if "trail" not in page.kept:
        page.kept["trail"] = trail_of(page, room.data.ledger.get(page.path, ()), site.history)
    return page.kept["trail"]


def _bumped_since_ledger(ledger: tuple[Entry, ...], reviewed: date, said: str) -> bool:
    """Does the page say what it said at an earlier review of the ledger, under a newer date?"""
    earlier = [entry.review for entry in ledger if entry.review.date < reviewed]
    return bool(earlier) and earlier[-1].hash == said


def _from_history(path: str, reviewed: date, said: str, history: History) -> Trail:
    """The last review is the first version, from the oldest on, that has today's date; the file as it lies here is the latest."""
    committed = history.versions.get(path, ())
    if not committed:
        return Trail(unknown=_why_nothing(history))
    earlier = next((number for number, version in enumerate(committed) if _day(version) != reviewed), None)
    if earlier is None and path in history.cut:
        return Trail(unknown=history.unknown)
    before = committed[earlier] if earlier is not None else None
    at_review = said if earlier == 0 else committed[-1 if earlier is None else earlier - 1].fingerprint
    return Trail(at_review != said, before is not None and before.reviewed_on != "" and before.fingerprint == at_review)


def _why_nothing(history: History) -> str:
    """A clone of the latest changes alone still has every page that was ever committed."""
    return (history.unknown if not history.versions else "") or "the page is not in version control yet"


def _day(version: Version) -> date | None:
    try:
        return parse_day(version.reviewed_on)
    except ValueError:
        return None
