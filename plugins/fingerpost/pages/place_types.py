"""What the pages of places and of a directory may say in their front matter."""

from typing import Literal

from pydantic import Field

from fingerpost.pages.any_page import AnyPage
from fingerpost.pages.fields import Day, Email, Hours, Id, Phone, Prose, Url
from fingerpost.pages.page_parts import OpeningHours, Partner, SpecialHours


class Place(AnyPage):
    """Something with an address, a phone number and hours."""

    address: str | None = Field(None, examples=["Town Hall, Market Place, Oxenbridge ZX1 1AA"])
    """The postal address, with the postcode."""
    phone: Phone | None = Field(None, examples=["01632 960100"])
    """The phone number of the place."""
    email: Email | None = Field(None, examples=["townhall@council.example"])
    """The email address of the place."""
    opening_hours: OpeningHours | None = Field(None, examples=[{"monday": "9am to 5pm"}])
    """The usual hours of each weekday."""
    holiday_hours: OpeningHours | None = Field(None, examples=[{"monday": "10am to 4pm"}])
    """The hours of each weekday in the school holidays, where they are not the usual ones. _data/school-terms.yml says when those are."""
    bank_holidays: Hours | None = Field(None, examples=["closed"])
    """The hours on bank holidays in England, where `special_hours:` do not say."""
    special_hours: list[SpecialHours] = Field([], examples=[[{"day": "2026-12-25", "hours": "closed"}]])
    """The hours of days that are not as usual, such as bank holidays. The page leaves out those that have passed."""
    facilities: list[Prose] = Field([], examples=[["step-free entrance", "hearing loop"]])
    """What makes the place easier to use."""
    getting_here: Prose | None = Field(None, examples=["Buses 4 and 7 stop outside."])
    """How to get there, in words."""


class Location(Place):
    """A place that people can go to."""

    type: Literal["location"] = Field("location", examples=["location"])
    """The type of the page."""
    run_by: Id | None = Field(None, examples=["oxenbridge-city-council"])
    """Who runs it: an id from _data/organisations.yml."""
    partners: list[Partner] = Field([], examples=[[{"name": "oxenbridge-advice", "hours": "Wednesday, 9am to 4pm"}]])
    """Others whom people can talk to at its desk."""


class Directory(AnyPage):
    """A folder's front page: it lists the entries in its folder, such as community groups."""

    type: Literal["directory"] = Field("directory", examples=["directory"])
    """The type of the page."""
    order: int = Field(100, examples=["10"])
    """Where the directory stands on the home page, if its folder is at the top of the site: small numbers first."""
    group_by: Literal["category", "letter"] = Field("category", examples=["letter"])
    """How the entries are put in groups: by what they are about, or by their first letter."""
    categories: list[Prose] = Field([], examples=[["Food", "Warm places", "Advice"]])
    """The categories that entries may have, in the order of the list. Without it, any will do, from A to Z."""


class Entry(Place):
    """An entry of a directory, such as a group or a charity."""

    type: Literal["entry"] = Field("entry", examples=["entry"])
    """The type of the page."""
    category: Prose | None = Field(None, examples=["Food"])
    """What it is about: one of the directory's categories."""
    area: Prose | None = Field(None, examples=["Eastfield"])
    """The part of town that it serves, or where it is."""
    cost: Prose | None = Field(None, examples=["Free"])
    """What people pay, in a few words."""
    url: Url | None = Field(None, examples=["https://www.foodbank.example"])
    """Its website."""
    hours: Prose | None = Field(None, examples=["The first Tuesday of the month, 2pm to 4pm"])
    """When it is open, in words, where that is not the same each week."""
    needs: list[Prose] = Field([], examples=[["Food", "Company"]])
    """What people come for, besides the category."""
    assured_on: Day | None = Field(None, examples=["2026-10-02"])
    """The day somebody last asked the group if all of this is still true."""
    assured_by: Id | None = Field(None, examples=["communities-team"])
    """The team that asked: an id from _data/teams.yml."""
    languages: list[str] = Field([], examples=[["Polish", "Urdu"]])
    """Languages besides English."""
