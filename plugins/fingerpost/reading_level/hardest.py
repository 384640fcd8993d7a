"""The hardest sentences of a text, and what mending each would bring."""

from dataclasses import dataclass
from heapq import nsmallest

from fingerpost.reading_level.grade import Score, Sentence
from fingerpost.reading_level.languages import grade, is_english
from fingerpost.reading_level.phrases import Phrase, Phrases, split_words
from fingerpost.reading_level.syllables import count_syllables
from fingerpost.reading_level.words import know

SHORTEST = 6  # words; in a shorter one a single rare word weighs more than it hinders
SPLIT_ABOVE = 20  # words: shorter sentences need no splitting


@dataclass(frozen=True)
class Hard:
    """A hard sentence: its number in the text, its rare words, and each listed phrase in it with the words as they stand."""

    sentence: Sentence
    number: int
    rare_words: tuple[str, ...]
    swaps: tuple[tuple[Phrase, tuple[str, ...]], ...] = ()

    @property
    def splits(self) -> bool:
        """Is it so long that it should be two?"""
        return self.sentence.words > SPLIT_ABOVE


def hardest(found: Score, hard_words: Phrases, most: int = 5) -> list[Hard]:
    """The hardest sentences that are graded, by difficulty C, the hardest first."""
    graded, number, english = [], 0, is_english(found.lang)
    for passage in found.passages:
        if passage.is_graded:
            numbered = enumerate(passage.sentences, number)
            graded += [(-sentence.difficulty, at, sentence) for at, sentence in numbered if sentence.words >= SHORTEST]
        number += len(passage.sentences)
    return [
        Hard(sentence, at, rare_words(sentence) if english else (), _swaps(sentence, hard_words) if english else ())
        for _, at, sentence in nsmallest(most, graded)
    ]


def rare_words(sentence: Sentence) -> tuple[str, ...]:
    """The words of a sentence under Zipf frequency 4, each once."""
    tokens = sentence.tokens
    first = len(tokens) < 2 or not tokens[1][0].isupper()  # as in words.pieces
    return tuple(dict.fromkeys(token.lower() for number, token in enumerate(tokens) if know(token, first and number == 0).rare))


def _swaps(sentence: Sentence, hard_words: Phrases) -> tuple[tuple[Phrase, tuple[str, ...]], ...]:
    words = sentence.plain
    return tuple((match.phrase, words[match.start : match.end]) for match in hard_words.find(words) if match.phrase.swap)


def grade_after(found: Score, hard: Hard) -> float:
    """The grade of the text once its listed words are swapped, and the sentence, if it is long, is split in two."""
    words, syllables = found.words, found.syllables
    for phrase, old in hard.swaps:
        new = split_words(phrase.swap)
        words += len(new) - len(old)
        syllables += sum(map(count_syllables, new)) - sum(map(count_syllables, old))
    return grade(found.lang, words, len(found.sentences) + hard.splits, syllables)
