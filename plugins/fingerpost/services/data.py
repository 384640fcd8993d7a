"""Who is responsible for what, and whom pages are for: `_data/organisations.yml` and `_data/audiences.yml`."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from fingerpost.pages.data_files import DataFiles, Model
from fingerpost.pages.fields import Day, Email, Id, Phone, Strict, Url
from fingerpost.pages.schedule import Calendar, read_calendar
from fingerpost.pages.slip import Slip
from fingerpost.services.organisation_slips import slips_between
from fingerpost.services.problems import Problems, read_problems
from fingerpost.services.who_does_what.postcodes import Postcodes, read_postcodes

ORGANISATIONS = "organisations.yml"


class Organisation(Strict):
    """A council, a parish, a contractor, or anyone else who is responsible for a service or delivers it."""

    id: Id = Field(examples=["oxenshire-county-council"])
    """The id that pages name as `provider:` or `delivered_by:`."""
    name: str = Field(examples=["Oxenshire County Council"])
    """Its name in full."""
    kind: Literal["council", "parish", "contractor", "nhs", "government", "charity"] = Field(examples=["council"])
    """What it is."""
    tier: Literal["parish", "city", "district", "county", "unitary"] | None = Field(None, examples=["county"])
    """The layer of local government, for councils and parishes."""
    area: str | None = Field(None, examples=["The county of Oxenshire"])
    """The area it serves."""
    url: Url | None = Field(None, examples=["https://www.oxenshire.example"])
    """Its website."""
    phone: Phone | None = Field(None, examples=["01632 960500"])
    """Its phone number."""
    email: Email | None = Field(None, examples=["hello@oxenshire.example"])
    """Its email address."""
    address: str | None = Field(None, examples=["The Parish Office, Church Lane, Dunsley ZX4 2AB"])
    """Where to write to it."""
    gss: str | None = Field(None, pattern=r"^[ENSWJK]\d{8}$", examples=["E04990001"])
    """Its area's nine-character code from the Office for National Statistics, which a postcode file has."""
    within: list[Id] = Field([], examples=[["oxenbridge-city-council", "oxenshire-county-council"]])
    """For a parish, the councils above it, smallest first."""
    councillors: Url | None = Field(None, examples=["https://www.dunsley.example/councillors"])
    """Where people find their councillors."""
    takes_on: list[str] = Field([], examples=[["parking-and-streets/street-light.md"]])
    """Services that it runs in its area in place of another council: pages that say `varies: by parish`."""
    ends_on: Day | None = Field(None, examples=["2027-03-31"])
    """The last day of the organisation, where it ends. From the next day on, pages show its successor."""
    successor: Id | None = Field(None, examples=["oxenshire-council"])
    """Who takes over after that day."""
    does: str | None = Field(None, examples=["Roads, schools, social care and libraries."])
    """What it does, in a line."""


class Audience(Strict):
    """A group of people whom pages name in `audience:`."""

    name: str = Field(min_length=1, examples=["council tenants"])
    """What the group is called: pages write exactly this."""
    about: str | None = Field(None, examples=["People who rent their home from the city council."])
    """Who they are, in a sentence."""
    pages: list[str] = Field([], examples=[["housing/damp-and-mould.md"]])
    """Pages for everyone that this group often needs, from the content folder. They are listed with the group's own."""


class PromisedBy(BaseModel):
    """What this room needs to know of a standard: its promise and whom it binds. The room of standards reads the rest of the file."""

    model_config = ConfigDict(extra="ignore")

    id: str
    promise: str = ""
    applies_to: list[str] = []
    services: list[str] = []


class Register(dict[str, Organisation]):
    """The organisations by id, and the further lists of the room."""

    def __init__(self, organisations: Mapping[str, Organisation] = MappingProxyType({})) -> None:
        super().__init__(organisations)
        self.places: dict[str, tuple[int, int]] = {}
        """The line and column of each organisation's id in its file."""
        self.own: set[str] | None = None
        """Whose site it is, once somebody asked."""
        self.audiences: dict[str, Audience] = {}
        """The groups of people by name; none where there is no such file."""
        self.audience_places: dict[str, tuple[int, int]] = {}
        """The line and column of each group's name in its file."""
        self.standards: dict[str, PromisedBy] = {}
        """The standards by id; none where there is no such file."""
        self.calendar = Calendar()
        """Bank holidays and school holidays, which change opening hours."""
        self.problems = Problems()
        """The problems that people report."""
        self.postcodes = Postcodes()
        """The postcodes in the areas of the organisations."""

    def standards_of(self, path: str, names: list[str]) -> list[PromisedBy | None]:
        """The standards that count on a page: those it names, with None for an unknown one, and those that name it."""
        naming = (one for one in self.standards.values() if path in one.services and one.id not in names)
        return [*map(self.standards.get, names), *naming]

    @cached_property
    def taken_on(self) -> dict[str, list[str]]:
        """The parishes that run each service in place of a larger council, by the path of its page. Ask once all are there."""
        found: dict[str, list[str]] = {}
        for one in self.values():
            for path in one.takes_on:
                found.setdefault(path, []).append(one.id)
        return found


def read_data(files: DataFiles) -> Register:
    """The organisations by id, the audiences, and whom each standard binds."""
    found = Register()
    for place, one in _unique(files, ORGANISATIONS, Organisation, "id"):
        found[one.id], found.places[one.id] = one, place
    files.slips.extend((ORGANISATIONS, slip) for slip in slips_between(found, found.places))
    for place, one in _unique(files, "audiences.yml", Audience, "name"):
        found.audiences[one.name], found.audience_places[one.name] = one, place
    found.calendar = read_calendar(files)
    found.problems = read_problems(files)
    found.postcodes = read_postcodes(files, found)
    found.standards = {one.id: one for _, one in DataFiles(files.files).yaml_items("standards.yml", PromisedBy)}
    return found


def _unique(files: DataFiles, path: str, model: type[Model], key: str) -> Iterator[tuple[tuple[int, int], Model]]:
    """The items of a list with their places; the second of two with one name is a slip."""
    seen: dict[str, int] = {}
    for place, one in files.yaml_items(path, model, key):
        name = getattr(one, key)
        if name not in seen:
            seen[name] = place[0]
            yield place, one
        else:
            message = f"The {key} “{name}” is used twice; the other is on line {seen[name]}"
            files.slips.append(
                (path, Slip("value", *place, message, f"Give each item {'an' if key[0] in 'aeiou' else 'a'} {key} of its own."))
            )
