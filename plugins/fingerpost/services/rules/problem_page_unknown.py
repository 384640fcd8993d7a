"""A problem names a page, an organisation or a standard that is not there, so that nobody knows where to report it."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.services.problems import PATH


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    problems = room.data.problems
    lists = {
        "page": (
            {page.path for page in site.published},
            "Add the page, or name who deals with it: `provider: oxenbridge-city-council`",
            "",
        ),
        "provider": (room.data, "Add it to _data/organisations.yml.", "organisations.yml"),
        "standard": (room.data.standards, "Add it to _data/standards.yml, or write `by_when:` instead.", "standards.yml"),
    }
    for one in problems.by_id.values():
        named = [(key, getattr(spot, key)) for spot in one.where for key in ("page", "provider")]
        for key, name in dict.fromkeys([*named, ("standard", one.standard)]):
            known, mend, file = lists[key]
            if name and name not in known and not (file and _is_unread(file, known, room)):
                yield _unknown(one.id, key, name, known, mend, *problems.places[one.id])


def _is_unread(file: str, known: Collection[str], room: RoomState) -> bool:
    """Has the list an error, or could nothing of it be read? That has a finding of its own."""
    return room.has_errors(file) or (not known and file in room.files.files)


def _unknown(problem: str, key: str, name: str, known: Collection[str], mend: str, line: int, column: int) -> Problem:
    near = get_close_matches(name, known, n=1)
    said = f"The problem “{problem}” names the {key} “{name}”, which is not there"
    return Problem(said, f"Did you mean “{near[0]}”?" if near else mend, line, column, path=f"_data/{PATH}")


RULE = Rule("problem-page-unknown", "error", "site", "A problem names a page or an organisation that is not there", run)
