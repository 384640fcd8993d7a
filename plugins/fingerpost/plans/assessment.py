"""An entry of the register of equality assessments."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from fingerpost.pages.fields import Day, Id, Prose, Strict, Url

Group = Literal[
    "age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race", "religion or belief",
    "sex", "sexual orientation",
]  # fmt: skip
"""The protected characteristics of the Equality Act 2010, section 4."""


class Assessment(Strict):
    """A policy or service, whom it may treat unfairly, and what the council changed."""

    id: Id = Field(examples=["council-tax-reduction-2027"])
    """A name of its own."""
    title: Prose = Field(examples=["Changes to council tax reduction"])
    """The policy or service."""
    groups: list[Group] = Field(min_length=1, examples=[["age", "disability", "sex"]])
    """The protected groups that were looked at, in the words of the Equality Act."""
    others: list[Prose] = Field([], examples=[["people on a low income"]])
    """Other groups that were looked at."""
    found: Prose | None = Field(None, examples=["Disabled people would have lost most. We dropped the cut."])
    """What came of it, in a sentence or two."""
    assessed_on: Day = Field(examples=["2026-10-14"])
    """The day of the assessment, or of its last review."""
    next_review: Day = Field(examples=["2027-10-14"])
    """The day by which it is looked at again."""
    page: str | None = Field(None, examples=["council-tax/council-tax-reduction.md"])
    """The page of the policy or service, from the content folder."""
    url: Url | None = Field(None, examples=["https://meetings.oxenbridge.example/equality/12"])
    """The address of the whole assessment, where it is elsewhere."""

    @model_validator(mode="after")
    def _is_reviewed_later(self) -> "Assessment":
        if self.next_review <= self.assessed_on:
            raise ValueError("The `next_review:` is not after the day in `assessed_on:`. Check the two days.")
        return self

    def is_overdue(self, today: date) -> bool:
        """Has the day of its review passed?"""
        return self.next_review < today
