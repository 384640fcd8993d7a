"""Reasoned exemptions: findings that a page may keep for a while."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from fingerpost.checks.finding import Finding
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Exemption
from fingerpost.pages.site import Site

_ENGINES = ("axe-", "htmlcs-", "browser-")


def is_of_audit(rule: str) -> bool:
    """Is it a rule that only the audit in a browser has? Then the check cannot know if it exists, and if the page breaks it."""
    return rule.startswith(_ENGINES)


@dataclass
class Exempted:
    """The findings that are left, and what became of each exemption: how many findings it took out."""

    kept: list[Finding] = field(default_factory=list)
    uses: list[tuple[Page, int, Exemption, int]] = field(default_factory=list)


def exempt(
    findings: list[Finding], site: Site, keep_always: set[str], found_as: Callable[[str], Collection[str]] = lambda rule: (rule,)
) -> Exempted:
    """Take out what pages are exempted from today. An exemption past its last day takes nothing out.

    `found_as` gives the rules under which what an exemption names may have been found.
    """
    result = Exempted()
    taken: set[int] = set()
    for page in site.pages:
        for index, exemption in enumerate(page.meta.exempt):
            if not isinstance(exemption, Exemption):  # the front matter has an error, which is a finding already
                continue
            mine = [
                number
                for number, finding in enumerate(findings)
                if finding.path == site.shown_path(page.path)
                and finding.rule in found_as(exemption.rule)
                and finding.rule not in keep_always
            ] if site.today <= exemption.until else []  # fmt: skip
            taken.update(mine)
            result.uses.append((page, index, exemption, len(mine)))
    result.kept = [finding for number, finding in enumerate(findings) if number not in taken]
    return result
