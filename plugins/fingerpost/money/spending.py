"""Where the money goes, as Markdown: by area, line by line, and what the law decides."""

from decimal import Decimal
from difflib import get_close_matches

from fingerpost.money.budget import Budget, Line
from fingerpost.money.markdown import link, listed, quoted, source, table
from fingerpost.money.sums import are_exact, column, in_words, per_household, pounds, shares, total
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_LAW = {"yes": "Yes", "partly": "Partly", "no": "No"}
_DECIDES = {"yes": "Set by law", "partly": "Partly set by law", "no": "Chosen by the council"}


def anchor(area: str) -> str:
    """The id of an area's heading."""
    return f"spending-{area}"


def spending(budget: Budget, argument: str, page: Page, site: Site) -> str:
    """`areas`: a table of the areas. `lines`: a table of the lines of each. The id of an area: that one alone. Nothing: all of it.

    Raises ValueError for anything else.
    """
    if argument in budget.by_area:
        return "\n".join([*_lines(budget, argument), "", source(budget, page)])
    known = {"": (bars, areas, lines), "areas": (areas,), "lines": (lines,)}
    if argument not in known:
        names = ["areas", "lines", *budget.by_area]
        near = get_close_matches(argument, names, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else f"Write nothing, or one of: {', '.join(names)}."
        raise ValueError(f"There is no spending “{argument}”. {mend}")
    return "\n\n".join(part(budget, page, site) for part in known[argument])


def bars(budget: Budget, page: Page, site: Site) -> str:
    """A bar for each area: what it costs each household."""
    sums = {area: per_household(total(lines), budget.households) for area, lines in budget.by_area.items()}
    if len(sums) < 2:
        return ""
    order = sorted(sums, key=lambda area: -sums[area])
    rows = zip(order, column([sums[area] for area in order]), strict=True)
    whole = pounds(per_household(total(budget.spending), budget.households))
    chart = table(["Service", "For each household"], [(as_text(budget.names[area]), amount) for area, amount in rows])
    return "\n".join(quoted([f"[!bar-chart] What {whole} for each household pays for in {in_words(budget.year)}", "", *chart]))


def areas(budget: Budget, page: Page, site: Site) -> str:
    """A row for each area, and the total."""
    rows = [(as_text(budget.names[area]), law(lines), total(lines)) for area, lines in budget.by_area.items()]
    made = _rows(budget, [*rows, ("Total", f"{_share(budget, 'yes')}% is set by law", total(budget.spending))])
    head = ["Service", "Set by law", f"Cost in {in_words(budget.year)}", "For each household"]
    return "\n".join([*table(head, made), "", source(budget, page)])


def lines(budget: Budget, page: Page, site: Site) -> str:
    """A heading and a table for each area."""
    parts = []
    for area, mine in budget.by_area.items():
        paths = dict.fromkeys(path for line in mine for path in line.pages)
        about = [found for found in (link(path, page, site) for path in paths) if found]
        parts += [f"### {as_text(budget.names[area])} {{: #{anchor(area)} }}", "", *_lines(budget, area), ""]
        parts += [f"Pages about this: {listed(about)}.", ""] if about else []
    pence = [per_household(line.amount, budget.households) for line in budget.spending]
    rounded = "Amounts for each household are to the nearest penny, so a total may differ by a penny or two. "
    return "\n".join([*parts, (rounded if any(amount != int(amount) for amount in pence) else "") + source(budget, page)])


def statutory(budget: Budget, page: Page) -> str:
    """What the law decides, and what the council does."""
    sums = {kind: total(line for line in budget.spending if line.statutory == kind) for kind in _DECIDES}
    parts = shares(list(sums.values()))
    households = column([per_household(amount, budget.households) for amount in sums.values()])
    rows = [
        (_DECIDES[kind], pounds(amount), household, f"£{share}")
        for (kind, amount), household, share in zip(sums.items(), households, parts, strict=True) if amount
    ]  # fmt: skip
    head = ["Who decides", f"Cost in {in_words(budget.year)}", "For each household", "Out of every £100"]
    return "\n".join([*table(head, rows), "", _rounding(list(sums.values())) + source(budget, page)])


def law(lines: list[Line]) -> str:
    """Does the law say that the council must do all of it, a part or nothing?"""
    kinds = {line.statutory for line in lines}
    return _LAW[kinds.pop()] if len(kinds) == 1 else "Partly"


def _lines(budget: Budget, area: str) -> list[str]:
    mine = budget.by_area[area]
    rows = [(as_text(line.name), _LAW[line.statutory], line.amount) for line in mine]
    rows += [("Total", law(mine), total(mine))] if len(mine) > 1 else []
    return table(["What we pay for", "Set by law", f"Cost in {in_words(budget.year)}", "For each household"], _rows(budget, rows))


def _rows(budget: Budget, rows: list[tuple[str, str, Decimal]]) -> list[tuple[str, str, str, str]]:
    """The same rows with what each is for a household."""
    costs = column([amount for *_, amount in rows])
    households = column([per_household(amount, budget.households) for *_, amount in rows])
    return [(name, said, cost, each) for (name, said, _), cost, each in zip(rows, costs, households, strict=True)]


def _share(budget: Budget, kind: str) -> int:
    """The whole percent of all spending that the law decides in this way."""
    kinds = list(_DECIDES)
    return shares([total(line for line in budget.spending if line.statutory == one) for one in kinds])[kinds.index(kind)]


def _rounding(amounts: list[Decimal]) -> str:
    return "" if are_exact(amounts) else "The amounts out of every £100 are rounded so that they add up to £100. "
