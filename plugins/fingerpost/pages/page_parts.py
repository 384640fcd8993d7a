"""The groups of lines that front matter has inside it: an exemption, a way to use a service, a task, opening hours ..."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from fingerpost.pages.fields import Day, Email, Hours, Id, Phone, Prose, RuleId, Strict, Url

Risk = Literal["money", "rights", "safety"]


class Exemption(Strict):
    """A reasoned permission, with an end, to leave one finding as it is."""

    rule: RuleId = Field(examples=["sentence-too-long"])
    """The rule that this page may break."""
    reason: str = Field(min_length=10, examples=["The wording is set by law."])
    """Why, in words that a colleague will understand."""
    until: Day = Field(examples=["2027-03-31"])
    """The last day on which this holds."""


class Provider(Strict):
    """Who is responsible for a service, where that is not one organisation alone."""

    one: Id | None = Field(None, examples=["oxenbridge-city-council"])
    """The one organisation. `provider: oxenbridge-city-council` says the same."""
    shared: list[Id] = Field([], examples=[["oxenbridge-city-council", "oxenshire-county-council"]])
    """The organisations that are responsible together, or each for a part."""
    varies: Literal["by parish"] | None = Field(None, examples=["by parish"])
    """Some parishes do it themselves: those that name the page in `takes_on:` of _data/organisations.yml."""
    otherwise: Id | None = Field(None, examples=["oxenshire-county-council"])
    """With `varies:`, who is responsible in all other places."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Provider":
        if sum(map(bool, (self.one, self.shared, self.varies))) != 1:
            raise ValueError("A provider is one id, or `shared:` with a list, or `varies: by parish`")
        if len(self.shared) == 1:
            raise ValueError("A provider that is `shared:` needs two ids or more. Write one id behind `provider:`")
        if self.otherwise and not self.varies:
            raise ValueError("A provider has `otherwise:` only with `varies: by parish`")
        return self

    @property
    def ids(self) -> list[str]:
        """Every organisation that it names."""
        return [name for name in (self.one, *self.shared, self.otherwise) if name]


ProviderOrId = Annotated[
    Provider,
    BeforeValidator(lambda value: {"one": value} if isinstance(value, str) else value),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}, Provider.model_json_schema()]}),
]
"""An organisation's id, or a group of lines that says more."""


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


class Task(Strict):
    """A link that many people come for."""

    label: Prose = Field(examples=["Report a missed bin"])
    """What people want to do."""
    page: str = Field(examples=["bins/missed-bin.md"])
    """The page that does it, from the content folder."""


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


class SpecialHours(Strict):
    """The hours of a day, or of several days in a row, that are not as usual."""

    day: Day = Field(examples=["2026-12-25"])
    """The day, or the first of several."""
    last_day: Day | None = Field(None, examples=["2027-01-01"])
    """The last day, where there are several."""
    hours: Hours = Field(examples=["closed"])
    """The hours on it, or `closed`."""
    reason: Prose | None = Field(None, examples=["Staff training"])
    """Why, in a few words. The names of bank holidays are known."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "SpecialHours":
        if self.last_day and self.last_day < self.day:
            raise ValueError("The `last_day:` is before the `day:`. Check the two days.")
        return self


class Partner(Strict):
    """Another organisation on the desk of a place."""

    name: Id = Field(examples=["oxenbridge-advice"])
    """Who it is: an id from _data/organisations.yml."""
    hours: Prose | None = Field(None, examples=["Wednesday, 9am to 4pm"])
    """When it is there."""
    does: Prose | None = Field(None, examples=["Free advice on debt, benefits and housing."])
    """What people can ask it."""


class Document(Strict):
    """Something to read, on this site or another."""

    title: Prose = Field(examples=["What we spend and where it comes from"])
    """What it is called."""
    page: str | None = Field(None, examples=["your-council/what-we-spend.md"])
    """The page or the file, from the content folder."""
    url: Url | None = Field(None, examples=["https://www.oxenshire.example/budget"])
    """Its address, where it is on another site."""

    @model_validator(mode="after")
    def _is_somewhere(self) -> "Document":
        if not self.page and not self.url:
            raise ValueError("A document needs `page:` or `url:`")
        return self


class Stage(Strict):
    """Something that happens on a certain day."""

    day: Day = Field(examples=["2027-02-24"])
    """The day."""
    what: Prose = Field(examples=["All councillors vote on the budget."])
    """What happens then."""


class Heard(Strict):
    """One thing that people told the council, and what it did about it."""

    heard: Prose = Field(examples=["Many of you want the market to stay open on Mondays."])
    """What people said."""
    did: Prose = Field(examples=["It stays open on Mondays from March to October."])
    """What the council did, or why it did not."""
    pages: list[str] = Field([], examples=[["bins/garden-waste.md"]])
    """The pages that changed because of it, from the content folder. They link back to the consultation."""


class Outcome(Strict):
    """What came of a consultation."""

    decided_on: Day = Field(examples=["2027-02-24"])
    """The day of the decision."""
    answers: int | None = Field(None, ge=0, examples=["412"])
    """How many people and groups answered."""
    summary: Prose | None = Field(None, examples=["We go ahead with two of the four plans."])
    """The decision, in a sentence or two."""
    changes: list[Heard] = Field([], examples=[[{"heard": "Keep the Monday market.", "did": "We keep it."}]])
    """What people said, and what the council did about each."""
