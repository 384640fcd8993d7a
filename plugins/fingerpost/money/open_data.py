"""The budget as a table for spreadsheets."""

from fingerpost.money.budget import Budget
from fingerpost.money.markdown import CSV
from fingerpost.money.sums import per_household
from fingerpost.pages.csv_text import csv_text

_COLUMNS = ["year", "kind", "area", "id", "name", "amount", "per_household", "statutory", "funded_by", "source"]


def budget_csv(budget: Budget) -> dict[str, str]:
    """Every income of the budget and every line of its spending, in pounds."""

    def row(kind: str, item, **more) -> dict:
        values = dict.fromkeys(_COLUMNS) | {"year": budget.year, "kind": kind, "source": budget.source, "id": item.id, "name": item.name}
        return values | {"amount": item.amount, "per_household": per_household(item.amount, budget.households)} | more

    rows = [row("income", income) for income in budget.inside]
    rows += [
        row("spending", line, area=budget.names[line.area], statutory=line.statutory, funded_by=line.funded_by) for line in budget.spending
    ]
    return {CSV: csv_text(_COLUMNS, rows)}
