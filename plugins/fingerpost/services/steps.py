"""Step by steps: which pages their steps lead to, and what such a page says of it."""

from typing import Any, NamedTuple

from fingerpost.pages.page import Page
from fingerpost.pages.sections import read_sections
from fingerpost.pages.site import Site
from fingerpost.pages.translations import title_for

_MOST = 3
_TYPES = ("service", "guide", "page")  # that do a step; a step links to a place or to news by the way


class Step(NamedTuple):
    """A step and the paths of the pages that it links to."""

    number: int
    title: str
    anchor: str
    paths: frozenset[str]


def steps_of(page: Page, site: Site) -> list[Step]:
    """The steps of a step by step, worked out once for all who ask."""
    if "steps" not in page.kept:
        _, sections = read_sections(page.html or "")
        page.kept["steps"] = [
            Step(number, section.title, section.anchor, frozenset(
                target.path for target in (site.addresses.resolve(href, page.path) for href in section.links) if target.kind == "page"
            ))
            for number, section in enumerate(sections, 1)
        ]  # fmt: skip
    return page.kept["steps"]


def part_of_panel(page: Page, site: Site) -> dict[str, Any]:
    """The steps that lead to a page, so that people who came from a search find the whole way; three at most."""
    if page.meta.type not in _TYPES:
        return {}
    found = []
    for whole in site.by_type.get("step-by-step", ()):
        step = next((step for step in steps_of(whole, site) if (page.source_path or page.path) in step.paths), None)
        if step:
            url = site.addresses.href(page.path, whole.path) + (f"#{step.anchor}" if step.anchor else "")
            found.append({"title": title_for(page, whole, site), "url": url, "number": step.number, "step": step.title})
    return {"part_of": found[:_MOST]} if found else {}
