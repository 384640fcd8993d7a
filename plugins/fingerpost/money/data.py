"""Reading the budget: `_data/budget.yml`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from fingerpost.money.budget import Budget
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.slip import Slip
from fingerpost.pages.yaml_reader import Where, Yaml

FILE = "budget.yml"


@dataclass
class Money:
    """The budget, or None where there is none or it has an error; and where in the file each value stands."""

    budget: Budget | None = None
    yaml: Yaml = field(default_factory=Yaml)


def read_data(files: DataFiles) -> Money:
    """The budget with all that it names."""
    before = len(files.slips)
    found = files.yaml_group(FILE, Budget)
    if found is None:
        return Money()
    budget, yaml = found
    if len(files.slips) == before:
        files.slips.extend((FILE, Slip("value", *yaml.place(where), *words)) for where, *words in _wrong(budget))
    errors = [slip for _, slip in files.slips[before:] if slip.kind != "encoding"]
    return Money(None if errors else budget, yaml)


def _wrong(budget: Budget) -> Iterator[tuple[Where, str, str]]:
    """What does not fit together: where it stands, what it is, and how to mend it."""
    yield from _twice(budget)
    areas, payers = dict.fromkeys(area.id for area in budget.areas), budget.payers
    for number, line in enumerate(budget.spending):
        yield from _unknown(line.area, areas, ("spending", number, "area"), "areas:")
        for at, payer in enumerate(line.funded_by):
            yield from _unknown(payer, payers, ("spending", number, "funded_by", at), "income:")
    if budget.council_tax:
        yield from _unknown(budget.council_tax.income, {one.id: one for one in budget.inside}, ("council_tax", "income"), "income:")
    years = [(("year",), budget.year), *((("history", at, "year"), earlier.year) for at, earlier in enumerate(budget.history))]
    for where, year in [*years, *([(("gap", "year"), budget.gap.year)] if budget.gap else [])]:
        if int(year[:4]) % 100 != (int(year[-2:]) - 1) % 100:
            yield where, f"The year “{year}” does not end in the year after it starts", f"Write it like this: {_year_of(year)}"


def _twice(budget: Budget) -> Iterator[tuple[Where, str, str]]:
    """Ids that are there twice: among areas and lines, among income, and among choices."""
    spent = [(("areas", at, "id"), area.id) for at, area in enumerate(budget.areas)]
    spent += [(("spending", at, "id"), line.id) for at, line in enumerate(budget.spending)]
    income = [(("income", at, "id"), one.id) for at, one in enumerate(budget.income)]
    choices = [
        ((key, at, way, number, "id"), choice.id)
        for key in ("income", "spending") for at, one in enumerate(getattr(budget, key))
        for way in ("less", "more") for number, choice in enumerate(getattr(one, way))
    ]  # fmt: skip
    for named in (spent, income, choices):
        many = Counter(name for _, name in named)
        seen: set[str] = set()
        for where, name in named:
            if many[name] > 1 and name in seen:
                yield where, f"The id “{name}” is used twice", "Give each an id of its own."
            seen.add(name)


def _unknown(name: str, known: Mapping[str, Any], where: Where, key: str) -> Iterator[tuple[Where, str, str]]:
    if name not in known:
        near = get_close_matches(name, known, n=1)
        yield (
            where,
            f"“{name}” is not in `{key}`",
            f"Did you mean “{near[0]}”?" if near else f"Add it to `{key}`, or write one that is there.",
        )


def _year_of(year: str) -> str:
    return re.sub(r"\d\d$", f"{(int(year[:4]) + 1) % 100:02d}", year)
