"""A stage that gives the council longer than the Ombudsman's code does."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.complaints.data import PROCEDURE
from fingerpost.complaints.procedure import code
from fingerpost.complaints.written import days
from fingerpost.pages.site import Site

_DOES = {"acknowledge": "says within {} that it has a complaint", "answer": "answers within {}", "extension": "takes up to {} longer"}


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    procedure = room.data.procedure
    if procedure is None or room.has_errors(PROCEDURE):
        return
    limits = code().stages
    for index, (ours, theirs) in enumerate(zip(procedure.stages, limits, strict=False)):
        for key, does in _DOES.items():
            given, most = getattr(ours, key), getattr(theirs, key)
            if given > most:
                message = f"In “{ours.name}”, the council {does.format(days(given))}, and the Ombudsman's code gives it {most}"
                yield _at(("stages", index, key), message, f"Write `{key}: {most}` or less, and keep to it.", room)
    for index, extra in enumerate(procedure.stages[len(limits) :], len(limits)):
        message = f"“{extra.name}” is stage number {index + 1}, and the Ombudsman's code has {len(limits)} stages at most"
        yield _at(("stages", index), message, "Take it out. After the second answer, people can go to the Ombudsman.", room)


def _at(where: tuple, message: str, mend: str, room: RoomState) -> Problem:
    return Problem(message, mend, *room.data.yaml.place(where), path=f"_data/{PROCEDURE}")


RULE = Rule("complaint-stage-too-slow", "warning", "site", "A stage of complaints is slower than the Ombudsman's code", run)
