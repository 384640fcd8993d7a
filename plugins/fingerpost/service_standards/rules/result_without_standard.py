"""A result that belongs to no standard."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.csv_table import MOST
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.has_errors("standards.yml"):
        return
    known = room.data.standards
    unknown = [name for name in room.data.results if name not in known]
    for number, name in enumerate(unknown):
        path, line = room.data.places[name]
        if number == MOST:  # one cause is behind all of them
            more = f"{len(unknown) - MOST:,} more names of standards in the results are not in _data/standards.yml"
            yield Problem(more, f"Mend the first {MOST} and look again.", line, path=f"_data/{path}")
            return
        near = get_close_matches(name, known, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else "Add the standard to _data/standards.yml, or take the rows out."
        periods = ", ".join(str(result.period) for result in room.data.results[name])
        message = f"There are results for “{name}” ({periods}), which is not in _data/standards.yml"
        yield Problem(message, mend, line, path=f"_data/{path}")


RULE = Rule("result-without-standard", "error", "site", "Results belong to no standard", run)
