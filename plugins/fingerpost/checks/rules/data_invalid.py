"""A data file that many pages share has an error."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site

_MILDER = {"encoding": "advice", "unread": "warning"}


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for path, slip in room.slips:
        level = _MILDER.get(slip.kind, "error")
        yield Problem(slip.message, slip.mend, slip.line, slip.column, level, f"_data/{path}")


RULE = Rule("data-invalid", "error", "findings", "A data file has an error", run)
