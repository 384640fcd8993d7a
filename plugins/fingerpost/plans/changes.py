"""The days to come on which the pages of plans change by themselves: a day passes, and something is late."""

from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.checks.change import Change
from fingerpost.checks.room import RoomState
from fingerpost.pages.site import Site
from fingerpost.plans.data import EQUALITY, RECOMMENDATIONS, STRATEGY


def changes(site: Site, room: RoomState) -> Iterator[Change]:
    """Actions, answers and reviews that will be late if nobody does anything."""
    for day, file, what in _days(room):
        if site.today <= day < date.max:
            yield Change(day + timedelta(1), site.shown_path(f"_data/{file}"), what, True)


def _days(room: RoomState) -> Iterator[tuple[date, str, str]]:
    """The last day on which each is in time."""
    for action in room.data.actions.values():
        if not action.is_over():
            yield action.due, STRATEGY, f"the action “{action.id}” is late"
    for one in room.data.recommendations.values():
        if one.answered_on is None:
            yield one.due, RECOMMENDATIONS, f"the answer to “{one.title}” is late"
    for one in room.data.assessments.values():
        yield one.next_review, EQUALITY, f"the review of “{one.title}” is late"
