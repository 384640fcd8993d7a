"""A budget whose income and spending differ: the law wants them equal, and people add up what they read."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.money.data import FILE
from fingerpost.money.sums import pounds, total
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    budget = room.data.budget
    if budget is None or not budget.inside or not budget.spending:
        return
    income, spending = total(budget.inside), total(budget.spending)
    if income != spending:
        more, less = ("spending", "income") if spending > income else ("income", "spending")
        message = f"The income is {pounds(income)} and the spending {pounds(spending)}: the {more} is {pounds(abs(income - spending))} more"
        mend = f"Look for the amount that is wrong, or for {less} that is missing. Money taken from savings is income too."
        yield Problem(message, mend, *room.data.yaml.place(("spending",)), path=f"_data/{FILE}")


RULE = Rule("budget-not-balanced", "error", "site", "The budget does not balance", run)
