"""A file that cannot be read as text at all. It is never published.

It is here, not in a room, because it holds whichever plugins are on: no page may go missing without a finding.
"""

from collections.abc import Iterator
from dataclasses import replace

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.checks.slips import problems
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for page in site.pages:
        yield from (replace(problem, path=page.path) for problem in problems(page, "unreadable"))


RULE = Rule("page-unreadable", "error", "findings", "A file cannot be read", run, can_be_exempted=False)
