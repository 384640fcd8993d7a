"""The freshness room: pages that stay true."""

from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.freshness.data import read_data
from fingerpost.freshness.review import review_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What the page says about its review."""
    review = review_of(page, site.today, room.settings)
    if review.due_on is None:
        return {}
    return {
        "review": {
            "last": in_words(review.reviewed_on),
            "due": in_words(review.due_on),
            "late": review.status == "overdue",
            "report_to": room.settings.report_to,
        }
    }


ROOM = Room("freshness", FreshnessSettings, read_data, panel=panel, components=("review-notice",))
