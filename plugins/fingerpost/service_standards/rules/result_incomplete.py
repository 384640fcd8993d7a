"""A result that does not say where it comes from. What else it lacks, data-invalid says."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    told: set[str] = set()
    for (path, line), row in room.data.rows:
        standard = room.data.standards.get(row.standard)
        if standard is None or standard.source or row.source or row.standard in told:
            continue
        told.add(row.standard)
        yield Problem(
            f"Nobody can tell where the result for “{row.standard}” in {row.period} comes from",
            "Write `source:` for the standard in _data/standards.yml, such as `source: Phone system`, or a column `source` here.",
            line,
            path=f"_data/{path}",
        )


RULE = Rule("result-incomplete", "error", "site", "A result does not say where it comes from", run)
