"""What the rules that find pages of one status have in common."""

from collections.abc import Callable, Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.freshness.review import Review, Status, known_review
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_KEYS = ("last_reviewed_on", "next_review_on", "review_in")


def of_status(status: Status, page: Page, site: Site, room: RoomState, message: Callable[[Review], str]) -> Iterator[Problem]:
    """The page, if it has this status."""
    if not page.readable or any(map(page.front.is_wrong, _KEYS)):  # what cannot be read has its own finding
        return
    review = known_review(page, site, room.settings)
    if review.status == status:
        yield Problem(
            message(review),
            f"Check the whole page, then run: fingerpost review {site.shown_path(page.path)}",
            *page.front.place("next_review_on" if _is_moved(page, review) else "last_reviewed_on"),
        )


def _is_moved(page: Page, review: Review) -> bool:
    moved_to = page.meta.next_review_on
    return moved_to is not None and review.reviewed_on is not None and moved_to > review.reviewed_on
