"""A promise and its results, as the data files have them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, field_validator

from fingerpost.pages.dates import in_words
from fingerpost.pages.fields import Count, Day, Id, Prose, Strict
from fingerpost.pages.numbers import parse_number
from fingerpost.pages.periods import When
from fingerpost.service_standards.lengths import Length


def parse_measured(text: str) -> Decimal:
    """Read `71.4`, `96.0%` or `1,200` with all the decimals that are written; raises ValueError, with the mend, otherwise."""
    digits = text.strip().removesuffix("%").rstrip()
    parse_number(digits)
    return Decimal(digits.replace(",", "").replace("−", "-"))


Measured = Annotated[
    Decimal,
    BeforeValidator(lambda value: parse_measured(value) if isinstance(value, str) else value),
    Field(ge=0),
    WithJsonSchema({"type": ["string", "number"], "minimum": 0}),
]
"""A number with its decimals, since 96 and 96.0 do not say the same of what was counted."""


class Standard(Strict):
    """A promise, and how it is measured."""

    id: Id = Field(examples=["missed-bins"])
    """The id that service pages name in `standards:`."""
    promise: Prose = Field(examples=["We come back for a missed bin within 2 working days."])
    """What people can expect, as a sentence."""
    measure: Prose = Field(examples=["Missed bins emptied within 2 working days"])
    """What is counted."""
    unit: Literal["percent", "minutes", "hours", "days", "working days", "weeks"] = Field(examples=["percent"])
    """What the numbers are."""
    better: Literal["higher", "lower"] = Field("higher", examples=["higher"])
    """Which way is good."""
    target: Measured = Field(examples=["95"])
    """The number to reach."""
    within: Length | None = Field(None, examples=["2 working days"])
    """How long the promise gives, where it gives a time: minutes, hours, days, working days, weeks, months or years."""
    applies_to: list[Literal["staff", "contractors"]] = Field(["staff"], examples=[["contractors"]])
    """Who must keep the promise."""
    contractor: Id | None = Field(None, examples=["greenway-collections"])
    """The contractor that keeps it for the council, where it is one: an id from organisations.yml."""
    services: list[str] = Field([], examples=[["bins/missed-bin.md"]])
    """The pages that it is about, from the content folder. Without it: the pages that name the standard."""
    pillar: Id | None = Field(None, examples=["right-first-time"])
    """The part of the strategy that it belongs to: the id of a pillar from strategy.yml."""
    if_broken: Prose | None = Field(None, examples=["Call 01632 960110, and we come the next day."])
    """What people can do when it is not kept. They can always complain: do not say that here."""
    owner: Id | None = Field(None, examples=["waste-team"])
    """The team that answers for it: an id from teams.yml."""
    source: Prose | None = Field(None, examples=["Collection records"])
    """Where the numbers come from. Without it, each result must say so."""
    started_on: Day | None = Field(None, examples=["2026-04-01"])
    """The first day of the promise. No result is missed before it."""
    ended_on: Day | None = Field(None, examples=["2027-03-31"])
    """The last day of a promise that the council no longer makes. Its results stay on the page of all standards."""

    @field_validator("ended_on")
    @classmethod
    def _ends_after_it_starts(cls, day: date | None, given: ValidationInfo) -> date | None:
        start = given.data.get("started_on")
        if day and start and day < start:
            raise ValueError(f"Is before the promise began, on {in_words(start)}. Write the last day on which it held")
        return day

    def is_current(self, today: date) -> bool:
        """Does the promise hold on this day?"""
        return (self.started_on is None or self.started_on <= today) and (self.ended_on is None or today <= self.ended_on)

    def is_met(self, value: Decimal, target: Decimal) -> bool:
        """Does a value reach a target?"""
        return value >= target if self.better == "higher" else value <= target


class Result(Strict):
    """What was measured in one period."""

    period: When = Field(examples=["2026-27 Q2"])
    """A quarter of the financial year, which starts in April, a month such as 2026-09, or a financial year such as 2026-27."""
    standard: Id = Field(examples=["missed-bins"])
    """The id of the standard."""
    value: Measured = Field(examples=["96.1"])
    """The result, in the standard's unit."""
    cases: Count = Field(examples=["1588"])
    """How many cases it is made of."""
    target: Measured = Field(examples=["95"])
    """The target that held then."""
    met_cases: Count | None = Field(None, examples=["1526"])
    """For a share, how many of the cases met the promise."""
    source: Prose | None = Field(None, examples=["Collection records"])
    """Where this number comes from, where it is not the standard's own source."""
    note: Prose | None = Field(None, examples=["Snow closed the roads for 4 days."])
    """What people should know of this number."""
    corrected_on: Day | None = Field(None, examples=["2026-11-03"])
    """The day on which a number was put right that had been published. The note says what it was."""


def number_in_words(number: Decimal) -> str:
    """As people read it: `1,588`, `96.1`. What was written as 82.0 stays 82."""
    whole = number == number.to_integral_value()
    return f"{int(number):,}" if whole else f"{number.normalize():,f}"
