"""How a council deals with complaints: `_data/complaints.yml`. What it does not say is as the Ombudsman's code has it."""

from functools import cache

from pydantic import Field

from fingerpost.pages.fields import Day, Id, Phone, Prose, Strict, Url
from fingerpost.pages.packaged import read_file


class Stage(Strict):
    """One time that the council looks at a complaint. All lengths are in working days."""

    id: Id = Field(examples=["stage-1"])
    """The id that the tables of numbers name."""
    name: Prose = Field(examples=["Stage 1"])
    """What it is called."""
    acknowledge: int = Field(ge=0, le=100, examples=["5"])
    """By when the council says that it has the complaint: working days after the day on which it came."""
    answer: int = Field(ge=1, le=200, examples=["10"])
    """By when it answers: working days after it said so."""
    extension: int = Field(0, ge=0, le=200, examples=["10"])
    """The most working days that it may add once, with its reasons."""
    answered_by: Prose | None = Field(None, examples=["The team that the complaint is about answers."])
    """Who answers, as a sentence."""


class Ombudsman(Strict):
    """Somebody outside the council whom people can go to after the last stage."""

    id: Id = Field(examples=["lgsco"])
    """The id that _data/ombudsman.csv names."""
    name: Prose = Field(examples=["Housing Ombudsman"])
    """The name in full."""
    about: Prose = Field(examples=["Council homes"])
    """What they look at, in a few words."""
    url: Url | None = Field(None, examples=["https://www.housing-ombudsman.org.uk/"])
    """Their website."""
    phone: Phone | None = Field(None, examples=["0300 111 3000"])
    """Their phone number."""


class NotOurs(Strict):
    """Something that people often complain about, and that somebody else is responsible for."""

    about: Prose = Field(examples=["Potholes and street lights"])
    """What it is about."""
    who: Prose = Field(examples=["Oxenshire County Council"])
    """Who is responsible."""
    page: str | None = Field(None, examples=["parking-and-streets/pothole.md"])
    """The page of this site that helps, from the content folder."""
    url: Url | None = Field(None, examples=["https://www.police.uk/"])
    """Where to complain, on another site."""
    phone: Phone | None = Field(None, examples=["01632 960500"])
    """The number to call."""


class Learnt(Strict):
    """What the council changed because somebody complained."""

    when: Day = Field(examples=["2026-06-01"])
    """Since when it is so."""
    heard: Prose = Field(examples=["We left bins on the pavement, where wheelchairs could not get past."])
    """What people told the council."""
    did: Prose = Field(examples=["Crews now put each bin back inside the gate."])
    """What it changed."""
    page: str | None = Field(None, examples=["bins/collection-days.md"])
    """The page about it, from the content folder."""


class Procedure(Strict):
    """The whole of it. Each key may be left out."""

    page: str | None = Field(None, examples=["your-council/complaints.md"])
    """The page on which people can complain, from the content folder."""
    months: int = Field(12, ge=1, le=120, examples=["12"])
    """For how many months after they knew of it people can complain."""
    stages: list[Stage] = Field([], examples=[[{"id": "stage-1", "name": "Stage 1", "acknowledge": 5, "answer": 10, "extension": 10}]])
    """The stages in order. Without it, those of the Ombudsman's code: 5 and 10 working days, then 5 and 20."""
    ombudsmen: list[Ombudsman] = Field([], examples=[[{"id": "housing", "name": "Housing Ombudsman", "about": "Council homes"}]])
    """Whom people can go to next. Without it, the Local Government and Social Care Ombudsman."""
    closed: list[Day] = Field([], examples=[["2026-12-29", "2026-12-30", "2026-12-31"]])
    """Days besides weekends and bank holidays on which the council is closed: they are no working days."""
    not_ours: list[NotOurs] = Field([], examples=[[{"about": "Potholes", "who": "Oxenshire County Council", "phone": "01632 960500"}]])
    """What people often complain about to the wrong council."""
    learning: list[Learnt] = Field(
        [], examples=[[{"when": "2026-06-01", "heard": "We left bins in the way.", "did": "Crews put them back."}]]
    )
    """What changed because of complaints."""

    @property
    def all_stages(self) -> list[Stage]:
        """The stages, its own or those of the code."""
        return self.stages or code().stages

    @property
    def all_ombudsmen(self) -> list[Ombudsman]:
        """Whom people can go to next."""
        return self.ombudsmen or code().ombudsmen


@cache
def code() -> Procedure:
    """The Complaint Handling Code of the Local Government and Social Care Ombudsman."""
    return Procedure.model_validate(read_file("fingerpost.complaints", "code.yml"))
