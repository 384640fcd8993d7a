"""What the sums know of one word: its syllables, whether it is rare, and whether it is outside the Dale-Chall list."""

from functools import cache
from importlib import util
from pathlib import Path
from typing import NamedTuple

from fingerpost.pages.packaged import read_file
from fingerpost.reading_level.sentences import NEUTRAL_WORD, WORD
from fingerpost.reading_level.syllables import count_syllables

_ENDINGS = ("'s", "s", "es", "d", "ed", "ing", "er", "r", "est", "st", "ly", "'", "n")
_OPENING = "([“‘\"'"
_NOT_HARD = frozenset((NEUTRAL_WORD, "code"))  # what stands for an address, a number or a bit of code


class Word(NamedTuple):
    """`rare`: under Zipf frequency 4, less than 10 times in a million words. `unlisted`: not on the Dale-Chall list."""

    syllables: int
    rare: bool = False
    unlisted: bool = False


class Piece(NamedTuple):
    """What is known of the words between two spaces: how many, their sums, the words as lists have them, and the rare ones."""

    words: int
    syllables: int
    rare: int
    unlisted: int
    plain: tuple[str, ...]
    rare_words: tuple[str, ...]


def pieces(sentence: str) -> list[Piece]:
    """The pieces of an English sentence. “Oxenbridge City Council” begins with a name."""
    texts = sentence.split()
    found = [*map(weigh, texts)]
    if texts and _is_capital(texts[0]) and not (len(texts) > 1 and _is_capital(texts[1])):
        found[0] = weigh(texts[0], True)
    return found


def _is_capital(piece: str) -> bool:
    return piece.lstrip(_OPENING)[:1].isupper()


@cache
def weigh(piece: str, first: bool = False) -> Piece:
    """What is known of a piece of an English sentence. The words of a language are few, so most pieces are known already."""
    tokens = WORD.findall(piece)
    words = [know(token, first) for token in tokens]
    return Piece(len(words), sum(word.syllables for word in words), sum(word.rare for word in words),
                 sum(word.unlisted for word in words), split_words(" ".join(tokens)),
                 tuple(token.lower() for token, word in zip(tokens, words, strict=True) if word.rare))  # fmt: skip


@cache
def know(token: str, first: bool = False) -> Word:
    """What is known of an English word. One with a capital inside a sentence (not `first`) is a name, which is never rare."""
    syllables = count_syllables(token)
    if token[0].isupper() and not first or not token[0].isalpha() or token in _NOT_HARD:
        return Word(syllables)
    parts = [part for part in token.lower().replace("’", "'").split("-") if part]
    return Word(syllables, any(map(is_rare, parts)), any(map(_is_unlisted, parts)))


def split_words(text: str) -> tuple[str, ...]:
    """The words of a phrase as they are compared: small letters, hyphens as spaces, one kind of apostrophe."""
    return tuple(text.lower().replace("’", "'").replace("-", " ").split())


def is_rare(word: str) -> bool:
    """Is the word, and the word that it is a form of, outside the 7,160 commonest?"""
    return not _forms(word) & _common()


def is_common(word: str) -> bool:
    """Is this very word among the 7,160 commonest?"""
    return word in _common()


def _is_unlisted(word: str) -> bool:
    return not _forms(word) & _dale_chall()


@cache
def _forms(word: str) -> frozenset[str]:
    """The word and what it may be a regular form of: `applied`, `apply`."""
    forms = {word}
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            forms |= {stem, stem + "e"}
            if stem.endswith("i"):
                forms.add(stem[:-1] + "y")
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.add(stem[:-1])
    return frozenset(forms)


@cache
def _common() -> frozenset[str]:
    return frozenset(read_file("fingerpost.reading_level", "common-words.yml")["words"].split())


@cache
def _dale_chall() -> frozenset[str]:
    """The list that textstat carries, read without importing textstat, which takes 0.15 s."""
    (home,) = util.find_spec("textstat").submodule_search_locations
    return frozenset((Path(home) / "resources" / "en" / "easy_words.txt").read_text("utf-8").split())
