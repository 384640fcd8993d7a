"""The hardest sentences of a text, and what mending each would bring."""

import re
from dataclasses import dataclass
from heapq import nsmallest

from fingerpost.pages.prose import Unit
from fingerpost.reading_level.grade import Score, Sentence, score
from fingerpost.reading_level.languages import grade, is_english
from fingerpost.reading_level.phrases import Phrase, Phrases, as_written
from fingerpost.reading_level.sentences import neutral
from fingerpost.reading_level.words import pieces

SHORTEST = 6  # words; in a shorter one a single rare word weighs more than it hinders
SPLIT_ABOVE = 20  # words: shorter sentences need no splitting


@dataclass(frozen=True)
class Hard:
    """A hard sentence: its number in the text, its rare words, and each listed phrase in it with the words as they stand."""

    sentence: Sentence
    number: int
    rare_words: tuple[str, ...]
    swaps: tuple[tuple[Phrase, str], ...] = ()

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
    rare = (word for piece in pieces(neutral(sentence.text)) for word in piece.rare_words)
    return tuple(dict.fromkeys(rare))


def _swaps(sentence: Sentence, hard_words: Phrases) -> tuple[tuple[Phrase, str], ...]:
    """Each listed phrase that has a plain word, as it is written, once."""
    found = [(match.phrase, sentence.plain[match.start : match.end]) for match in hard_words.find(sentence.plain) if match.phrase.swap]
    return tuple((phrase, as_written(sentence.text, words)) for phrase, words in dict.fromkeys(found))


def grade_after(found: Score, hard: Hard) -> float:
    """The grade of the text once the listed words of a sentence are swapped, and the sentence, if it is long, is split in two."""
    text = hard.sentence.text
    for phrase, written in hard.swaps:
        text = re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", lambda match, swap=phrase.swap: swap, text)
    swapped = score([Unit("p", text)], found.lang).every_sentence if hard.swaps else (hard.sentence,)
    words = found.words - hard.sentence.words + sum(sentence.words for sentence in swapped)
    syllables = found.syllables - hard.sentence.syllables + sum(sentence.syllables for sentence in swapped)
    return grade(found.lang, words, len(found.sentences) + hard.splits, syllables)
