"""Standards and their results: `_data/standards.yml` and `_data/results/*.csv`."""

from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Id, Strict
from fingerpost.pages.slip import Slip


class Standard(Strict):
    """A promise, and how it is measured."""

    id: Id = Field(examples=["missed-bins"])
    """The id that service pages name in `standards:`."""
    promise: str = Field(examples=["We come back for a missed bin within 2 working days."])
    """What people can expect, as a sentence."""
    measure: str = Field(examples=["Missed bins emptied within 2 working days"])
    """What is counted."""
    unit: Literal["percent", "minutes", "hours", "days", "working days"] = Field(examples=["percent"])
    """What the numbers are."""
    better: Literal["higher", "lower"] = Field("higher", examples=["higher"])
    """Which way is good."""
    target: float = Field(ge=0, examples=["95"])
    """The number to reach."""
    applies_to: list[Literal["staff", "contractors"]] = Field(["staff"], examples=[["contractors"]])
    """Who must keep the promise."""
    pillar: Literal["citizen-focused", "positive-experience", "inclusive-access", "right-first-time"] | None = Field(
        None, examples=["right-first-time"]
    )
    """The part of the strategy that it belongs to."""
    owner: Id | None = Field(None, examples=["waste-team"])
    """The team that answers for it: an id from teams.yml."""
    source: str = Field(examples=["Collection records"])
    """Where the numbers come from."""


class Result(Strict):
    """What was measured in one period."""

    period: str = Field(pattern=r"^\d{4}-\d{2} Q[1-4]$", examples=["2026-27 Q2"])
    """The quarter of the financial year, which starts in April."""
    standard: Id = Field(examples=["missed-bins"])
    """The id of the standard."""
    value: float = Field(ge=0, examples=["96.1"])
    """The result, in the standard's unit."""
    cases: int = Field(ge=0, examples=["1588"])
    """How many cases it is made of."""
    target: float = Field(ge=0, examples=["95"])
    """The target that held then."""


@dataclass
class Promises:
    """The standards by id, the results of each from old to late, and the file and line of its first result."""

    standards: dict[str, Standard] = field(default_factory=dict)
    results: dict[str, list[Result]] = field(default_factory=dict)
    places: dict[str, tuple[str, int]] = field(default_factory=dict)


def read_data(files: DataFiles) -> Promises:
    """Every standard with its results."""
    promises = Promises(files.yaml_list("standards.yml", Standard))
    seen: dict[tuple[str, str], int] = {}
    for path, line, row in sorted(files.csv_rows("results", Result), key=lambda found: found[2].period):
        standard = promises.standards.get(row.standard)
        if standard and standard.unit == "percent" and row.value > 100:
            message = f"`value:` {row.value:g} is more than 100 percent"
            files.slips.append((path, Slip("value", line, 1, message, "Check the number and the unit of the standard.")))
            continue
        if (row.period, row.standard) in seen:
            message = f"There are two results for “{row.standard}” in {row.period}; the other is on line {seen[row.period, row.standard]}"
            files.slips.append((path, Slip("value", line, 1, message, "Keep one of the two rows.")))
            continue
        seen[row.period, row.standard] = line
        promises.results.setdefault(row.standard, []).append(row)
        promises.places.setdefault(row.standard, (path, line))
    return promises
