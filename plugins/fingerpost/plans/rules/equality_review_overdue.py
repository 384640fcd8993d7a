"""An equality assessment that was to be looked at again."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site
from fingerpost.plans.data import EQUALITY


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for one in room.data.assessments.values():
        if one.is_overdue(site.today):
            yield Problem(
                f"The equality assessment “{one.title}” was to be reviewed by {in_words(one.next_review)}",
                "Look at it again, then write the new days as `assessed_on:` and `next_review:`.",
                *room.data.places[EQUALITY, one.id],
                path=f"_data/{EQUALITY}",
            )


RULE = Rule("equality-review-overdue", "warning", "site", "An equality assessment is past its review", run)
