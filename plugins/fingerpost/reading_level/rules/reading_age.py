"""A page that is harder to read than it need be."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.grade import score_of
from fingerpost.reading_level.languages import has_formula


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not has_formula(page.meta.lang):
        return
    settings, found = room.settings, score_of(page)
    if found.words < settings.shortest_page or found.grade <= settings.warn_above:
        return
    hardest = max(found.sentences, key=lambda sentence: sentence.words)
    line, column = page.source.of_words(hardest.text)
    yield Problem(
        f"The page reads at grade {found.grade:.1f}, reading age {found.reading_age:.0f}; aim at grade {settings.aim:g}",
        f"Shorten the long sentences and swap long words. Start with the one on line {line}: it has {hardest.words} words.",
        line,
        column,
        "error" if found.grade > settings.fail_above else "warning",
    )


RULE = Rule("reading-age", "warning", "html", "The page is hard to read", run)
