"""The grade of a text, made unit by unit, and its sentences with what is known of their words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from fingerpost.pages.prose import Unit
from fingerpost.reading_level.difficulty import difficulty
from fingerpost.reading_level.languages import grade, is_english, root, why_not
from fingerpost.reading_level.sentences import WORD, read_unit, words_of
from fingerpost.reading_level.syllables import hyphenated
from fingerpost.reading_level.words import pieces

SHORTEST_UNIT = 6  # words; else 20 bullets of “Call us” bring one very hard sentence down to an easy grade


class Sentence(NamedTuple):
    """A sentence as it stands on the page, with its numbers of words, of syllables, of rare and of unlisted words (see words.py).

    `plain` are its words as lists have them.
    """

    text: str
    words: int
    syllables: int
    rare: int = 0
    unlisted: int = 0
    plain: tuple[str, ...] = ()

    @property
    def tokens(self) -> list[str]:
        """Its words as written."""
        return words_of(self.text)

    @property
    def difficulty(self) -> float:
        """How hard it is to read, for ranking: see difficulty.py."""
        return difficulty([self])


class Passage(NamedTuple):
    """A unit with its sentences and its number of words."""

    unit: Unit
    sentences: tuple[Sentence, ...]
    words: int

    @property
    def is_graded(self) -> bool:
        """Is it long enough to count?"""
        return self.words >= SHORTEST_UNIT


@dataclass(frozen=True)
class Score:
    """What was counted in the units of a text. Statutory wording is in no sum but `statutory`, its number of words.

    `passages` hold every sentence, also those of units under 6 words, which the grade leaves out.
    """

    lang: str | None
    passages: tuple[Passage, ...] = ()
    statutory: int = 0
    why_not: str = ""
    """Why nothing was counted, where it is for the language."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those that are graded."""
        return tuple(sentence for passage in self.passages if passage.is_graded for sentence in passage.sentences)

    @cached_property
    def every_sentence(self) -> tuple[Sentence, ...]:
        """Those of short units as well."""
        return tuple(sentence for passage in self.passages for sentence in passage.sentences)

    @cached_property
    def words(self) -> int:
        """The words that are graded."""
        return sum(sentence.words for sentence in self.sentences)

    @cached_property
    def syllables(self) -> int:
        """The syllables of these words."""
        return sum(sentence.syllables for sentence in self.sentences)

    @property
    def grade(self) -> float | None:
        """The school grade; None where there is nothing to grade."""
        return grade(self.lang, self.words, len(self.sentences), self.syllables) if self.words else None

    @property
    def reading_age(self) -> float | None:
        """Years of age."""
        return None if self.grade is None else self.grade + 5

    @property
    def summary(self) -> "Summary":
        """The sums alone."""
        return Summary(self.grade, self.difficulty, self.words, self.statutory, self.why_not)

    @property
    def difficulty(self) -> float | None:
        """How hard the text is, for ranking; None where there is nothing to rank, or no word list for the language."""
        return difficulty(self.sentences) if self.words and is_english(self.lang) else None


class Summary(NamedTuple):
    """What is left of a score once the sentences are forgotten: see Score."""

    grade: float | None
    difficulty: float | None
    words: int
    statutory: int
    why_not: str

    @property
    def reading_age(self) -> float | None:
        """Years of age."""
        return None if self.grade is None else self.grade + 5


def score(units: Iterable[Unit], lang: str | None = None) -> Score:
    """Grade the units of a text. Units under 6 words add nothing; in a language without a formula, nothing is counted."""
    units = list(units)
    no = why_not(lang, " ".join(unit.text for unit in units))
    if no:
        return Score(lang, why_not=no)
    passages, statutory, count = [], 0, _english if is_english(lang) else _by_hyphenation(lang)
    for unit in units:
        sentences = tuple(sentence for text, counted in read_unit(unit.text) if (sentence := count(text, counted)).words)
        words = sum(sentence.words for sentence in sentences)
        if unit.statutory:
            statutory += words
        elif words:
            passages.append(Passage(unit, sentences, words))
    return Score(lang, tuple(passages), statutory)


def _english(text: str, counted: str) -> Sentence:
    words = syllables = rare = unlisted = 0
    plain: list[str] = []
    for count, spoken, is_rare, is_unlisted, written, _ in pieces(counted):
        words += count
        syllables += spoken
        rare += is_rare
        unlisted += is_unlisted
        plain += written
    return Sentence(text, words, syllables, rare, unlisted, tuple(plain))


def _by_hyphenation(lang: str | None) -> Callable[[str, str], Sentence]:
    def count(text: str, counted: str) -> Sentence:
        tokens = WORD.findall(counted)
        return Sentence(text, len(tokens), sum(hyphenated(token.lower(), root(lang)) for token in tokens))

    return count
