"""An accessibility issue names a success criterion that WCAG 2.2 does not have at level A or AA."""

from collections.abc import Iterator

from fingerpost.accessibility.criteria import criteria, nearest
from fingerpost.accessibility.data import FILE
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement is None or room.has_errors(FILE):
        return
    for index, issue in enumerate(room.data.statement.issues):
        for nth, number in enumerate(issue.wcag):
            if number not in criteria():
                near = nearest(number)
                mend = f"Did you mean {near.number}, which is {near.name}?" if near else "Write its number alone: 1.3.1"
                message = f"WCAG 2.2 has no success criterion “{number}” at level A or AA"
                yield Problem(message, mend, *room.data.place("issues", index, "wcag", nth), path=f"_data/{FILE}")


RULE = Rule("criterion-unknown", "error", "site", "There is no such WCAG criterion", run)
