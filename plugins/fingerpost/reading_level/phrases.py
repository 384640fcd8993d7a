"""Listed words and phrases, and where a sentence has them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from fingerpost.reading_level.words import is_rare, split_words

_VOWELS = "aeiou"
_LONGEST = 12  # words that the longest phrase may have
_HERE = ""  # the branch at which a phrase ends: no word is empty


@dataclass(frozen=True)
class Phrase:
    """A word or phrase to be found, with what to say in its place or the reason why not to say it.

    It is found with regular endings on its first and last word, unless `exact`. `allowed_in`: phrases in which it is right.
    """

    phrase: str
    say: str = ""
    reason: str = ""
    allowed_in: tuple[str, ...] = ()
    exact: bool = False

    @property
    def swap(self) -> str:
        """The first of the words to say instead."""
        return self.say.partition(",")[0].strip()


class Match(NamedTuple):
    """Where a phrase stands in a list of words: from `start` up to, not with, `end`."""

    start: int
    end: int
    phrase: Phrase


class Phrases:
    """Finds phrases in lists of small-letter words. `right`: phrases in which nothing is found."""

    def __init__(self, phrases: Iterable[Phrase], right: Iterable[str] = ()) -> None:
        self._found = _Tree((phrase.phrase, phrase.exact, phrase) for phrase in phrases)
        self._right = _Tree((name, False, True) for name in right)

    def telling(self, words: frozenset[str]) -> set[str]:
        """Those of a page's words without which a sentence has no phrase: a quick look, before sentences are gone through."""
        telling = self._found.telling
        return {word for word in telling.keys() & words if any(map(words.issuperset, telling[word]))}

    def find(self, words: Sequence[str]) -> Iterator[Match]:
        """The phrases in a sentence, the longest first, none inside another and none inside a right one."""
        shields = iter(()) if not self._right.branches else self._right.spans(words, inside=True)
        next_shield = next(shields, None)
        reach = 0  # where the furthest right phrase ends that has begun by now
        for start, end, phrase in self._found.spans(words):
            while next_shield and next_shield[0] <= start:
                reach = max(reach, next_shield[1])
                next_shield = next(shields, None)
            if end > reach and not _is_allowed(words, start, end, phrase):
                yield Match(start, end, phrase)


class _Tree:
    """Phrases word by word: a branch for each next word, and what is found where a phrase ends."""

    def __init__(self, phrases: Iterable[tuple[str, bool, Any]]) -> None:
        self.branches: dict = {}
        self.telling: dict[str, list[tuple[str, ...]]] = {}  # by the word of a phrase that few pages have: “accordance”, not “in”
        for text, exact, found in phrases:
            words = split_words(text)
            if not words:
                continue
            rarest = max(range(len(words)), key=lambda index, words=words: (is_rare(words[index]), len(words[index])))
            for written in _written(words, exact):
                self.telling.setdefault(written[rarest], []).append(written)
                branch = self.branches
                for word in written:
                    branch = branch.setdefault(word, {})
                branch.setdefault(_HERE, found)

    def spans(self, words: Sequence[str], inside: bool = False) -> Iterator[tuple[int, int, Any]]:
        """(start, end, what) of the longest phrase at each place; the next begins after it, unless it may stand `inside`."""
        free = 0
        for start in [index for index, word in enumerate(words) if word in self.branches]:
            if start < free and not inside:
                continue
            branch = self.branches[words[start]]
            end = best = start + 1
            what = branch.get(_HERE)
            while end < len(words) and (branch := branch.get(words[end])) is not None:
                end += 1
                if _HERE in branch:
                    best, what = end, branch[_HERE]
            if what is not None:
                free = best
                yield start, best, what


def as_written(text: str, words: Sequence[str]) -> str:
    """The words as they stand in a text, hyphens and capitals and all."""
    found = re.search(r"[\s-]+".join(re.escape(word).replace("'", "['’]") for word in words), text, re.IGNORECASE)
    return found[0] if found else " ".join(words)


def forms(word: str) -> set[str]:
    """The word with its regular endings, right or not: what is no word is never met."""
    endings = {word, word + "s", word + "'s", word + "ed", word + "ing"}
    if word.endswith("e"):
        endings |= {word + "d", word[:-1] + "ing"}
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        endings |= {word[:-1] + "ies", word[:-1] + "ied"}
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        endings.add(word + "es")
    elif word[-1:] not in _VOWELS + "wy" and word[-2:-1] in _VOWELS:
        endings |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return endings


def _written(words: tuple[str, ...], exact: bool) -> Iterator[tuple[str, ...]]:
    """Each way in which a phrase is looked for: with every regular ending of its first word, and of its last."""
    yield words
    if exact:
        return
    first, last = words[0], words[-1]
    yield from ((form, *words[1:]) for form in forms(first) if form != first)
    if len(words) > 1:
        yield from ((*words[:-1], form) for form in forms(last) if form != last)


def _is_allowed(words: Sequence[str], start: int, end: int, phrase: Phrase) -> bool:
    """Does it stand inside a phrase in which it is right?"""
    if not phrase.allowed_in:
        return False
    first = max(start - _LONGEST, 0)
    near = words[first : end + _LONGEST]
    return any(one <= start - first and end - first <= last for one, last, _ in _tree(phrase.allowed_in).spans(near, inside=True))


@cache
def _tree(phrases: tuple[str, ...]) -> _Tree:
    return _Tree((name, False, True) for name in phrases)
