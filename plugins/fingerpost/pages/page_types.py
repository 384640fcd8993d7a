"""Every type of page with its model: the one place where a field of the front matter is declared is its model.

The validation, the JSON Schema, the handbook's tables and the starter pages all come from these models.
The text under each field and its example are what editors read. Further types are in `place_types.py`, `dated_types.py`
and `written_types.py`.
"""

from typing import Literal

from pydantic import Field

from fingerpost.pages.any_page import AnyPage
from fingerpost.pages.dated_types import Consultation, Event, News, Publication
from fingerpost.pages.fields import Id, Prose
from fingerpost.pages.page_parts import Channel, ProviderOrId, Task
from fingerpost.pages.place_types import Directory, Entry, Location
from fingerpost.pages.written_types import EasyRead, Guide, StepByStep


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
    provider: ProviderOrId | None = Field(None, examples=["oxenbridge-city-council"])
    """Who is responsible: an id from _data/organisations.yml. For several, `shared:` with a list, or `varies: by parish`."""
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
    statutory: Literal["yes", "partly", "no"] | None = Field(None, examples=["yes"])
    """Does the law say that the council must do it? `yes`, `partly` or `no`."""
    funded_by: list[Id] = Field([], examples=[["council-tax", "fees"]])
    """Who pays for it, most first: ids of the income in _data/budget.yml."""
    budget_line: Id | None = Field(None, examples=["bins"])
    """What it belongs to in the council's spending: an id from _data/budget.yml."""


class Plain(AnyPage):
    """Any other page."""

    type: Literal["page"] = Field("page", examples=["page"])
    """The type of the page."""


class Search(AnyPage):
    """The page where people search the site."""

    type: Literal["search"] = Field("search", examples=["search"])
    """The type of the page."""


PAGE_TYPES: dict[str, type[AnyPage]] = {
    "home": Home,
    "topic": Topic,
    "service": Service,
    "guide": Guide,
    "step-by-step": StepByStep,
    "easy-read": EasyRead,
    "page": Plain,
    "location": Location,
    "directory": Directory,
    "entry": Entry,
    "news": News,
    "event": Event,
    "consultation": Consultation,
    "publication": Publication,
    "search": Search,
}
