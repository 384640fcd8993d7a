"""The findings of an audit, as people mend them: by rule, worst first, and counted by layout and by owner."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from fingerpost.checks.finding import LEVELS, Finding, Level
from fingerpost.reports.places import criteria_in_words
from fingerpost.reports.words import count

_WHOM = re.compile(", (?:so that|which) ")  # where a message goes on to say whom it hurts
_COMPONENT = "theme/components/"
_NAMES: dict[Level, tuple[str, ...]] = {"error": ("error",), "warning": ("warning",), "advice": ("piece of advice", "pieces of advice")}
_SNIPPET = 160  # characters of an element
_ALWAYS = ("phone",)  # the look of every page, which need not be said


@dataclass(frozen=True)
class Fault:
    """All findings of one rule and level, with the words that they share."""

    rule: str
    level: str
    title: str
    message: str
    mend: str
    why: str
    criteria: str
    pages: int
    picture: str
    pictured: str
    places: list[dict]


@dataclass(frozen=True)
class Group:
    """How many errors, warnings and pieces of advice there are of a layout or an owner; and in which files."""

    name: str
    counts: tuple[int, ...]
    files: tuple[tuple[str, str], ...] = ()


def faults(findings: list[Finding]) -> list[Fault]:
    """One for each level and rule: the worst first, and of those what is on most pages."""
    ordered = sorted(findings, key=lambda finding: (LEVELS.index(finding.level), finding.rule))
    made = [_fault(list(group)) for _, group in groupby(ordered, key=lambda finding: (finding.level, finding.rule))]
    return sorted(made, key=lambda fault: (LEVELS.index(fault.level), -fault.pages, -len(fault.places), fault.rule))


def _fault(found: list[Finding]) -> Fault:
    first = found[0]
    message = Counter(finding.message for finding in found).most_common(1)[0][0]
    mend = Counter(finding.mend for finding in found).most_common(1)[0][0]
    pictured = next((finding.element for finding in found if finding.element and finding.element.picture), None)
    pages = {page for finding in found for page in _pages(finding)}
    return Fault(
        first.rule, first.level, _WHOM.split(message, maxsplit=1)[0], message, mend, first.why, criteria_in_words(first.criteria) if first.criteria else "",
        len(pages) or len({finding.path for finding in found}), pictured.picture if pictured else "",
        f"/{pictured.pages[0]}" if pictured else "", [_place(finding, message, mend) for finding in found],
    )  # fmt: skip


def _pages(finding: Finding) -> tuple[str, ...]:
    return finding.element.pages if finding.element else ()


def _place(finding: Finding, message: str, mend: str) -> dict:
    element = finding.element
    looks = element.looks if element else ()
    return {
        "path": finding.path, "line": finding.line,
        "theme": finding.path.removeprefix(_COMPONENT) if finding.path.startswith(_COMPONENT) else "",
        "owner": element.owner if element else "", "pages": _pages(finding)[:4], "more": max(len(_pages(finding)) - 1, 0),
        "looks": f"seen in: {', '.join(looks)}" if looks and looks != _ALWAYS else "",
        "selector": element.selector if element else "", "html": element.html[:_SNIPPET] if element else "",
        "said": finding.message if finding.message != message else "", "mend": finding.mend if finding.mend != mend else "",
    }  # fmt: skip


def by_layout(findings: list[Finding]) -> list[Group]:
    """Counted by layout, worst first; what stands on pages of several layouts by itself."""
    return _groups(findings, lambda finding: (finding.element.layout if finding.element else "") or "several layouts, or none")


def by_owner(findings: list[Finding]) -> list[Group]:
    """Counted by owner, worst first, with the files that each opens."""
    return _groups(findings, lambda finding: (finding.element.owner if finding.element else "") or "nobody, or several owners", True)


def _groups(findings: list[Finding], name: Callable[[Finding], str], with_files: bool = False) -> list[Group]:
    ordered = sorted(findings, key=name)
    made = []
    for title, group in groupby(ordered, key=name):
        found = list(group)
        counts = tuple(sum(finding.level == level for finding in found) for level in LEVELS)
        made.append(Group(title, counts, tuple(_files(found)) if with_files else ()))
    return sorted(made, key=lambda group: (tuple(-number for number in group.counts), group.name))


def _files(found: list[Finding]) -> Iterable[tuple[str, str]]:
    """Each file with what is in it, those with most errors first."""
    counts: dict[str, Counter] = {}
    for finding in found:
        counts.setdefault(finding.path, Counter())[finding.level] += 1
    for path, levels in sorted(counts.items(), key=lambda entry: (*(-entry[1][level] for level in LEVELS), entry[0])):
        yield path, ", ".join(count(levels[level], *_NAMES[level]) for level in LEVELS if levels[level])
