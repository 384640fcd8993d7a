"""A sentence that does not begin with who does it."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.passive import passives
from fingerpost.reading_level.reading import english


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    reading = english(page)
    if reading is None:
        return
    found = [(read, first, last) for read in reading.reads if not read.where for first, last in passives(read.words)]
    if len({read.number for read, *_ in found}) <= room.settings.passives_allowed * len(reading.score.every_sentence):
        return
    for read, first, last in found:
        written = " ".join(read.parts[first : last + 1])
        yield Problem(
            f"“{written}” is in the passive voice",
            "Begin with who does it: “we rejected your claim”, not “your claim was rejected”. Leave it where nobody needs to know.",
            *reading.place(read, written, " ".join(read.parts[:first])),
        )


RULE = Rule("passive-voice", "advice", "html", "A sentence is in the passive voice", run)
