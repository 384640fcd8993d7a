"""Who is responsible for what: `_data/organisations.yml`."""

from typing import Literal

from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Email, Id, Phone, Strict, Url


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
    does: str | None = Field(None, examples=["Roads, schools, social care and libraries."])
    """What it does, in a line."""


def read_data(files: DataFiles) -> dict[str, Organisation]:
    """The organisations by id."""
    return files.yaml_list("organisations.yml", Organisation)
