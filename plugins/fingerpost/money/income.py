"""Where the money comes from, and how the budget has changed, as Markdown."""

from decimal import Decimal

from fingerpost.money.budget import Budget
from fingerpost.money.markdown import quoted, source, table
from fingerpost.money.sums import are_exact, column, in_words, per_household, shares, total
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page

_MILLION = Decimal(1_000_000)


def income(budget: Budget, page: Page) -> str:
    """A row for each income, and the total."""
    sums = [one.amount for one in budget.inside if one.amount is not None]
    every = [*sums, total(budget.inside)]
    households = column([per_household(amount, budget.households) for amount in every])
    names = [*(as_text(one.name) for one in budget.inside), "Total"]
    parts = [f"£{share}" for share in [*shares(sums), 100]]
    head = ["Source", f"Amount in {in_words(budget.year)}", "For each household", "Out of every £100"]
    rounded = "" if are_exact(sums) else "The amounts out of every £100 are rounded so that they add up to £100. "
    rows = zip(names, column(every), households, parts, strict=True)
    return "\n".join([*table(head, rows), "", rounded + source(budget, page)])


def over_time(budget: Budget, page: Page) -> str:
    """All spending of the earlier years and of this one. Raises ValueError where there are no earlier years."""
    if not budget.history:
        raise ValueError("The budget has no earlier years. Add `history:` to _data/budget.yml")
    years = [*((one.year, one.amount) for one in budget.history), (budget.year, total(budget.spending))]
    rows = [(in_words(year), f"{(amount / _MILLION).normalize():f}") for year, amount in years]
    chart = quoted(["[!trend] Planned spending in each year, millions of pounds", "", *table(["Year", "Millions of pounds"], rows)])
    return "\n".join([*chart, "", f"Source: {as_text(budget.source)}, and the budgets of earlier years."])
