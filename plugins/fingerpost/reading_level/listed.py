"""The listed words of a page with their places: what the three rules on words have in common."""

from collections.abc import Iterator
from typing import NamedTuple

from fingerpost.pages.locate import Place
from fingerpost.pages.page import Page
from fingerpost.reading_level.phrases import Match, Phrase, Phrases, as_written
from fingerpost.reading_level.reading import Read, Reading, english


class Listed(NamedTuple):
    """A listed phrase where a page first has it, every sentence that has it, and the lines on which it stands again."""

    phrase: Phrase
    written: str
    place: Place
    sentences: tuple[str, ...]
    again: tuple[int, ...]

    def mend(self, advice: str) -> str:
        """The advice, with where else it holds."""
        lines = [f"{line}" for line in dict.fromkeys(self.again) if line != self.place[0]]
        where = f"Also on line{'s'[: len(lines) > 1]} {', '.join(lines)}." if lines else ""
        return f"{advice} {where}".strip()


def listed(page: Page, phrases: Phrases, names_are_right: bool) -> Iterator[Listed]:
    """Each listed phrase of an English page, once. `names_are_right`: one with a capital inside a sentence is passed over."""
    reading = english(page)
    telling = phrases.telling(reading.vocabulary) if reading else ()
    if not telling:
        return
    found: dict[Phrase, list[tuple[Read, Match]]] = {}
    for read in (read for read in reading.reads if not telling.isdisjoint(read.words)):
        for match in phrases.find(read.words):
            if not (names_are_right and _is_name(read, match)):
                found.setdefault(match.phrase, []).append((read, match))
    for phrase, matches in found.items():
        (first, *again) = [_place(reading, read, match) for read, match in matches]
        sentences = tuple(read.sentence.text for read, _ in matches)
        yield Listed(phrase, _written(*matches[0]), first, sentences, tuple(line for line, _ in again))


def _place(reading: Reading, read: Read, match: Match) -> Place:
    return reading.place(read, " ".join(read.parts[match.start : match.end]), " ".join(read.parts[: match.start]))


def _written(read: Read, match: Match) -> str:
    return as_written(read.sentence.text, read.parts[match.start : match.end])


def _is_name(read: Read, match: Match) -> bool:
    """`Purchase Street`; but `Prior to this` begins the sentence, and in a sentence all in capitals nothing is a name."""
    parts = read.parts
    if match.phrase.phrase[0].isupper() or not parts[match.start][0].isupper() or read.sentence.text.isupper():
        return False
    return match.start > 0 or (match.end == 1 < len(parts) and parts[1][0].isupper())
