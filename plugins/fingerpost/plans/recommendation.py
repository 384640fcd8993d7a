"""A recommendation that somebody made to the council, with the answer and what came of it."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from fingerpost.pages.dates import Period, add
from fingerpost.pages.fields import Day, Id, Prose, Strict
from fingerpost.pages.page_parts import Stage

ANSWER_IN = Period(2, "month")
UPDATES_FOR = Period(12, "month")
UPDATE_EVERY = Period(6, "month")


class Recommendation(Strict):
    """What a committee or somebody else asked the council to do."""

    id: Id = Field(examples=["translate-letters"])
    """A name of its own."""
    title: Prose = Field(examples=["Letters in other languages"])
    """What it is about, in a few words."""
    made_by: Prose = Field(examples=["Scrutiny committee"])
    """Who made it."""
    made_on: Day = Field(examples=["2026-03-17"])
    """The day on which it was made."""
    what: Prose = Field(examples=["Say on every letter how to ask for it in another language."])
    """What the council should do, in a sentence."""
    answer_due: Day | None = Field(None, examples=["2026-05-17"])
    """The last day for the answer, where it is not two months after the recommendation."""
    answered_on: Day | None = Field(None, examples=["2026-05-06"])
    """The day of the answer."""
    answer: Literal["accepted", "partly accepted", "not accepted"] | None = Field(None, examples=["accepted"])
    """The answer: accepted, partly accepted or not accepted."""
    reply: Prose | None = Field(None, examples=["From July 2026, the back of each letter says so in seven languages."])
    """The answer in words: what the council will do, or why it will not."""
    updates: list[Stage] = Field([], examples=[[{"day": "2026-07-15", "what": "All letters about council tax say so."}]])
    """What has happened since, for 12 months after the answer."""
    done_on: Day | None = Field(None, examples=["2026-09-30"])
    """The day on which all that was accepted was done. Then nobody waits for further updates."""
    pages: list[str] = Field([], examples=[["your-council/languages.md"]])
    """Pages that show what came of it, from the content folder."""

    @model_validator(mode="after")
    def _is_answered_whole(self) -> "Recommendation":
        if self.answered_on and not self.answer:
            raise ValueError("A recommendation with `answered_on:` needs `answer:`. Write accepted, partly accepted or not accepted")
        if self.answer and not self.answered_on:
            raise ValueError("A recommendation with `answer:` needs `answered_on:`. Write the day of the answer")
        if self.answer and not self.reply:
            raise ValueError("A recommendation with `answer:` needs `reply:`. Say what the council will do, or why it will not")
        if self.answered_on and self.answered_on < self.made_on:
            raise ValueError("The `answered_on:` is before the day in `made_on:`. Check the two days.")
        return self

    @property
    def due(self) -> date:
        """The last day for the answer: two months after it was made, the end of a short month standing in for a day it lacks."""
        return self.answer_due or add(self.made_on, ANSWER_IN)

    def is_late(self, today: date) -> bool:
        """Has that day passed without an answer?"""
        return self.answered_on is None and self.due < today

    @property
    def wants_updates(self) -> bool:
        """Did the council say that it would do something, and has not said that it is done?"""
        return self.answer in ("accepted", "partly accepted") and self.done_on is None

    def update_due(self) -> date | None:
        """The last day for the next update: six months after the answer or the update before; none once 12 months are over."""
        if not self.wants_updates or self.answered_on is None:
            return None
        last = max([self.answered_on, *(update.day for update in self.updates)])
        end = add(self.answered_on, UPDATES_FOR)
        return min(add(last, UPDATE_EVERY), end) if last < end else None
