"""A budget of a year that ended long ago, so that the new one should be there."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.money.data import FILE
from fingerpost.money.sums import ends_on, in_words
from fingerpost.pages import dates
from fingerpost.pages.site import Site

_GRACE = dates.parse_period("6 months")


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    budget = room.data.budget
    if budget is None:
        return
    end = ends_on(budget.year)
    if site.today > dates.add(end, _GRACE):
        message = f"The budget is that of {in_words(budget.year)}, which ended on {dates.in_words(end)}"
        mend = "Write the budget of this year, and put the old total under `history:`."
        yield Problem(message, mend, *room.data.yaml.place(("year",)), path=f"_data/{FILE}")


RULE = Rule("budget-old", "warning", "site", "The budget is old", run)
