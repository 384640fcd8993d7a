"""A hard word where a plain one would do."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.listed import listed


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    terms = {term.lower() for term in room.data.terms}
    for word in listed(page, room.data.hard, names_are_right=True):
        phrase = word.phrase
        if phrase.say:
            advice = f"Say “{phrase.swap}”. {phrase.reason}".strip()
        elif any(_explains(sentence, phrase.phrase) for sentence in word.sentences) or phrase.phrase.lower() in terms:
            continue
        else:
            advice = phrase.reason
        yield Problem(f"“{word.written}” is hard to read", word.mend(advice), *word.place, same_as=word.phrase.phrase)


def _explains(sentence: str, phrase: str) -> bool:
    """`A hereditament is …`, `hereditament (a property …)`, `a property that you pay rates for (the hereditament)`."""
    word = re.escape(phrase) + "s?"
    return bool(
        re.search(rf"\b{word}(?: (?:is|are|means?) | \(|, (?:which|that is|or|an?|the) )|\((?:the |an? )?{word}\)", sentence, re.IGNORECASE)
    )


RULE = Rule("hard-words", "warning", "html", "A hard word where a plain one would do", run)
