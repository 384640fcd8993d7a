"""Difficulty C, which ranks sentences and pages by how hard they are to read.

C = z(log of the sentence's length) + z(share of rare words) + z(share of words outside the Dale-Chall list).
On sentences that teachers had sorted by level, the area under the curve is .849; Flesch-Kincaid has .773 and the
number of words .625. It is for ranking, so the grade stays the headline. The length of a page is no part of it.
"""

from collections.abc import Collection
from math import log
from typing import NamedTuple, Protocol


class Counted(Protocol):
    """A sentence with its counts."""

    @property
    def words(self) -> int: ...
    @property
    def rare(self) -> int: ...
    @property
    def unlisted(self) -> int: ...


class Spread(NamedTuple):
    """The mean of a measure over sentences, and its standard deviation."""

    mean: float
    deviation: float

    def z(self, value: float) -> float:
        """How many deviations a value is from the mean."""
        return (value - self.mean) / self.deviation


# Measured on the sentences of tests/cases/reading_level/pairs.yml, official and plain; a test holds that they are those.
LENGTH = Spread(2.79, 0.51)
RARE = Spread(0.04, 0.06)
UNLISTED = Spread(0.16, 0.12)


def difficulty(sentences: Collection[Counted]) -> float:
    """C of one sentence, or of a text: the mean length on the log scale, and the shares over all its words."""
    words = sum(sentence.words for sentence in sentences)
    length = sum(log(sentence.words) for sentence in sentences) / len(sentences)
    rare, unlisted = sum(sentence.rare for sentence in sentences), sum(sentence.unlisted for sentence in sentences)
    return LENGTH.z(length) + RARE.z(rare / words) + UNLISTED.z(unlisted / words)
