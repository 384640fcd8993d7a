"""Every kind of problem with who deals with it, how to report it, what happens next and by when."""

from difflib import get_close_matches

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Register
from fingerpost.services.organisations import who
from fingerpost.services.problems import Problem, Spot
from fingerpost.services.who_does_what import markdown as md
from fingerpost.services.who_does_what.areas import listed
from fingerpost.services.who_does_what.responsible import responsible


def problem_list(argument: str, page: Page, site: Site, data: Register) -> str:
    """All problems by group, or the one that the argument names. Raises ValueError for one that is not there."""
    problems = data.problems.by_id
    if not problems:
        raise ValueError("There is no problem to show. Write the first in _data/problems.yml.")
    if argument:
        if argument not in problems:
            near = get_close_matches(argument, problems, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Write an id of _data/problems.yml."
            raise ValueError(f"There is no problem “{argument}”. {mend}")
        return "\n".join(_facts(problems[argument], page, site, data))
    groups: dict[str, list[Problem]] = {}
    for one in problems.values():
        groups.setdefault(one.group, []).append(one)
    lines = [f"- {as_text(group)}: {listed_links(found)}" for group, found in groups.items()]
    for group, found in groups.items():
        lines += ["", f"## {as_text(group)}", ""]
        for one in found:
            lines += [f"### {as_text(one.name)} {{: #{one.id} }}", "", *_facts(one, page, site, data)]
    return "\n".join([*lines, ""])


def listed_links(problems: list[Problem]) -> str:
    """Links to the problems further down on the page."""
    return ", ".join(f"[{as_text(_lower(one.name))}](#{one.id})" for one in problems)


def by_when(problem: Problem, site: Site, data: Register) -> str:
    """How soon: what the problem says, else the promise of its standard, else what the page of the service says."""
    standard = data.standards.get(problem.standard or "")
    if problem.by_when or (standard and standard.promise):
        return problem.by_when or standard.promise
    services = (site.by_path.get(spot.page or "") for spot in problem.where)
    return next((page.meta.how_long for page in services if page and isinstance(page.meta, Service) and page.meta.how_long), "")


def _facts(problem: Problem, page: Page, site: Site, data: Register) -> list[str]:
    lines = [line for spot in problem.where for line in _spot(spot, page, site, data)]
    soon = by_when(problem, site, data)
    lines += [f"- **What happens next:** {as_text(problem.what_next)}"]
    return [*lines, *([f"- **How soon:** {as_text(soon)}"] if soon else []), ""]


def _spot(spot: Spot, page: Page, site: Site, data: Register) -> list[str]:
    """Who deals with it in one place, and in the parishes that do so themselves."""
    service = site.by_path.get(spot.page or "")
    service = service if service and site.is_published(service) else None
    names, number, elsewhere = _who(spot, service, site, data)
    said = f"- **{as_text(spot.at)}:** {' '.join(filter(None, [_sentence(names), _report(spot, service, page, number)]))}"
    lines = [f"{said} {as_text(spot.note)}" if spot.note else said]
    for name in elsewhere:
        parish = data[name]
        call = f" Call {md.phone(parish.phone)}." if parish.phone else ""
        lines.append(f"- **In {as_text(parish.area or parish.name)}:** {as_text(parish.name)} does some or all of this.{call}")
    return lines


def _who(spot: Spot, service: Page | None, site: Site, data: Register) -> tuple[list[str], str | None, tuple[str, ...]]:
    """The names of those who deal with it, the number to call, and the parishes where it is another."""
    found = responsible(service, data, site.today) if service and isinstance(service.meta, Service) else None
    if spot.provider in data:
        one = data[who(spot.provider, site.today, data)]
        return [one.name], spot.phone or one.phone, ()
    if spot.who or not found:
        return [spot.who] if spot.who else [], spot.phone, ()
    return [data[name].name for name in found.ids], spot.phone or found.phone, found.elsewhere


def _sentence(names: list[str]) -> str:
    return f"{as_text(listed(names)).rstrip('.')}." if names else ""


def _report(spot: Spot, service: Page | None, page: Page, number: str | None) -> str:
    """How to report it: the page of the service, a form, a number."""
    form = f"[{as_text(spot.label)}]({spot.url})" if spot.url else ""
    shown = md.link(service.path, service.title, page) if service else form
    call = f"call {md.phone(number)}" if number else ""
    if shown and call:
        return f"{shown}, or {call}."
    return f"{shown or call[:1].upper() + call[1:]}." if shown or call else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
