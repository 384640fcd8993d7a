"""What pages that belong to certain days may say in their front matter: news, events, consultations, publications."""

from datetime import date
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from fingerpost.pages.any_page import AnyPage
from fingerpost.pages.dates import in_words
from fingerpost.pages.fields import Day, Id, Prose
from fingerpost.pages.page_parts import Channel, Document, Outcome, Stage


class News(AnyPage):
    """Something that happened, or will."""

    type: Literal["news"] = Field("news", examples=["news"])
    """The type of the page."""
    published_on: Day = Field(examples=["2026-11-02"])
    """The date shown on the item."""


class Event(AnyPage):
    """Something that people can come to on a certain day."""

    type: Literal["event"] = Field("event", examples=["event"])
    """The type of the page."""
    starts_on: Day = Field(examples=["2026-12-05"])
    """The day of the event, or its first day."""
    ends_on: Day | None = Field(None, examples=["2026-12-06"])
    """Its last day, where it takes several."""
    times: Prose | None = Field(None, examples=["10am to 3pm"])
    """When it begins and ends."""
    place: Prose | None = Field(None, examples=["Central Library, Broad Street"])
    """Where it is."""
    cost: Prose | None = Field(None, examples=["Free"])
    """What people pay."""

    @field_validator("ends_on")
    @classmethod
    def _ends_after_it_starts(cls, last: date | None, given: ValidationInfo) -> date | None:
        return not_before(last, "starts_on", given)

    @property
    def last_day(self) -> date | None:
        """The last day of the event; None where the page has an error and does not say when it is."""
        return self.ends_on or getattr(self, "starts_on", None)


class Consultation(AnyPage):
    """Something on which the council asks what people think, until a certain day."""

    type: Literal["consultation"] = Field("consultation", examples=["consultation"])
    """The type of the page."""
    opens_on: Day = Field(examples=["2026-11-02"])
    """The first day on which people can answer."""
    closes_on: Day = Field(examples=["2026-12-18"])
    """The last day on which people can answer."""
    who_for: Prose | None = Field(None, examples=["Anyone who lives, works or studies in Oxenbridge."])
    """Who can answer."""
    channels: list[Channel] = Field([], examples=[[{"kind": "phone", "number": "01632 960100"}]])
    """Every way to answer. Give at least one that needs no internet."""
    documents: list[Document] = Field([], examples=[[{"title": "What we spend", "page": "your-council/what-we-spend.md"}]])
    """What people can read before they answer."""
    what_next: list[Stage] = Field([], examples=[[{"day": "2027-02-24", "what": "All councillors vote."}]])
    """What happens with the answers, and when."""
    outcome: Outcome | None = Field(None, examples=[{"decided_on": "2027-02-24", "summary": "We changed two of the four plans."}])
    """What the council decided, once it has. Then the page shows it first."""

    @field_validator("closes_on")
    @classmethod
    def _closes_after_it_opens(cls, last: date, given: ValidationInfo) -> date:
        return not_before(last, "opens_on", given)

    @field_validator("outcome")
    @classmethod
    def _decided_after_it_closed(cls, outcome: Outcome | None, given: ValidationInfo) -> Outcome | None:
        closed = given.data.get("closes_on")
        if outcome and closed and outcome.decided_on < closed:
            raise ValueError(f"The `decided_on:` is before the day in `closes_on:`, {in_words(closed)}. Check the two days.")
        return outcome


class Publication(AnyPage):
    """A long document, such as a plan or a report, with numbered headings."""

    type: Literal["publication"] = Field("publication", examples=["publication"])
    """The type of the page."""
    published_on: Day = Field(examples=["2026-03-12"])
    """The day of this version."""
    summary: Prose | None = Field(None, examples=["How we will halve what the council burns by 2030."])
    """What the document says, in two or three sentences, for people who read no more."""
    publisher: Id | None = Field(None, examples=["oxenbridge-city-council"])
    """Who publishes it: an id from _data/organisations.yml."""
    version: str | None = Field(None, examples=["2.1"])
    """The number or name of this version."""
    replaces: str | None = Field(None, examples=["your-council/climate-plan-2022.md"])
    """The page of the document that this one takes the place of, from the content folder."""


def not_before(day: date | None, earlier: str, given: ValidationInfo) -> date | None:
    """The day, unless it is before that of another key, which is a ValueError with both."""
    first = given.data.get(earlier)
    if first and day and day < first:
        raise ValueError(f"Is before the day in `{earlier}:`, {in_words(first)}. Check the two days")
    return day
