"""A review was moved to a day that is later than it may be."""

from collections.abc import Iterator
from datetime import date

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.review import known_review, latest
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.front.is_wrong("review_in"):  # nobody knows the period; that has its own finding
        return
    moved_to, review = page.meta.next_review_on, known_review(page, site, room.settings)
    if not isinstance(moved_to, date) or review.reviewed_on is None or review.status == "not-reviewed":
        return
    last = latest(review.reviewed_on, review.period)
    if moved_to > last:
        yield Problem(
            f"`next_review_on:` is {in_words(moved_to)}, which is later than a review may be put off",
            f"It can wait until {in_words(last)} at most, and counts as due on that day. Write that day or an earlier one.",
            *page.front.place("next_review_on"),
        )


RULE = Rule("review-moved-too-far", "warning", "source", "A review was put off too far", run)
