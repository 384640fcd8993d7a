"""The budget calculator as Markdown: a table of everything that could change. The theme makes a form of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fingerpost.money.budget import Budget, Income, Line
from fingerpost.money.markdown import link, quoted, table
from fingerpost.money.sums import in_words, pounds, step_brings, step_costs
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

HEAD = ("What would change", "Where", "Now", "Closes the gap by")


@dataclass(frozen=True)
class Change:
    """One choice: `closes` is by how many pounds the gap gets smaller; less than 0 where it gets larger."""

    id: str
    means: str
    of: Line | Income
    closes: int


def changes(budget: Budget) -> Iterator[Change]:
    """Every choice, those of the spending first, in the order of the file."""
    for lines in budget.by_area.values():
        for line in lines:
            yield from (Change(one.id, one.means, line, int(one.by)) for one in line.less)
            yield from (Change(one.id, one.means, line, -int(one.by)) for one in line.more)
    for income in budget.inside:
        yield from _steps(budget, income)
        yield from (Change(one.id, one.means, income, -int(one.by)) for one in income.less)
        yield from (Change(one.id, one.means, income, int(one.by)) for one in income.more)


def calculator(budget: Budget, page: Page, site: Site) -> str:
    """The block with its table. Raises ValueError where there is no gap, or nothing to choose."""
    gap, every = budget.gap, list(changes(budget))
    if gap is None or not every:
        lacks = "gap to close. Add `gap:`" if gap is None else "choices. Add `less:` or `more:` to lines"
        raise ValueError(f"The budget has no {lacks} in _data/budget.yml")
    rows = [
        (f"**{as_text(one.means)}**{{: #choice-{one.id} }}", as_text(one.of.name), pounds(one.of.amount or 0), pounds(one.closes))
        for one in every
    ]  # fmt: skip
    title = f"[!budget-calculator] Close a gap of {pounds(gap.amount)} in the budget for {in_words(gap.year)}"
    return "\n".join(quoted([title, "", *table(HEAD, rows), "", *_notes(budget, page, site)]))


def _steps(budget: Budget, income: Income) -> Iterator[Change]:
    tax = budget.council_tax
    if tax is None or tax.income != income.id:
        return
    for step in sorted(tax.steps):
        name = f"{income.id}-{'down' if step < 0 else 'up'}-{f'{abs(step):g}'.replace('.', '-')}"
        way, than = ("falls", "less") if step < 0 else ("rises", "more")
        costs = pounds(abs(step_costs(tax, step)), pence=True)
        means = f"Our share of council tax {way} by {abs(step):g}%. A band D home pays {costs} a year {than}."
        yield Change(name, means, income, step_brings(tax, budget, step))


def _notes(budget: Budget, page: Page, site: Site) -> list[str]:
    """What people should know of the numbers, and where to say what they think."""
    said = [f"“Now” is the amount in {in_words(budget.year)}."]
    tax = budget.council_tax
    if tax:
        nearest = f" What it brings in is rounded to the nearest {pounds(tax.nearest)}." if tax.nearest > 1 else ""
        said.append(f"The law lets us raise our share of council tax by up to {tax.most:g}% without a vote of everyone.{nearest}")
    notes = [" ".join([*said, f"Source: {as_text(budget.source)}."])]
    where = link(budget.gap.page, page, site) if budget.gap and budget.gap.page else ""
    return [*notes, "", f"Tell us what you would do: {where}."] if where else notes
