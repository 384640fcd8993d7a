"""An action that belongs to no pillar of the strategy, so that no page shows it."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.plans.data import STRATEGY


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    known = room.data.pillars
    for one in room.data.actions.values():
        if one.pillar not in known:
            near = get_close_matches(one.pillar, known, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Add the pillar under `pillars:`, or name one that is there."
            yield Problem(
                f"The action “{one.id}” belongs to “{one.pillar}”, which is not a pillar of the strategy",
                mend,
                *room.data.places[STRATEGY, one.id],
                path=f"_data/{STRATEGY}",
            )


RULE = Rule("action-unknown-pillar", "error", "site", "An action belongs to no pillar", run)
