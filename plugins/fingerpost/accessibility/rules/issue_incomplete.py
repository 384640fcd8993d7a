"""An issue of the accessibility statement that does not say all that people, and the regulator, need of it."""

from collections.abc import Iterator

from fingerpost.accessibility.data import FILE, Issue
from fingerpost.accessibility.issue_list import exemptions
from fingerpost.accessibility.issue_needs import WANTS, lacking
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site

_LAW = ("assessed_on", "reason", "exemption")  # without these the claim does not hold at all


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement is None or room.has_errors(FILE):
        return
    for index, issue in enumerate(room.data.statement.issues):
        for key in lacking(issue):
            wants, example = WANTS[key]
            place = room.data.place("issues", index, "id")
            level = "error" if key in _LAW else None
            yield Problem(f"The issue “{issue.id}” does not say {wants}", f"Add a line: {example}", *place, level, f"_data/{FILE}")
        yield from _unknown_exemption(issue, index, room)


def _unknown_exemption(issue: Issue, index: int, room: RoomState) -> Iterator[Problem]:
    if issue.exemption and issue.exemption not in exemptions():
        message = f"The regulations have no exemption that we know as “{issue.exemption}”"
        mend = f"Choose one of: {', '.join(exemptions())}."
        yield Problem(message, mend, *room.data.place("issues", index, "exemption"), "error", f"_data/{FILE}")


RULE = Rule("issue-incomplete", "warning", "site", "An accessibility issue does not say enough", run)
