"""The success criteria of WCAG 2.2 at the levels A and AA."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from fingerpost.pages.packaged import read_file


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
    by_words = {words.casefold(): one for one in criteria().values() for words in (one.number, one.name, str(one))}
    near = get_close_matches(text.casefold().strip(), by_words, n=1)
    return by_words[near[0]] if near else None
