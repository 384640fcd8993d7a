"""The page of all standards, and the lists of them that other pages show, as Markdown: it reads well under any theme."""

from datetime import date

from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.links import pages_of, to_file, to_page
from fingerpost.service_standards.one_standard import NO_RESULT, one_standard
from fingerpost.service_standards.reached import before, beside_each_other, counted, summary
from fingerpost.service_standards.results import amount, contractor, in_time, is_met
from fingerpost.service_standards.standard import Result, Standard


def standards_page(owner: str | None = None, site_lang: str = "en-GB") -> str:
    """The Markdown of the page, with its front matter. It is in English, and says so in a site of another language."""
    lines = [
        "---",
        "type: guide",
        "title: Our service standards",
        "description: What you can expect of us, and how often we kept each promise.",
        *([] if root(site_lang) == "en" else ["lang: en-GB"]),
        *([f"owner: {owner}"] if owner else []),
        "---",
        "> [!data] standards",
        "",
    ]
    return "\n".join(lines)


def all_standards(promises: Promises, page: Page, site: Site, path: str) -> str:
    """Every promise with its results, by pillar; then who keeps which for the council, and which belongs to which service."""
    today = site.today
    count = len(promises.current(today))
    lines = [f"This page lists our {counted(count, 'promise')} and what we measured. {summary(promises, today)}".strip(), ""]
    for heading, mine in _by_pillar(promises, today):
        lines += [f"## {as_text(heading)}", ""]
        for standard in mine:
            lines += [f"### {as_text(standard.promise).rstrip('.')} {{: #{standard.id} }}", "", one_standard(standard, promises, today), ""]
    sections = {
        "What contractors do for us": contractors(promises, today),
        "The promises of each service": by_service(promises, page, site, path),
        "The figures as files": files(promises, page),
    }
    for heading, text in sections.items():
        lines += [f"## {heading}", "", text, ""] if text else []
    return "\n".join(lines)


def by_service(promises: Promises, page: Page, site: Site, path: str) -> str:
    """Each service with its promises, as links. It works like a filter, and needs no script."""
    found: dict[str, list[Standard]] = {}
    for standard in promises.current(site.today):
        for service in pages_of(standard, site):
            found.setdefault(service.path, []).append(standard)
    lines = []
    for service in sorted((site.by_path[name] for name in found), key=lambda one: one.title.lower()):
        named = [to_page(path, standard.promise.rstrip("."), page, site, standard.id) for standard in found[service.path]]
        lines.append(f"- {as_text(service.title)}: {'; '.join(named)}")
    return "\n".join(lines)


def contractors(promises: Promises, today: date) -> str:
    """The promises that each contractor keeps, and how many of theirs and of the council's own were kept."""
    by_name: dict[str, list[Standard]] = {}
    for standard in promises.current(today):
        by_name.setdefault(contractor(standard, promises, today), []).append(standard)
    by_name.pop("", None)
    tables = [_latest_table(name, by_name[name], promises, today) for name in sorted(by_name)]
    return "\n\n".join(filter(None, [beside_each_other(promises, today), *tables]))


def all_in_a_table(promises: Promises, today: date) -> str:
    """Each promise with its latest result and the one before, those that were kept first."""
    pairs = [(standard, in_time(standard, promises, today)) for standard in promises.current(today)]
    periods = [result.period for _, result in pairs if result]
    if not periods:
        return "We have no results yet."
    now = max(periods, key=lambda period: (periods.count(period), period))
    rows = [f"| What we promise | {now.words} | {now.previous().words} | Target | Target met |", "| --- | --- | --- | --- | --- |"]
    for standard, result in sorted(pairs, key=lambda pair: (pair[1] is None, pair[1] is not None and not is_met(pair[1], pair[0]))):
        old = before(result, standard, promises) if result else None
        cells = [_result(standard, one, period) for one, period in ((result, now), (old, now.previous()))]
        target = amount(result.target if result else standard.target, standard.unit)
        rows.append(f"| {_promise(standard)} | {' | '.join(cells)} | {target} | {_yes(result, standard)} |")
    return "\n".join(rows)


def files(promises: Promises, page: Page) -> str:
    """Links to the same figures as files."""
    found = [to_file("standards.csv", "our promises as a table (CSV)", page)] if promises.standards else []
    if promises.results:
        found += [
            to_file("results.csv", "all results as a table (CSV)", page),
            to_file("results.json", "all results for programs (JSON)", page),
        ]
    return "\n".join(["You can use these files for anything you like:", "", *(f"- {link}" for link in found)]) if found else ""


def _by_pillar(promises: Promises, today: date) -> list[tuple[str, list[Standard]]]:
    """The promises that hold by pillar, those of none, those to come, and those that the council gave up."""
    standards = list(promises.standards.values())
    current = promises.current(today)
    groups = [(name, [one for one in current if one.pillar == id]) for id, name in promises.pillars.items()]
    others = "Other promises" if any(mine for _, mine in groups) else "Our promises"
    groups.append((others, [one for one in current if one.pillar not in promises.pillars]))
    groups.append(("Promises to come", [one for one in standards if one.started_on and one.started_on > today]))
    groups.append(("Promises that we no longer make", [one for one in standards if one.ended_on and one.ended_on < today]))
    return [(heading, mine) for heading, mine in groups if mine]


def _latest_table(title: str, standards: list[Standard], promises: Promises, today: date) -> str:
    rows = ["> | Promise | Latest result | Target |", "> | --- | --- | --- |"]
    for standard in standards:
        result = in_time(standard, promises, today)
        latest = f"{amount(result.value, standard.unit)}, {result.period.words}" if result else NO_RESULT
        target = amount(result.target if result else standard.target, standard.unit)
        met = f", {'met' if is_met(result, standard) else 'missed'}" if result else ""
        rows.append(f"> | {_promise(standard)} | {latest} | {target}{met} |")
    return "\n".join([f"> [!table] {as_text(title)}", ">", *rows])


def _promise(standard: Standard) -> str:
    return as_text(standard.promise).rstrip(".")


def _result(standard: Standard, result: Result | None, period: object) -> str:
    if result is None:
        return NO_RESULT
    value = amount(result.value, standard.unit)
    return value if result.period == period else f"{value} ({result.period.words})"


def _yes(result: Result | None, standard: Standard) -> str:
    if result is None:
        return "Not known"
    return "Yes" if is_met(result, standard) else "No"
