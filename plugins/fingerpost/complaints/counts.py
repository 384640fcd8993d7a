"""How many complaints there were and what became of them: `_data/complaints/*.csv` and `_data/ombudsman.csv`.

Editors write counts. Every share is worked out here, so that it cannot differ from them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Annotated

from pydantic import AfterValidator, Field

from fingerpost.pages.fields import Count, Id, Prose, Strict
from fingerpost.pages.periods import MONTHS, Span, When


def _quarter(period: Span) -> Span:
    if period.months != MONTHS["quarter"]:
        raise ValueError(f"“{period}” is not a quarter. Write the financial year, which starts in April, and the quarter: 2026-27 Q2")
    return period


def _year(period: Span) -> Span:
    if period.months != MONTHS["year"]:
        raise ValueError(f"“{period}” is not a financial year. Write the two years: 2025-26")
    return period


class Counted(Strict):
    """The complaints of one quarter, at one stage, about one service."""

    period: Annotated[When, AfterValidator(_quarter)] = Field(examples=["2026-27 Q2"])
    """The quarter of the financial year, which starts in April."""
    stage: Id = Field(examples=["stage-1"])
    """The id of the stage."""
    service: str | None = Field(None, examples=["bins/missed-bin.md"])
    """The page of the service, from the content folder. Leave it empty for all others."""
    received: Count = Field(examples=["47"])
    """How many came in this quarter."""
    answered: Count = Field(examples=["45"])
    """How many were answered in this quarter, whenever they came."""
    on_time: Count = Field(examples=["41"])
    """How many of the answers came within the working days of the stage."""
    upheld: Count = Field(examples=["20"])
    """How many answers said: we were at fault."""
    partly_upheld: Count = Field(0, examples=["9"])
    """How many said: we were partly at fault."""
    not_upheld: Count = Field(examples=["16"])
    """How many said: we were not at fault."""
    refused: Count = Field(0, examples=["2"])
    """How many of those that came the council did not look at, for example because they came too late."""
    satisfied: Count = Field(0, examples=["7"])
    """How many people were satisfied with the way their complaint was dealt with."""
    satisfied_answers: Count = Field(0, examples=["17"])
    """How many people the council asked and got an answer from."""
    note: Prose | None = Field(None, examples=["Snow stopped collections on 4 days."])
    """Why the numbers are unusual, as a sentence."""


class Judged(Strict):
    """What an Ombudsman decided in one year."""

    year: Annotated[When, AfterValidator(_year)] = Field(examples=["2025-26"])
    """The financial year."""
    ombudsman: Id = Field(examples=["lgsco"])
    """The id of the Ombudsman in complaints.yml."""
    decided: Count = Field(examples=["5"])
    """How many complaints it looked into and decided."""
    upheld: Count = Field(examples=["3"])
    """In how many it found fault with the council."""
    remedies: Count = Field(0, examples=["3"])
    """How many times it told the council to put something right."""
    remedies_on_time: Count = Field(0, examples=["2"])
    """How many of these the council did by the day it was given."""
    learning: Prose | None = Field(None, examples=["We now check each homeless decision with a second officer."])
    """What changed, as a sentence."""


@dataclass(frozen=True)
class Total:
    """Counts of several rows together."""

    received: int = 0
    answered: int = 0
    on_time: int = 0
    upheld: int = 0
    partly_upheld: int = 0
    not_upheld: int = 0
    refused: int = 0
    satisfied: int = 0
    satisfied_answers: int = 0

    @property
    def at_fault(self) -> int:
        """The answers that said that the council was at fault, wholly or partly."""
        return self.upheld + self.partly_upheld


def total(rows: Iterable[Counted]) -> Total:
    """The sum of the rows, count by count."""
    rows = list(rows)
    return Total(*(sum(getattr(row, one.name) for row in rows) for one in fields(Total)))


def share(part: int, whole: int) -> float | None:
    """`part` of `whole` in percent, to one decimal, and never 0 for some or 100 for not all; None of nothing."""
    if part in (0, whole) or not whole:
        return 100 * part / whole if whole else None
    return min(max(round(100 * part / whole, 1), 0.1), 99.9)
