"""A budget and pages that do not fit together: one names something that the other has not."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.money.budget import Budget
from fingerpost.money.data import FILE
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.pages.yaml_reader import Where


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    budget = room.data.budget
    if room.has_errors(FILE):  # nobody can say what it lacks
        return
    if budget is not None:
        for where, path in _pages(budget):
            if path not in site.by_path:
                mend = _near(path, site.by_path, "Write the path from the content folder, or take the line out.")
                yield Problem(
                    f"The budget names the page “{path}”, which is not there", mend, *room.data.yaml.place(where), path=f"_data/{FILE}"
                )
    yield from _services(site, budget)


def _pages(budget: Budget) -> Iterator[tuple[Where, str]]:
    """Every page that the budget names, with its place."""
    for key in ("income", "spending"):
        for at, item in enumerate(getattr(budget, key)):
            for number, path in enumerate(item.pages):
                yield (key, at, "pages", number), path
    if budget.gap and budget.gap.page:
        yield ("gap", "page"), budget.gap.page


def _services(site: Site, budget: Budget | None) -> Iterator[Problem]:
    """Services that name what the budget has not. A translation has what its source says."""
    names, payers = (budget.names, budget.payers) if budget else ({}, {})
    for page in site.written:
        if not isinstance(page.meta, Service) or page.translation_of:
            continue
        asked = [(("budget_line",), page.meta.budget_line, names)]
        asked += [(("funded_by", number), name, payers) for number, name in enumerate(page.meta.funded_by)]
        for where, name, known in asked:
            if name and name not in known:
                file = f"_data/{FILE}" if budget else f"_data/{FILE}, since there is no such file"
                mend = _near(name, known, f"Add it to _data/{FILE}, or take the line out.")
                yield Problem(f"`{where[0]}:` names “{name}”, which is not in {file}", mend, *page.front.place(*where), path=page.path)


def _near(name: str, known: Iterable[str], otherwise: str) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f"Did you mean “{near[0]}”?" if near else otherwise


RULE = Rule("budget-page-unknown", "error", "site", "The budget and the pages do not fit together", run)
