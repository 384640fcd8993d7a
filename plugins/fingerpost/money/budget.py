"""What a budget is: income, spending, the choices of the calculator, and earlier years."""

from functools import cached_property
from typing import Literal

from pydantic import Field, model_validator

from fingerpost.pages.fields import Count, Id, Number, Pounds, Prose, Strict

_YEAR = r"^\d{4}-\d{2}$"


class Choice(Strict):
    """One way to spend or to bring in less or more, for the budget calculator."""

    id: Id = Field(examples=["grass-less"])
    """The choice's own id."""
    by: Pounds = Field(gt=0, examples=["140000"])
    """How much less or more, in whole pounds a year."""
    means: Prose = Field(examples=["Grass in parks is cut 6 times a year and not 12."])
    """What people would notice, as a sentence."""

    @model_validator(mode="after")
    def _in_whole_pounds(self) -> "Choice":
        if self.by != int(self.by):
            raise ValueError(f"A choice is in whole pounds, and this one has pence. Write `by: {self.by:.0f}`")
        return self


class Item(Strict):
    """What income and spending have in common."""

    id: Id = Field(examples=["parks-upkeep"])
    """The id that other parts of the site name."""
    name: Prose = Field(examples=["Grass, trees and flowers in parks"])
    """What it is, in a few words."""
    pages: list[str] = Field([], examples=[["libraries-and-leisure/parks.md"]])
    """Pages about it, from the content folder."""
    less: list[Choice] = Field([], examples=[[{"id": "grass-less", "by": 140000, "means": "Grass is cut 6 times a year and not 12."}]])
    """Ways to have less of it."""
    more: list[Choice] = Field([], examples=[[{"id": "trees-more", "by": 40000, "means": "We plant 200 more trees a year."}]])
    """Ways to have more of it."""


class Income(Item):
    """Where money comes from."""

    words: Prose = Field(examples=["council tax"])
    """What it is in the middle of a sentence: “This is paid for by council tax and fees.”"""
    amount: Pounds | None = Field(None, gt=0, examples=["8481000"])
    """Pounds in the year."""
    outside: bool = Field(False, examples=["true"])
    """Is it outside this budget, such as the county council's money? Then it has no amount."""

    @model_validator(mode="after")
    def _has_an_amount(self) -> "Income":
        if self.outside == (self.amount is not None):
            raise ValueError("An income has either `amount:` or `outside: true`. Write one of the two")
        if self.outside and (self.less or self.more):
            raise ValueError("An income that is outside the budget has no choices. Take `less:` and `more:` out")
        return self


class Area(Strict):
    """A group of spending that belongs together."""

    id: Id = Field(examples=["parks"])
    """The id that spending and service pages name."""
    name: Prose = Field(examples=["Parks, play areas and pools"])
    """What it is, in a few words."""


class Line(Item):
    """One thing that the council spends money on."""

    area: Id = Field(examples=["parks"])
    """The area that it belongs to."""
    amount: Pounds = Field(gt=0, examples=["1186000"])
    """Pounds in the year, after what the service brings in itself."""
    statutory: Literal["yes", "partly", "no"] = Field(examples=["yes"])
    """Does the law say that the council must do it?"""
    funded_by: list[Id] = Field([], examples=[["council-tax", "fees"]])
    """Who pays for it, most first: ids of `income:`."""


class CouncilTax(Strict):
    """What the calculator needs to know of the council's own share of council tax."""

    income: Id = Field(examples=["council-tax"])
    """The income that it is."""
    band_d: Pounds = Field(gt=0, examples=["207.00"])
    """The council's share for a home in band D, in pounds a year."""
    most: Number = Field(gt=0, examples=["2.99"])
    """The largest rise, in percent, that needs no vote of everyone in the area."""
    steps: list[Number] = Field(min_length=1, examples=[[-1, 1, 2, 2.99]])
    """The changes to choose from, in percent; less than 0 for a cut. No change is always there."""
    nearest: Count = Field(1, ge=1, examples=["1000"])
    """What each step brings in is rounded to the nearest of these pounds."""

    @model_validator(mode="after")
    def _keeps_the_law(self) -> "CouncilTax":
        beyond = next((step for step in self.steps if step > self.most), None)
        if beyond is not None:
            raise ValueError(f"The step {beyond:g} is more than `most: {self.most:g}`. Take it out, or correct `most:`")
        if 0 in self.steps or len(set(self.steps)) < len(self.steps):
            raise ValueError("Each of the `steps:` is a change, and stands there once. Take 0 and what is there twice out")
        return self


class Cause(Strict):
    """One reason for the gap."""

    what: Prose = Field(examples=["Staff pay"])
    """What costs more or brings in less."""
    amount: Pounds = Field(gt=0, examples=["300000"])
    """How much of the gap it makes."""


class Gap(Strict):
    """What next year's services would cost more than the money that is expected."""

    year: str = Field(pattern=_YEAR, examples=["2027-28"])
    """The year that has the gap."""
    amount: Pounds = Field(gt=0, examples=["1300000"])
    """How large it is, in whole pounds."""
    because: list[Cause] = Field([], examples=[[{"what": "Staff pay", "amount": 300000}]])
    """The reasons, which add up to it."""
    page: str | None = Field(None, examples=["your-council/have-your-say/budget-2027-28.md"])
    """The consultation to which people can send their answer, from the content folder."""

    @model_validator(mode="after")
    def _adds_up(self) -> "Gap":
        causes = sum(cause.amount for cause in self.because)
        if self.because and causes != self.amount:
            raise ValueError(f"The reasons add up to £{causes:,}, and the gap is £{self.amount:,}. Correct the one that is wrong")
        if self.amount != int(self.amount):
            raise ValueError("The gap is in whole pounds, and this one has pence. Round it")
        return self


class Earlier(Strict):
    """The whole budget of an earlier year."""

    year: str = Field(pattern=_YEAR, examples=["2025-26"])
    """The year."""
    amount: Pounds = Field(gt=0, examples=["24900000"])
    """All spending in it."""


class Budget(Strict):
    """What the council plans to spend in a year, and where the money comes from."""

    year: str = Field(pattern=_YEAR, examples=["2026-27"])
    """The financial year, which starts in April."""
    households: Count = Field(ge=1, examples=["51400"])
    """How many households there are."""
    source: Prose = Field(examples=["Budget agreed by the full council on 25 February 2026"])
    """Where the numbers come from."""
    income: list[Income] = Field([], examples=[[{"id": "council-tax", "name": "Council tax", "words": "council tax", "amount": 8481000}]])
    """Where the money comes from."""
    areas: list[Area] = Field([], examples=[[{"id": "parks", "name": "Parks, play areas and pools"}]])
    """The groups of spending, in the order in which pages show them."""
    spending: list[Line] = Field([], examples=[[{"id": "pools", "name": "Pools", "area": "parks", "amount": 1150000, "statutory": "no"}]])
    """What it is spent on."""
    council_tax: CouncilTax | None = Field(None, examples=[{"income": "council-tax", "band_d": 207, "most": 2.99, "steps": [1, 2, 2.99]}])
    """The council's share of council tax, for the calculator."""
    gap: Gap | None = Field(None, examples=[{"year": "2027-28", "amount": 1300000}])
    """The gap in next year's budget, for the calculator."""
    history: list[Earlier] = Field([], examples=[[{"year": "2025-26", "amount": 24900000}]])
    """Earlier years, oldest first."""

    @cached_property
    def inside(self) -> list[Income]:
        """The income that pays for this budget."""
        return [income for income in self.income if not income.outside]

    @cached_property
    def by_area(self) -> dict[str, list[Line]]:
        """The lines of each area that has any, in the order of the areas."""
        found: dict[str, list[Line]] = {area.id: [] for area in self.areas}
        for line in self.spending:
            found.setdefault(line.area, []).append(line)
        return {area: lines for area, lines in found.items() if lines}

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each area and of each line by its id."""
        return {one.id: one.name for one in (*self.areas, *self.spending)}

    @cached_property
    def payers(self) -> dict[str, Income]:
        """Every income by its id."""
        return {income.id: income for income in self.income}
