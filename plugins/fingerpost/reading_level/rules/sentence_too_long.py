"""A sentence that people lose their way in."""

from collections import Counter
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
    seen: Counter[str] = Counter()
    for sentence in score_of(page).every_sentence:
        if sentence.words > room.settings.sentence_warn_above:
            yield _problem(page, sentence.text, seen[sentence.text], sentence.words, room)
            seen[sentence.text] += 1


def _problem(page: Page, sentence: str, nth: int, count: int, room: RoomState) -> Problem:
    start = " ".join(sentence.split()[:6])
    return Problem(
        f"The sentence “{start} …” has {count} words; the most is {room.settings.sentence_warn_above}",
        "Split it in two, or turn its parts into a list.",
        *page.source.of_words(sentence, nth),
        "error" if count > room.settings.sentence_fail_above else "warning",
    )


RULE = Rule("sentence-too-long", "warning", "html", "A sentence is too long", run)
