"""The success criteria of WCAG 2.2 at the levels A and AA."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from fingerpost.pages.packaged import read_file

_EDITION = re.compile(r"\b(wcag\s*)2\.[0-2](?!\.\d)", re.IGNORECASE)
_CHAPTER = re.compile(r"^(?:9|10|11)[.,_-](?=\d\D\d)")  # EN 301 549 puts a chapter of its own before each number
_NUMBER = re.compile(r"(?<!\d)([1-4])[.,_ -]?([1-5])[.,_ -]?(\d{1,2})(?!\d)")  # also wcag143, as in the tags of axe


@dataclass(frozen=True)
class Criterion:
    """One criterion: 1.3.1, Info and Relationships, A."""

    number: str
    name: str
    level: str

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


@cache
def criteria() -> dict[str, Criterion]:
    """Every criterion by its number, in the order of the guidelines."""
    found = read_file("fingerpost.accessibility", "wcag.yml")["criteria"]
    return {number: Criterion(number, **rest) for number, rest in found.items()}


def in_order(numbers: set[str]) -> list[str]:
    """Numbers in the order of the guidelines, those that we do not know last."""
    order = list(criteria())
    return sorted(numbers, key=lambda number: (order.index(number) if number in order else len(order), number))


def nearest(text: str) -> Criterion | None:
    """The criterion that somebody most likely meant: by its number, by its name, or by both."""
    if number := _number_in(text):
        return criteria()[number]
    by_words = {words.casefold(): one for one in criteria().values() for words in (one.number, one.name, str(one))}
    near = get_close_matches(text.casefold().strip(), by_words, n=1)
    return by_words[near[0]] if near else None


@cache
def beyond() -> frozenset[str]:
    """The numbers of the criteria at level AAA, which the regulations do not ask for."""
    return frozenset(read_file("fingerpost.accessibility", "wcag.yml")["beyond"])


def _number_in(text: str) -> str:
    """The number of a criterion as others write it: `9.1.4.3`, `wcag143`, `1_4_3`, `SC 1.4.3 (AA)`."""
    found = _NUMBER.search(_CHAPTER.sub("", _EDITION.sub(r"\1", text.strip())))
    number = ".".join(found.groups()) if found else ""
    return number if number in criteria() else ""
