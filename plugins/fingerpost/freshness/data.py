"""The teams that keep pages true, the reviews they did, and how many people read each page."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Day, Email, Id, Phone, Strict
from fingerpost.pages.slip import Slip

LEDGER = "reviews.yml"
Checked = Literal["facts", "fees", "contacts", "links", "plain-words"]
"""What a reviewer can say that they checked."""


class Person(Strict):
    """Somebody who reviews pages."""

    id: Id = Field(examples=["amina-khan"])
    """The id that stands in the ledger of reviews."""
    name: str = Field(examples=["Amina Khan"])
    """The person's name. It is shown to colleagues only."""
    email: Email | None = Field(None, examples=["amina.khan@council.example"])
    """Their email address, by which `fingerpost review` knows them."""
    left_on: Day | None = Field(None, examples=["2026-08-31"])
    """The last day on which they worked here."""

    @property
    def last_day(self) -> date | None:
        """The last day on which they could review a page."""
        return self.left_on


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
    people: list[Person] = Field([], examples=[[{"id": "amina-khan", "name": "Amina Khan"}]])
    """Who reviews the team's pages."""
    ended_on: Day | None = Field(None, examples=["2026-03-31"])
    """The last day of a team that is no more. Its pages need another owner."""

    @property
    def last_day(self) -> date | None:
        """The last day on which the team could review a page."""
        return self.ended_on

    def is_gone(self, today: date) -> bool:
        """Is the team no more?"""
        return self.ended_on is not None and today > self.ended_on


class Reviewed(Strict):
    """One line of the ledger: who checked what on which page, and what the page said then."""

    page: str = Field(examples=["bins/missed-bin.md"])
    """The page, from the content folder."""
    date: Day = Field(examples=["2026-11-22"])
    """The day of the review."""
    by: Id = Field(examples=["amina-khan"])
    """Who reviewed it: the id of a person or a team of _data/teams.yml."""
    checked: list[Checked] = Field(min_length=1, examples=[["facts", "links"]])
    """What was checked: facts, fees, contacts, links, plain-words."""
    note: str = Field(min_length=3, examples=["Nothing changed"])
    """What changed, or that nothing did."""
    hash: str = Field(pattern=r"^[0-9a-f]{16}$", examples=["3b5d5c3712955042"])
    """What the page said, as 16 letters and digits that `fingerpost review` works out."""


class Visits(Strict):
    """A row of visits.csv."""

    page: str = Field(examples=["bins/missed-bin.md"])
    """The page, from the content folder."""
    visits: int = Field(ge=0, examples=["1240"])
    """How many visits it had, in the same length of time for every page."""


class Entry(NamedTuple):
    """A review in the ledger, and the line on which it stands."""

    review: Reviewed
    line: int


@dataclass(frozen=True)
class FreshnessData:
    """What the room knows of the site beside its pages. `ledger` holds each page's reviews, oldest first, by path."""

    teams: dict[str, Team] = field(default_factory=dict)
    ledger: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    visits: dict[str, int] = field(default_factory=dict)

    def reviewers(self, today: date | None = None) -> dict[str, Person | Team]:
        """Everybody who may say that a page was reviewed, by id: people, then teams; on a day, only those who are still here."""
        people = {person.id: person for team in self.teams.values() for person in team.people}
        everybody = {**people, **self.teams}
        return {name: one for name, one in everybody.items() if not (today and one.last_day and today > one.last_day)}


def read_data(files: DataFiles) -> FreshnessData:
    """The teams, the ledger and the visits."""
    ledger: dict[str, list[Entry]] = {}
    for (line, _), review in files.yaml_items(LEDGER, Reviewed, "page"):
        ledger.setdefault(review.page, []).append(Entry(review, line))
    teams = files.yaml_list("teams.yml", Team)
    _note_twice(teams, files)
    return FreshnessData(
        teams,
        {page: tuple(sorted(entries, key=lambda entry: entry.review.date)) for page, entries in ledger.items()},
        {row.page: row.visits for _, _, row in files.csv_file("visits.csv", Visits)},
    )


def _note_twice(teams: dict[str, Team], files: DataFiles) -> None:
    """A slip for each person whose id somebody else has already: the ledger could not tell them apart."""
    seen: dict[str, str] = dict.fromkeys(teams, "a team")
    for team in teams.values():
        for person in team.people:
            if person.id in seen:
                message = f"The id “{person.id}” is used twice, also by {seen[person.id]}"
                mend = f"Give {person.name} another id in the team {team.id}. Name a person who is in two teams in one of them only."
                files.slips.append(("teams.yml", Slip("value", _line_of(person.id, files), 1, message, mend)))
            seen.setdefault(person.id, person.name)


def _line_of(name: str, files: DataFiles) -> int:
    """The last line of teams.yml that gives this id."""
    lines = files.files["teams.yml"].decode("utf-8", "replace").splitlines()
    return max((number for number, line in enumerate(lines, 1) if re.search(rf"\bid: *[\"']?{name}\b(?!-)", line)), default=1)
