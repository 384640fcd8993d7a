"""A strategy as its data file has it: pillars, what the council will do for each, and how far that is."""

from datetime import date
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from fingerpost.pages.dates import in_words
from fingerpost.pages.fields import Day, Id, Prose, Strict
from fingerpost.pages.page_parts import Stage

Status = Literal["not started", "on track", "late", "done", "stopped"]
STATUSES: tuple[Status, ...] = ("done", "on track", "late", "not started", "stopped")
_OVER: frozenset[Status] = frozenset(("done", "stopped"))


class Pillar(Strict):
    """A part of the strategy: one thing that people can expect of the whole council."""

    id: Id = Field(examples=["right-first-time"])
    """The id that actions and standards name as `pillar:`."""
    name: Prose = Field(examples=["We get it right first time"])
    """What it is called."""
    promise: Prose = Field(examples=["We do what we said by the day we said."])
    """What people can expect, in a sentence or two."""


class Action(Strict):
    """Something that the council said it would do."""

    id: Id = Field(examples=["plain-letters"])
    """A name of its own."""
    pillar: Id = Field(examples=["right-first-time"])
    """The pillar that it belongs to."""
    what: Prose = Field(examples=["Rewrite our 40 most common letters in plain words."])
    """What the council will do, in a sentence."""
    owner: Id | None = Field(None, examples=["contact-team"])
    """The team that answers for it: an id from _data/teams.yml. People who visit the site do not see it."""
    due: Day = Field(examples=["2027-03-31"])
    """The day by which it is to be done."""
    status: Status = Field(examples=["on track"])
    """How far it is: not started, on track, late, done or stopped."""
    note: Prose | None = Field(None, examples=["We have rewritten 26. The rest wait for the new print system."])
    """What people should know: what is done, why it is late, or why it stopped."""
    done_on: Day | None = Field(None, examples=["2027-02-12"])
    """The day on which it was done."""
    pages: list[str] = Field([], examples=[["libraries-and-leisure/get-online.md"]])
    """Pages that show what came of it, from the content folder."""

    @field_validator("done_on")
    @classmethod
    def _is_done(cls, day: date | None, given: ValidationInfo) -> date | None:
        status = given.data.get("status")
        if day and status and status != "done":
            raise ValueError(f"Says that the action was done on {in_words(day)}, and the status is “{status}”. Write `status: done`")
        return day

    def is_over(self) -> bool:
        """Is nothing more to come: done or stopped?"""
        return self.status in _OVER

    def is_past_due(self, today: date) -> bool:
        """Has its day passed, and it is neither done nor stopped?"""
        return not self.is_over() and self.due < today

    def shown_status(self, today: date) -> Status:
        """How far it is. An action whose day has passed is late, whatever its status says."""
        return "late" if self.is_past_due(today) else self.status


class Strategy(Strict):
    """A council's strategy with its actions."""

    title: Prose = Field(examples=["Citizen strategy"])
    """What it is called."""
    period: Prose = Field(examples=["2025 to 2028"])
    """The years that it is for."""
    pillars: list[Pillar] = Field([], examples=[[{"id": "right-first-time", "name": "We get it right first time"}]])
    """Its parts, in the order in which they are shown."""
    actions: list[Action] = Field([], examples=[[{"id": "plain-letters", "pillar": "right-first-time"}]])
    """What the council will do."""
    updates: list[Stage] = Field([], examples=[[{"day": "2026-06-18", "what": "We finished 5 of 20 actions in the first year."}]])
    """What the council told people of the strategy, at least once a year."""
