"""The Flesch-Kincaid grade of a page, made unit by unit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from fingerpost.pages.page import Page
from fingerpost.pages.prose import Unit
from fingerpost.reading_level.sentences import read_unit
from fingerpost.reading_level.syllables import count_syllables

SHORTEST_UNIT = 6  # words; else 20 bullets of “Call us” bring one very hard sentence down to an easy grade


@dataclass(frozen=True)
class Sentence:
    """A sentence as it stands on the page, with its number of words and syllables."""

    text: str
    words: int
    syllables: int


@dataclass(frozen=True)
class Score:
    """What was counted. `grade` is None where there is nothing to grade; reading age is grade + 5."""

    sentences: tuple[Sentence, ...] = field(default=())
    words: int = 0
    syllables: int = 0
    every_sentence: tuple[Sentence, ...] = field(default=())
    """Those of short units as well, which the grade leaves out."""

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975)."""
        if not self.words:
            return None
        return flesch_kincaid(self.words, len(self.sentences), self.syllables)

    @property
    def reading_age(self) -> float | None:
        """Years of age."""
        return None if self.grade is None else self.grade + 5


def flesch_kincaid(words: int, sentences: int, syllables: int) -> float:
    """The grade in US school years."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def score(units: Iterable[Unit], syllables_of: Callable[[str], int] = count_syllables) -> Score:
    """Grade the units of a page. Units under 6 words add nothing."""
    sentences: list[Sentence] = []
    every: list[Sentence] = []
    for unit in units:
        read = [Sentence(text, len(words), sum(map(syllables_of, words))) for text, words in read_unit(unit.text)]
        every.extend(read)
        if sum(sentence.words for sentence in read) >= SHORTEST_UNIT:
            sentences.extend(read)
    return Score(tuple(sentences), sum(s.words for s in sentences), sum(s.syllables for s in sentences), tuple(every))


def score_of(page: Page) -> Score:
    """The score of a page, worked out once for all rules."""
    if "score" not in page.worked_out:
        page.worked_out["score"] = score(page.document.units)
    return page.worked_out["score"]
