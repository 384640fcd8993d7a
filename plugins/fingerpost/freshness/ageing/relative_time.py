"""Words that are true only for a while, from the list in data/relative-time.yml."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fingerpost.freshness.ageing.phrases import one_of
from fingerpost.freshness.ageing.texts import sentences
from fingerpost.pages.packaged import read_file

_HOLE = re.compile(r"\{(\w+)\}")
_YOURS = re.compile(
    r"\b(?:you|your|you're|you've|you'll|yours|if|when|whether|unless|after|who|whose|someone|somebody|anyone|anybody|people|person"
    r"|child|partner|relative|tenant|landlord|each|every|my|i|he|she)\b",
    re.IGNORECASE,
)
_LONGEST = 60  # characters that the longest phrase has
_NEAR = 120  # characters before a phrase that may say whose time it is


class Wording(NamedTuple):
    """One entry of the list. `trigger` is a part of it without which it is nowhere."""

    pattern: re.Pattern
    trigger: str
    say: str
    not_about_you: bool
    not_in_headings: bool
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]


class Relative(NamedTuple):
    """A phrase in a text: where it begins, how it is written, and what to write in its place."""

    start: int
    phrase: str
    say: str


def may_have_relative_time(text: str) -> bool:
    """The quick look before any other."""
    small = text.lower()
    groups = [group for root, group in _by_root() if root in small]
    if not groups:
        return False
    small = " ".join(small.replace("’", "'").split())
    return any(wording.trigger in small and _is_near(small, wording) for group in groups for wording in group)


def relative_times(text: str, in_heading: bool = False) -> Iterator[Relative]:
    """Each listed phrase of a text that is about the page's own time, in order; of two in one place the longer."""
    small = text.lower().replace("’", "'")
    telling = [wording for wording in _wordings() if wording.trigger in small and not (in_heading and wording.not_in_headings)]
    if not telling or len(small) != len(text):  # a few letters of other alphabets grow when they are made small
        return
    for start, sentence in sentences(text):
        lower, end = small[start : start + len(sentence)], 0
        found = [(match, wording) for wording in telling for match in wording.pattern.finditer(lower) if _counts(lower, match, wording)]
        for match, wording in sorted(found, key=lambda one: (one[0].start(), -one[0].end())):
            if match.start() >= end:
                yield Relative(start + match.start(), sentence[match.start() : match.end()], wording.say)
                end = match.end()


def _is_near(text: str, wording: Wording) -> bool:
    """Does the phrase stand round one of the places of its trigger? Looking there alone is ten times as quick."""
    at = text.find(wording.trigger)
    while at >= 0:
        if wording.pattern.search(text, max(0, at - _LONGEST), at + _LONGEST):
            return True
        at = text.find(wording.trigger, at + 1)
    return False


def _counts(sentence: str, match: re.Match, wording: Wording) -> bool:
    before, after = sentence[max(0, match.start() - _NEAR) : match.start()], sentence[match.end() : match.end() + 20]
    if before.endswith(("“", '"', "‘")) and after.startswith(("”", '"', "'")):  # the page speaks of the words
        return False
    if wording.not_about_you and _YOURS.search(before):
        return False
    if any(re.search(rf"\b{re.escape(word)} $", before) for word in wording.not_after):
        return False
    return not any(after.lstrip().startswith(word) for word in wording.not_before)


@cache
def _wordings() -> tuple[Wording, ...]:
    data = read_file("fingerpost.freshness.ageing", "relative-time.yml")
    return tuple(_wording(entry, data["sets"]) for entry in data["words"])


@cache
def _by_root() -> tuple[tuple[str, list[Wording]], ...]:
    """The wordings by a word of their triggers that many share: looking for 20 words is quicker than for 50 triggers."""
    groups: dict[str, list[Wording]] = {}
    for wording in sorted(_wordings(), key=lambda wording: len(wording.trigger)):
        root = next((root for root in groups if root in wording.trigger), max(wording.trigger.split(), key=len))
        groups.setdefault(root, []).append(wording)
    return tuple(groups.items())


def _wording(entry: dict, sets: dict[str, list[str]]) -> Wording:
    phrase = entry["phrase"].lower()
    parts = re.split(r"(\{\w+\})", phrase)
    pattern = "".join(_part(part, sets) for part in parts)
    return Wording(
        re.compile(rf"(?<![\w-]){pattern}(?![\w-])"), max(_HOLE.split(phrase)[::2], key=len), entry["say"],
        entry.get("not_about_you", False), entry.get("not_in_headings", False),
        tuple(entry.get("not_after", ())), tuple(entry.get("not_before", ())),
    )  # fmt: skip


def _part(part: str, sets: dict[str, list[str]]) -> str:
    hole = _HOLE.fullmatch(part)
    if not hole:
        return re.escape(part)
    return "20[0-9]{2}" if hole[1] == "year" else one_of(sets[hole[1]])
