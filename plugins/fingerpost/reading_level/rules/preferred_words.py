"""A word that the council has decided not to use."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.listed import listed


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for word in listed(page, room.data.preferred, names_are_right=False):
        advice = f"Say “{word.phrase.say}”. {word.phrase.reason}"
        yield Problem(f"We do not say “{word.written}”", word.mend(advice), *word.place, same_as=word.phrase.phrase)


RULE = Rule("preferred-words", "warning", "html", "A word that the council does not use", run)
