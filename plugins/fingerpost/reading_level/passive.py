"""The passive voice: a form of be or get, then at most two adverbs, then a past participle."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from fingerpost.pages.packaged import read_file

_MOST_ADVERBS = 2


class _Lists(NamedTuple):
    be: frozenset[str]
    get: frozenset[str]
    participles: frozenset[str]
    adjectives: frozenset[str]
    after_get: frozenset[str]
    not_participles: frozenset[str]
    adverbs: frozenset[str]


def passives(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(first, last) word of each passive in a sentence of small-letter words: `was rejected`."""
    if _be_or_get().isdisjoint(words):
        return
    end = 0
    for start, word in enumerate(words):
        if start < end:  # “is being mended” is one passive
            continue
        if word in _be_or_get() and not (start and words[start - 1] == "there"):  # “there are published rules”
            end = start + 1
            while end < len(words) and end - start <= _MOST_ADVERBS and _is_adverb(words[end]):
                end += 1
            if end < len(words) and _is_participle(words[end], word in _lists().get):
                yield start, end


@cache
def _be_or_get() -> frozenset[str]:
    return _lists().be | _lists().get


def _is_adverb(word: str) -> bool:
    return word in _lists().adverbs or (word.endswith("ly") and len(word) > 4)


def _is_participle(word: str, after_get: bool) -> bool:
    """`You are married` is no passive, since it says how things are; nor is `get dressed`."""
    lists = _lists()
    if word in lists.adjectives or word in lists.not_participles or (after_get and word in lists.after_get):
        return False
    return word in lists.participles or (word.endswith("ed") and len(word) > 3)


@cache
def _lists() -> _Lists:
    data = read_file("fingerpost.reading_level", "passive.yml")
    return _Lists(*(frozenset(data[name]) for name in _Lists._fields))
