"""Problems that people report, and who deals with each: `_data/problems.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import Field, model_validator

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Id, Phone, Prose, Strict, Url

PATH = "problems.yml"


class Spot(Strict):
    """Where the problem is, and who deals with it there."""

    at: Prose = Field(examples=["On a road, pavement or cycle path"])
    """Where it is, as the start of a line."""
    page: str | None = Field(None, examples=["parking-and-streets/pothole.md"])
    """The page of the service, from the content folder. It says who is responsible and how to reach them."""
    provider: Id | None = Field(None, examples=["oxenshire-county-council"])
    """Who deals with it, where no page says so: an id from _data/organisations.yml."""
    who: Prose | None = Field(None, examples=["The owner of the land"])
    """Who deals with it, where that is no organisation of the list."""
    phone: Phone | None = Field(None, examples=["01632 960510"])
    """The number to call, where it is not the one of the page or the organisation."""
    url: Url | None = Field(None, examples=["https://forms.oxenshire.example/drain"])
    """The form to report it, where there is no page."""
    label: Prose = Field("Report it online", examples=["See flood warnings"])
    """What the link to the `url:` says."""
    note: Prose | None = Field(None, examples=["Call 999 if somebody could be hurt."])
    """Anything else that people must know."""

    @model_validator(mode="after")
    def _says_who(self) -> "Spot":
        if not (self.page or self.provider or self.who):
            raise ValueError("A place of a problem needs `page:`, `provider:` or `who:`, to say who deals with it")
        return self


class Problem(Strict):
    """A kind of problem that people report."""

    id: Id = Field(examples=["pothole"])
    """The id of the problem, which is also its anchor on the page."""
    name: Prose = Field(examples=["Pothole or broken pavement"])
    """What people call it, in a few words."""
    group: Prose = Field(examples=["Roads and pavements"])
    """The heading under which it stands."""
    open311: str | None = Field(None, pattern=r"^[\w.-]+$", examples=["pothole"])
    """Its service code for programs that report problems (Open311)."""
    keywords: list[Prose] = Field([], examples=[["hole in the road", "loose slab"]])
    """Other names that people have for it."""
    where: list[Spot] = Field(min_length=1, examples=[[{"at": "On a road", "page": "parking-and-streets/pothole.md"}]])
    """Where it can be, the most usual first, and who deals with it there."""
    what_next: Prose = Field(examples=["An inspector looks at the hole and decides how soon to mend it."])
    """What happens after people have reported it."""
    by_when: Prose | None = Field(None, examples=["Dangerous holes are made safe within 2 hours."])
    """How soon. Without it, the page shows the promise of `standard:`, or what the service page says under `how_long:`."""
    standard: Id | None = Field(None, examples=["fly-tipping"])
    """The promise that says how soon: an id from _data/standards.yml."""


@dataclass(frozen=True)
class Problems:
    """The problems by id, and the line and column of each id in the file."""

    by_id: Mapping[str, Problem] = field(default_factory=dict)
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def read_problems(files: DataFiles) -> Problems:
    """The problems of the file; none where there is no such file."""
    found = files.yaml_list(PATH, Problem)
    read = DataFiles(files.files).yaml_items(PATH, Problem)
    return Problems(found, {one.id: place for place, one in reversed(read)})
