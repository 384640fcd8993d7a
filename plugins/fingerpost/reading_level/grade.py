"""The Flesch-Kincaid grade of a page, made unit by unit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from fingerpost.pages.prose import Unit
from fingerpost.reading_level.sentences import split_sentences, words_of
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
    for unit in units:
        read = [_read(text, syllables_of) for text in split_sentences(unit.text)]
        if sum(sentence.words for sentence in read) >= SHORTEST_UNIT:
            sentences.extend(read)
    return Score(tuple(sentences), sum(s.words for s in sentences), sum(s.syllables for s in sentences))


def _read(text: str, syllables_of: Callable[[str], int]) -> Sentence:
    words = words_of(text)
    return Sentence(text, len(words), sum(map(syllables_of, words)))
