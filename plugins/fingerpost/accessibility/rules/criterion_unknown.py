"""An accessibility issue names a success criterion that WCAG 2.2 does not have at level A or AA."""

from collections.abc import Iterator

from fingerpost.accessibility.criteria import beyond, criteria, nearest
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
                message = f"WCAG 2.2 has no success criterion “{number}” at level A or AA"
                yield Problem(message, _mend(number), *room.data.place("issues", index, "wcag", nth), path=f"_data/{FILE}")


def _mend(number: str) -> str:
    if number in beyond():
        return "It is at level AAA, which the regulations do not ask for. Take the number out, and say in `what:` what is wrong."
    if number == "4.1.1":
        return "WCAG 2.2 has left it out. Take the number out; if a screen reader is told something wrong, write 4.1.2."
    near = nearest(number)
    return f"Did you mean {near.number}, which is {near.name}?" if near else "Write its number alone: 1.3.1"


RULE = Rule("criterion-unknown", "error", "site", "There is no such WCAG criterion", run)
