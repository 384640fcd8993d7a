"""What a reviewer says, and why it may not be enough: nothing is written down that did not happen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import get_args

from fingerpost.freshness.ageing.facts import ageing_facts, to_check
from fingerpost.freshness.data import Checked, FreshnessData, Reviewed
from fingerpost.pages.dates import in_words
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.page import Page

SETTLED = frozenset(
    "review-missing review-due-soon review-due review-overdue review-neglected review-moved-too-far edited-since-review date-bumped "
    "ledger-ahead".split()
)
"""The rules that a review settles: what they find stops none, at whatever level."""
CHECKED: tuple[str, ...] = get_args(Checked)


@dataclass(frozen=True)
class Statement:
    """Who checked what on a page, when, and what changed."""

    page: Page
    day: date
    by: str
    checked: tuple[str, ...]
    note: str

    def in_ledger(self, reviewed: bytes) -> Reviewed:
        """The line of the ledger, for the bytes of the page as it was reviewed."""
        checked = [name for name in CHECKED if name in self.checked]
        return Reviewed(page=self.page.path, date=self.day, by=self.by, checked=checked, note=self.note, hash=fingerprint(reviewed))


def refusals(statement: Statement, data: FreshnessData, today: date) -> Iterator[tuple[str, str]]:
    """(what is wrong, how to mend it) for each reason not to write a review down."""
    if statement.page.translation_of:
        yield "The page is a translation, which is right if its source is", f"Run: fingerpost translated {statement.page.path}"
    if statement.day > today:
        yield f"A review on {in_words(statement.day)} has not happened yet", "Leave out --as-of, or give a day in the past."
    last = statement.page.meta.last_reviewed_on
    if isinstance(last, date) and last > statement.day:
        yield f"The page was reviewed after that, on {in_words(last)}", "Leave out --as-of, to say that you reviewed it today."
    for slip in statement.page.slips:
        if slip.kind not in ("encoding", "unknown-key"):
            yield f"line {slip.line}: {slip.message}", slip.mend
    yield from _of_reviewer(statement, data, today)
    yield from _of_owner(statement, data)
    unknown = [name for name in statement.checked if name not in CHECKED]
    if unknown:
        yield f"“{unknown[0]}” is nothing that can be checked", f"Choose from: {', '.join(CHECKED)}."
    missing = [name for name in to_check(ageing_facts(statement.page)) if name not in statement.checked]
    if missing:
        wanted = ",".join(to_check(ageing_facts(statement.page)))
        yield f"The page has {_and(missing)}, which nobody checked", f"Check them, then say so: --checked {wanted}"
    if not is_note(statement.note):
        yield "The review does not say what changed", 'Say it in a few words: --note "Nothing changed", or --note "New fee from April".'


def _of_reviewer(statement: Statement, data: FreshnessData, today: date) -> Iterator[tuple[str, str]]:
    known = data.reviewers()
    found = known.get(statement.by)
    if found is None and known:
        here = data.reviewers(today)
        near = get_close_matches(statement.by, here, n=1)
        hint = f"Did you mean {near[0]}? " if near else ""
        yield f"There is no reviewer “{statement.by}”", f"{hint}Name one of: {', '.join(here)}. Or add the person to _data/teams.yml."
    if not known and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", statement.by):
        yield f"“{statement.by}” is no id of a reviewer", "Use small letters and digits with hyphens between: amina-khan."
    if found and found.last_day and statement.day > found.last_day:
        mend = f"Name somebody who is. The last day was {in_words(found.last_day)}."
        yield f"{found.name} was no longer here on {in_words(statement.day)}", mend


def _of_owner(statement: Statement, data: FreshnessData) -> Iterator[tuple[str, str]]:
    owner = statement.page.meta.owner
    if owner and data.teams and owner not in data.teams:
        yield f"The owner of the page, “{owner}”, is not in _data/teams.yml", f"Write one of: {', '.join(data.teams)}."


def plain_note(text: str) -> str:
    """Its words alone: `Nothing changed.` and `nothing changed 2` say the same."""
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def is_note(text: str) -> bool:
    """Does it say anything? Two words at least, in letters that a file can hold."""
    return len(re.findall(r"[^\W_]+", text)) > 1 and not any("\ud800" <= letter <= "\udfff" for letter in text)


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
