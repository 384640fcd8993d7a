"""What each type of page may say in its front matter: the one place where a field is declared.

The validation, the JSON Schema, the handbook's tables and the starter pages all come from these models.
The text under each field and its example are what editors read.
"""

from datetime import date
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from fingerpost.pages.dates import in_words
from fingerpost.pages.fields import Day, Email, Id, Length, OldAddress, Phone, Prose, Strict
from fingerpost.pages.page_parts import Channel, Exemption, OpeningHours, Risk, Task


class AnyPage(Strict):
    """What every page may say."""

    type: str = Field("page", examples=["page"])
    """What kind of page this is: home, topic, service, guide, page, location, news or event."""
    title: Prose | None = Field(None, examples=["Report a missed bin"])
    """What the page is called, in the words people search for. At most 65 characters."""
    description: Prose | None = Field(None, examples=["Tell us if we did not empty your bin, and when we will come back."])
    """One sentence that says what the page helps people do. Search engines and topic pages show it."""
    owner: Id | None = Field(None, examples=["waste-team"])
    """The team that keeps the page true: an id from _data/teams.yml."""
    last_reviewed_on: Day | None = Field(None, examples=["2026-09-14"])
    """The day somebody last checked the whole page."""
    review_in: Length | None = Field(None, examples=["12 months"])
    """How long after that it must be checked again."""
    next_review_on: Day | None = Field(None, examples=["2027-06-07"])
    """The day of the next review, where it was moved to spread the work. The review after that is `review_in` later again."""
    owner_slack: str | None = Field(None, examples=["#waste-team"])
    """The channel in which the owner is told about the page."""
    risk: list[Risk] = Field([], examples=[["money", "rights"]])
    """What people may lose when the page is wrong: money, rights or safety. Such pages are reviewed first."""
    keywords: list[str] = Field([], examples=[["rubbish", "wheelie bin"]])
    """What people call it, besides the words on the page."""
    audience: list[str] = Field([], examples=[["tenants"]])
    """Whom the page is for, when it is not for everyone."""
    lang: str | None = Field(None, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", examples=["cy"])
    """The language of the page, when it is not the site's."""
    draft: bool = Field(False, examples=["true"])
    """`true` keeps the page out of the site."""
    publish_on: Day | None = Field(None, examples=["2026-12-01"])
    """The first day on which the page is in the site."""
    archive_on: Day | None = Field(None, examples=["2027-01-31"])
    """The day from which the page is no longer in lists or search."""
    replaced_by: str | None = Field(None, examples=["bins/collection-days.md"])
    """The page that this one leads on to once it is archived, from the content folder."""
    redirect_from: list[OldAddress] = Field([], examples=[["/waste/bins.html"]])
    """Old addresses of the page, from the root of the site: people who follow one come here."""
    exempt: list[Exemption] = Field([], examples=[[{"rule": "sentence-too-long", "reason": "…", "until": "2027-03-31"}]])
    """Findings that this page may keep, each with a reason and an end."""


class Home(AnyPage):
    """The front page."""

    type: Literal["home"] = Field("home", examples=["home"])
    """The type of the page."""
    top_tasks: list[Task] = Field([], examples=[[{"label": "Report a missed bin", "page": "bins/missed-bin.md"}]])
    """The handful of things that most people come to do."""


class Topic(AnyPage):
    """A folder's front page: it lists the pages in its folder."""

    type: Literal["topic"] = Field("topic", examples=["topic"])
    """The type of the page."""
    order: int = Field(100, examples=["10"])
    """Where the topic stands on the home page: small numbers first."""


class Service(AnyPage):
    """Something people can ask the council for, or must do."""

    type: Literal["service"] = Field("service", examples=["service"])
    """The type of the page."""
    lgsl: int | None = Field(None, ge=1, examples=["524"])
    """The service's number in the Local Government Services List."""
    provider: Id | None = Field(None, examples=["oxenbridge-city-council"])
    """Who is responsible: an id from _data/organisations.yml."""
    delivered_by: Id | None = Field(None, examples=["greenway-collections"])
    """The contractor that does the work, where there is one."""
    who_for: Prose | None = Field(None, examples=["Anyone who pays council tax in Oxenbridge."])
    """Who can use the service."""
    cost: Prose | None = Field(None, examples=["Free"])
    """What people pay."""
    help_with_costs: Prose | None = Field(None, examples=["Half price if you get Universal Credit."])
    """Who pays less, and how to ask."""
    how_long: Prose | None = Field(None, examples=["We come back within 2 working days."])
    """How long people wait, from asking to having."""
    you_need: list[Prose] = Field([], examples=[["your postcode", "the colour of the bin"]])
    """What people should have ready."""
    channels: list[Channel] = Field([], examples=[[{"kind": "phone", "number": "01632 960100"}]])
    """Every way to use the service. Give at least one that needs no internet."""
    online_only: str | None = Field(None, min_length=10, examples=["The government takes applications online only."])
    """Why there is no way but online, if so."""
    standards: list[Id] = Field([], examples=[["missed-bins"]])
    """The promises that count here: ids from _data/standards.yml. The first is shown on the page."""
    if_it_goes_wrong: Prose | None = Field(None, examples=["Tell us again and we will send a supervisor."])
    """What people can do when the service fails, before they complain."""


class Guide(AnyPage):
    """A longer page with a list of contents."""

    type: Literal["guide"] = Field("guide", examples=["guide"])
    """The type of the page."""


class Plain(AnyPage):
    """Any other page."""

    type: Literal["page"] = Field("page", examples=["page"])
    """The type of the page."""


class Location(AnyPage):
    """A place that people can go to."""

    type: Literal["location"] = Field("location", examples=["location"])
    """The type of the page."""
    address: str | None = Field(None, examples=["Town Hall, Market Place, Oxenbridge ZX1 1AA"])
    """The postal address, with the postcode."""
    phone: Phone | None = Field(None, examples=["01632 960100"])
    """The phone number of the place."""
    email: Email | None = Field(None, examples=["townhall@council.example"])
    """The email address of the place."""
    run_by: Id | None = Field(None, examples=["oxenbridge-city-council"])
    """Who runs it: an id from _data/organisations.yml."""
    opening_hours: OpeningHours | None = Field(None, examples=[{"monday": "9am to 5pm"}])
    """The usual hours of each weekday."""
    facilities: list[Prose] = Field([], examples=[["step-free entrance", "hearing loop"]])
    """What makes the place easier to use."""
    getting_here: Prose | None = Field(None, examples=["Buses 4 and 7 stop outside."])
    """How to get there, in words."""


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
        first = given.data.get("starts_on")
        if first and last and last < first:
            raise ValueError(f"Is before the day in `starts_on:`, {in_words(first)}. Check the two days")
        return last

    @property
    def last_day(self) -> date | None:
        """The last day of the event; None where the page has an error and does not say when it is."""
        return self.ends_on or getattr(self, "starts_on", None)


PAGE_TYPES: dict[str, type[AnyPage]] = {
    "home": Home,
    "topic": Topic,
    "service": Service,
    "guide": Guide,
    "page": Plain,
    "location": Location,
    "news": News,
    "event": Event,
}
