"""An action of the strategy whose day has passed: it is not done, and people are not told why, or are told that all is well."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site
from fingerpost.plans.data import STRATEGY


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for one in room.data.actions.values():
        if not one.is_past_due(site.today) or (one.status == "late" and one.note):
            continue
        what = "and no note says why" if one.status == "late" else f"and its status is still “{one.status}”"
        mend = "Write `status: done` with `done_on:`, or `status: late` with a `note:` that says why and what comes next."
        if one.status == "late":
            mend = "Add a `note:` that says why, and what comes next."
        yield Problem(
            f"The action “{one.id}” was due on {in_words(one.due)}, {what}",
            mend,
            *room.data.places[STRATEGY, one.id],
            path=f"_data/{STRATEGY}",
        )


RULE = Rule("action-past-due", "warning", "site", "An action is past its day and nobody says why", run)
