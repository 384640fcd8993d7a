"""Numbers of complaints that cannot be true together, or that name something that is not there."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.complaints.counts import Counted, Judged
from fingerpost.complaints.data import PROCEDURE, Complaints, Place
from fingerpost.pages.site import Site

_CHECK = "Check the row: one of the numbers is wrong."


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    found: Complaints = room.data
    for place, row in found.rows:
        for column, message in _too_many(row):
            yield _at(place, column, message, _CHECK, room)
    for place, row in found.judged:
        for column, message in _judged_too_often(row):
            yield _at(place, column, message, _CHECK, room)
    services = {row.service: place for place, row in reversed(found.rows) if row.service}
    for name, place in _unknown(services, site.by_path):
        mend = _near(name, site.by_path) or "Write its path from the content folder, or leave the cell empty."
        yield _at(place, "service", f"`service` names “{name}”, which is not a page of the site", mend, room)
    if room.has_errors(PROCEDURE):
        return
    stages, ombudsmen = [one.id for one in found.stages], [one.id for one in found.ombudsmen]
    for name, place in _unknown({row.stage: place for place, row in reversed(found.rows)}, stages):
        yield _at(place, "stage", f"There is no stage “{name}”", _near(name, stages, "stages"), room)
    for name, place in _unknown({row.ombudsman: place for place, row in reversed(found.judged)}, ombudsmen):
        yield _at(place, "ombudsman", f"There is no Ombudsman “{name}”", _near(name, ombudsmen, "ombudsmen"), room)


def _too_many(row: Counted) -> Iterator[tuple[str, str]]:
    said = row.upheld + row.partly_upheld + row.not_upheld
    if row.on_time > row.answered:
        yield "on_time", f"{row.on_time:,} answers were on time, of {row.answered:,}"
    if said > row.answered:
        parts = f"{row.upheld:,} upheld, {row.partly_upheld:,} partly upheld and {row.not_upheld:,} not upheld"
        yield "upheld", f"{parts} are {said:,} of {row.answered:,} answers"
    if row.refused > row.received:
        yield "refused", f"{row.refused:,} complaints were refused, of {row.received:,} that came"
    if row.satisfied > row.satisfied_answers:
        yield "satisfied", f"{row.satisfied:,} people were satisfied, of {row.satisfied_answers:,} who said"


def _judged_too_often(row: Judged) -> Iterator[tuple[str, str]]:
    if row.upheld > row.decided:
        yield "upheld", f"{row.upheld:,} complaints were upheld, of {row.decided:,} that were decided"
    if row.remedies_on_time > row.remedies:
        yield "remedies_on_time", f"{row.remedies_on_time:,} remedies were on time, of {row.remedies:,}"


def _unknown(first: dict[str, Place], known: Collection[str]) -> list[tuple[str, Place]]:
    """The names that are not known, each where it stands first: a slip of the finger is often copied down a column."""
    return sorted(((name, place) for name, place in first.items() if name not in known), key=lambda item: item[1])


def _at(place: Place, column: str, message: str, mend: str, room: RoomState) -> Problem:
    path, line = place
    return Problem(message, mend, *room.files.cell(path, line, column), path=f"_data/{path}")


def _near(name: str, known: Collection[str], key: str = "") -> str:
    near = get_close_matches(name, known, n=1)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"Write one of these: {', '.join(known)}. Or add it to `{key}:` in _data/{PROCEDURE}." if key else ""


RULE = Rule("complaint-numbers-wrong", "error", "site", "Numbers of complaints cannot be right", run)
