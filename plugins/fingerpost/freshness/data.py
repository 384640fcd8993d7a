"""The teams that keep pages true: `_data/teams.yml`."""

from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Email, Id, Phone, Strict


class Team(Strict):
    """A team that owns pages and standards."""

    id: Id = Field(examples=["waste-team"])
    """The id that pages name as `owner:`."""
    name: str = Field(examples=["Bins and street cleaning team"])
    """The team's name."""
    email: Email | None = Field(None, examples=["bins@council.example"])
    """Where the team is told about its pages."""
    phone: Phone | None = Field(None, examples=["01632 960110"])
    """The team's phone number."""


def read_data(files: DataFiles) -> dict[str, Team]:
    """The teams by id."""
    return files.yaml_list("teams.yml", Team)
