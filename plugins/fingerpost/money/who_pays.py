"""Who pays for a service: values for the panel beside it, and the same as Markdown."""

from typing import Any

from fingerpost.money.budget import Budget, Line
from fingerpost.money.markdown import listed, way
from fingerpost.money.spending import anchor
from fingerpost.money.sums import in_words, per_household, pounds, total
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for

_LAW = {
    "yes": "The law says that the council must do it.",
    "partly": "The law says that the council must do part of it.",
    "no": "No law says that the council must do it.",
}


def who_pays(page: Page, site: Site, budget: Budget | None, money_page: str) -> dict[str, Any]:
    """What the panel of a service page shows; nothing where the page names nothing of the budget."""
    if budget is None or not isinstance(page.meta, Service):
        return {}
    payers = [budget.payers[name] for name in page.meta.funded_by if name in budget.payers]
    name = page.meta.budget_line if page.meta.budget_line in budget.names else None
    if not payers and name is None:
        return {}
    lines = _lines_of(budget, name) if name else []
    ours = bool(lines) or any(not payer.outside for payer in payers)  # our spending says nothing about what others pay for
    href = site.addresses.href(page.path, money_page) if ours else ""
    return {
        "payers": [text_for(page, payer.words, site) for payer in payers],
        "part": text_for(page, budget.names[name], site) if lines and name else "",
        "household": pounds(per_household(total(lines), budget.households)) if lines else "",
        "year": in_words(budget.year),
        "url": f"{href}#{anchor(lines[0].area)}" if href and lines else href,
    }


def who_pays_text(budget: Budget, argument: str, page: Page, site: Site, money_page: str) -> str:
    """The same for the page whose path is the argument, or for the page itself, in English. Raises ValueError with the mend."""
    about = site.by_path.get(argument) if argument else page
    if about is None:
        raise ValueError(f"There is no page “{argument}”. Write the path from the content folder: bins/missed-bin.md")
    found = who_pays(about, site, budget, money_page)
    if not found:
        raise ValueError(
            "The page does not say who pays. Add `funded_by:` or `budget_line:` to its front matter, with ids of _data/budget.yml"
        )
    said = [f"This is paid for by {listed([as_text(words) for words in found['payers']])}."] if found["payers"] else []
    if found["part"]:
        name = as_text(found["part"])
        part = f"[{name}]({way(page, money_page)}#{found['url'].partition('#')[2]})" if found["url"] else f"“{name}”"
        said.append(f"It is part of {part}, which costs {found['household']} for each household in {found['year']}.")
    kind = about.meta.statutory
    return " ".join([*said, *([_LAW[kind]] if kind else [])])


def _lines_of(budget: Budget, name: str) -> list[Line]:
    """The lines of an area, or the one line."""
    return budget.by_area.get(name) or [line for line in budget.spending if line.id == name]
