"""Who is responsible for what: `_data/organisations.yml`."""

from typing import Literal

from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Day, Email, Id, Phone, Strict, Url


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


def read_data(files: DataFiles) -> dict[str, Organisation]:
    """The organisations by id."""
    return files.yaml_list("organisations.yml", Organisation)
