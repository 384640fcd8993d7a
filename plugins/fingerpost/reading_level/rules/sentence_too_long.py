"""A sentence that people lose their way in."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.reading import reading_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    reading, limits = reading_of(page), limits_of(room.settings, page)
    for read in reading.reads:
        count = read.sentence.words
        if count > limits.sentence_warn_above:
            start = " ".join(read.sentence.text.split()[:6])
            yield Problem(
                f"The sentence “{start} …” has {count} words; the most is {limits.sentence_warn_above}",
                "Split it in two, or turn its parts into a list.",
                *reading.place(read),
                "error" if count > limits.sentence_fail_above else "warning",
            )


RULE = Rule("sentence-too-long", "warning", "html", "A sentence is too long", run)
