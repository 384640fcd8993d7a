"""A promise of which nobody has said for two periods whether it was kept."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.service_standards.missing import missing

_FEWEST = 2  # one result may be late; two are a habit


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    broken = [room.files.files[path] for path in room.files.read if path.startswith("results/") and room.has_errors(path)]
    for standard in room.data.current(site.today):
        if any(standard.id.encode() in text for text in broken):  # its results may be there, and cannot be read
            continue
        late = missing(standard, room.data, site.today)
        if len(late) >= _FEWEST:
            periods = f"{late[0]} and {late[1]}" if len(late) == _FEWEST else f"{late[0]} to {late[-1]}"
            yield Problem(
                f"“{standard.id}” has no result for {periods}",
                "Add the results to a file in _data/results, or write `ended_on:` if the council no longer makes the promise.",
                room.data.lines[standard.id],
                path="_data/standards.yml",
            )


RULE = Rule("standard-without-results", "warning", "site", "A standard has had no result for two periods", run)
