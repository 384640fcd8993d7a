"""The freshness room: pages that stay true."""

from typing import Any

from fingerpost.checks.mark import Mark
from fingerpost.checks.room import Room, RoomState
from fingerpost.freshness import translation
from fingerpost.freshness.chapter import chapter
from fingerpost.freshness.data import read_data
from fingerpost.freshness.next_change import changes
from fingerpost.freshness.pages_json import PATH, pages_json
from fingerpost.freshness.review import LATE, known_review
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What the page says about its review: nothing where it needs none or never had one. A translation says how old it is."""
    if page.translation_of:
        return translation.panel(page, site)
    review = known_review(page, site, room.settings)
    if review.due_on is None or review.reviewed_on is None:
        return {}
    settings = room.settings
    return {
        "review": {
            "last": review.reviewed_on,
            "due": review.due_on,
            "late": review.status in LATE,
            "notice": settings.reviewed_notice or "",
            "late_notice": _late(settings),
            "report_to": settings.report_to,
        }
    }


def _late(settings: FreshnessSettings) -> str:
    """The council's own notice for a page that is overdue; without an address, the sentence that leads up to it is left out."""
    text = (settings.overdue_notice or "").strip()
    if settings.report_to or not text.endswith(":"):
        return text
    return text[: max(text.rfind(end) for end in ".!?") + 1]


_SHARES = {"fresh": 1.0, "due-soon": 1.0, "due": 0.75, "overdue": 0.25, "neglected": 0.0, "never-reviewed": 0.0}


def mark(page: Page, site: Site, room: RoomState) -> Mark | None:
    """Is the page reviewed in time? None where it needs no review."""
    review = known_review(page, site, room.settings)
    share = _SHARES.get(review.status)
    if share is None:
        return None
    if review.due_on is None:
        return Mark("Fresh", "Never reviewed", False, share, ("nobody has checked the page",))
    due = in_words(review.due_on)
    if review.status in LATE:
        return Mark("Fresh", f"Overdue since {due}", False, share, ("check the page",))
    return (
        Mark("Fresh", f"Review due since {due}", None, share)
        if review.status == "due"
        else Mark("Fresh", f"Reviewed, next by {due}", True, share)
    )


def files(site: Site, room: RoomState) -> dict[str, str]:
    """The review dates for a monitor, where the settings ask for it."""
    return {PATH: pages_json(site, room)} if room.settings.pages_json else {}


ROOM = Room(
    "freshness", FreshnessSettings, read_data, panel=panel, files=files, components=("review-notice",), asks_history=True, chapter=chapter,
    notices=("translation-notice",), changes=changes, mark=mark,
)  # fmt: skip
