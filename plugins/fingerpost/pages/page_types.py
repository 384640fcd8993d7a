"""What each type of page may say in its front matter: the one place where a field is declared.

The validation, the JSON Schema, the handbook's tables and the starter pages all come from these models.
The text under each field and its example are what editors read.
"""

from typing import Literal

from pydantic import Field, model_validator

from fingerpost.pages.fields import Day, Email, Hours, Id, Length, Phone, Prose, Strict, Url


class Exemption(Strict):
    """A reasoned permission, with an end, to leave one finding as it is."""

    rule: Id = Field(examples=["sentence-too-long"])
    """The rule that this page may break."""
    reason: str = Field(min_length=10, examples=["The wording is set by law."])
    """Why, in words that a colleague will understand."""
    until: Day = Field(examples=["2027-03-31"])
    """The last day on which this holds."""


class Channel(Strict):
    """One way to use a service."""

    kind: Literal["online", "phone", "in-person", "post", "email", "text-relay", "video-interpreter"] = Field(examples=["phone"])
    """How people use the service this way."""
    label: Prose | None = Field(None, examples=["Report a missed bin"])
    """What the button or link says: begin with what people do."""
    url: Url | None = Field(None, examples=["https://forms.example.org/missed-bin"])
    """The address of the form."""
    number: Phone | None = Field(None, examples=["01632 960100"])
    """The phone number."""
    email: Email | None = Field(None, examples=["bins@council.example"])
    """The email address."""
    location: str | None = Field(None, examples=["locations/town-hall.md"])
    """The page of the place to go to, from the content folder."""
    address: str | None = Field(None, examples=["Bins team, Town Hall, Oxenbridge ZX1 1AA"])
    """The address to write to or to visit."""
    hours: str | None = Field(None, examples=["Monday to Friday, 9am to 5pm"])
    """When it is open."""
    wait: Prose | None = Field(None, examples=["We answer most calls within 3 minutes."])
    """How long people usually wait."""
    languages: list[str] = Field([], examples=[["Polish", "Urdu"]])
    """Languages besides English."""
    note: Prose | None = Field(None, examples=["Bring your council tax bill."])
    """Anything else that helps."""

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> "Channel":
        needs = _CHANNEL_NEEDS[self.kind]
        if not any(getattr(self, name) for name in needs):
            raise ValueError(f"A channel of kind “{self.kind}” needs {' or '.join(f'`{name}:`' for name in needs)}")
        return self


_CHANNEL_NEEDS = {
    "online": ["url"],
    "phone": ["number"],
    "in-person": ["location", "address"],
    "post": ["address"],
    "email": ["email"],
    "text-relay": ["number"],
    "video-interpreter": ["url", "number"],
}


class AnyPage(Strict):
    """What every page may say."""

    type: str = Field("page", examples=["page"])
    """What kind of page this is: home, topic, service, guide, page, location or news."""
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
    exempt: list[Exemption] = Field([], examples=[[{"rule": "sentence-too-long", "reason": "…", "until": "2027-03-31"}]])
    """Findings that this page may keep, each with a reason and an end."""


class Task(Strict):
    """A link that many people come for."""

    label: Prose = Field(examples=["Report a missed bin"])
    """What people want to do."""
    page: str = Field(examples=["bins/missed-bin.md"])
    """The page that does it, from the content folder."""


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


class OpeningHours(Strict):
    """Opening hours by weekday. A day that is left out is closed."""

    monday: Hours = Field("closed", examples=["9am to 5pm"])
    """Monday's hours."""
    tuesday: Hours = Field("closed", examples=["9am to 5pm"])
    """Tuesday's hours."""
    wednesday: Hours = Field("closed", examples=["10am to 5pm"])
    """Wednesday's hours."""
    thursday: Hours = Field("closed", examples=["9am to 12.30pm and 1.30pm to 5pm"])
    """Thursday's hours."""
    friday: Hours = Field("closed", examples=["9am to 4.30pm"])
    """Friday's hours."""
    saturday: Hours = Field("closed", examples=["10am to midday"])
    """Saturday's hours."""
    sunday: Hours = Field("closed", examples=["closed"])
    """Sunday's hours."""


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


PAGE_TYPES: dict[str, type[AnyPage]] = {
    "home": Home,
    "topic": Topic,
    "service": Service,
    "guide": Guide,
    "page": Plain,
    "location": Location,
    "news": News,
}
