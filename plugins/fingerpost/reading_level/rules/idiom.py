"""A figure of speech, which people who learn English and translation programs take word for word."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.listed import listed


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for word in listed(page, room.data.idioms, names_are_right=True):
        reason = f" {word.phrase.reason}" if word.phrase.reason else ""
        advice = f"Say what you mean: “{word.phrase.swap}”." if word.phrase.say else "Say what you mean in plain words."
        yield Problem(f"“{word.written}” is a figure of speech", word.mend(advice + reason), *word.place, same_as=word.phrase.phrase)


RULE = Rule("idiom", "warning", "html", "A figure of speech is taken word for word", run)
