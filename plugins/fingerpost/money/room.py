"""The money room: where the money comes from, where it goes, and who pays."""

from collections.abc import Callable
from functools import partial
from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.money.budget import Budget
from fingerpost.money.calculator import calculator
from fingerpost.money.data import FILE, read_data
from fingerpost.money.income import income, over_time
from fingerpost.money.open_data import budget_csv
from fingerpost.money.settings import MoneySettings
from fingerpost.money.spending import areas, bars, spending, statutory
from fingerpost.money.who_pays import who_pays, who_pays_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """Who pays for a service."""
    found = who_pays(page, site, room.data.budget, room.settings.page)
    return {"who_pays": found} if found else {}


def _show(name: str, argument: str, page: Page, site: Site, room: RoomState) -> str:
    """What a page shows of the budget. One with an error has its own finding, and needs no second at every block."""
    budget = room.data.budget
    if budget is None:
        if room.has_errors(FILE):
            return "We cannot show these figures at the moment."
        raise ValueError("There is no budget to show. Write the file _data/budget.yml")
    lacks = "income" if name == "income" else "spending"
    if name != "who-pays" and not (budget.inside if lacks == "income" else budget.spending):
        raise ValueError(f"The budget has no {lacks}. Add `{lacks}:` to _data/budget.yml")
    if name == "spending":
        return spending(budget, argument, page, site)
    if name == "who-pays":
        return who_pays_text(budget, argument, page, site, room.settings.page)
    if argument:
        raise ValueError(f"“{name}” is the same everywhere, and takes no “{argument}”. Write `> [!data] {name}`")
    return _ALWAYS_THE_SAME[name](budget, page, site)


_ALWAYS_THE_SAME: dict[str, Callable[[Budget, Page, Site], str]] = {
    "budget-calculator": calculator,
    "budget-over-time": lambda budget, page, site: over_time(budget, page),
    "income": lambda budget, page, site: income(budget, page),
    "per-household": lambda budget, page, site: bars(budget, page, site) or areas(budget, page, site),
    "statutory": lambda budget, page, site: statutory(budget, page),
}

ROOM = Room(
    "money", MoneySettings, read_data, panel=panel, components=("who-pays",),
    files=lambda site, room: budget_csv(room.data.budget) if room.data.budget else {},
    inserts={name: partial(_show, name) for name in ("spending", "who-pays", *_ALWAYS_THE_SAME)},
)  # fmt: skip
