"""A recommendation that the council accepted, and nobody has said for six months what came of it."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site
from fingerpost.plans.data import RECOMMENDATIONS


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for one in room.data.recommendations.values():
        due = one.update_due()
        if due is not None and due < site.today:
            yield Problem(
                f"The recommendation “{one.title}” was {one.answer} on {in_words(one.answered_on)}, and an update was due"
                f" by {in_words(due)}",
                "Add what has happened since to `updates:`. If all of it is done, write the day as `done_on:`.",
                *room.data.places[RECOMMENDATIONS, one.id],
                path=f"_data/{RECOMMENDATIONS}",
            )


RULE = Rule("recommendation-without-update", "warning", "site", "A recommendation was accepted and nobody says what came of it", run)
