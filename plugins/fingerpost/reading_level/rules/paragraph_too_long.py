"""A paragraph that people skip."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.reading import reading_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    reading, most = reading_of(page), limits_of(room.settings, page).paragraph_warn_above
    starts = (read for read in reading.reads if read.starts_unit and not read.where)
    for passage, read in zip(reading.score.passages, starts, strict=True):
        if passage.words > most:
            start = " ".join(read.sentence.text.split()[:6])
            yield Problem(
                f"The paragraph “{start} …” has {passage.words} words; the most is {most}",
                "Begin a new paragraph with each new thought, or turn its parts into a list.",
                *reading.place(read),
            )


RULE = Rule("paragraph-too-long", "warning", "html", "A paragraph is too long", run)
