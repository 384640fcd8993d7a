"""What a run of the audit has looked at, so that nothing is called gone that nobody looked for."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache

from fingerpost.accessibility.room import ROOM
from fingerpost.audit.engines import htmlcs_criteria
from fingerpost.audit.verdict.findings import OUTSIDE, UNSTABLE

_HTMLCS = re.compile(r"htmlcs-wcag2a{1,3}\.principle\d\.guideline\d_\d\.\d_\d_\d{1,2}\b.*")
# What may be found in dark colours, say, and nowhere else. The other rules find the same in every look, but for rare pages.
_DEPENDS_ON_LOOK = frozenset(("axe-color-contrast", "axe-link-in-text-block", "axe-scrollable-region-focusable", "axe-target-size"))


def audited_as(rule: str) -> tuple[str, ...]:
    """The rule, and those to which the audit leaves what it finds: `image-alt-missing` of the check is axe's `axe-image-alt`."""
    return (rule, *_seen_by().get(rule, ()))


@cache
def _seen_by() -> dict[str, tuple[str, ...]]:
    return {rule.id: rule.seen_by for rule in ROOM.rules if rule.seen_by}


@dataclass(frozen=True)
class LookedAt:
    """`pages` has every page of the site: its address, and its path in the content folder, empty where it has none.

    `audited` are the addresses of those that were audited in this run, or stand unchanged in the cache. `rules` has every rule of
    the audit, but for the codes of HTML_CodeSniffer, with its WCAG criteria.
    """

    pages: Mapping[str, str]
    audited: Collection[str]
    rules: Mapping[str, Collection[str]]
    probed: Collection[str] = ()
    """The addresses of those that had the behaviour checks as well."""
    probes: Collection[str] = ()
    """The rules that only the behaviour checks have."""
    closely: Collection[str] | None = None
    """The addresses of those that were looked at in every look; None where all of them were."""
    not_run: Collection[str] = ()
    """The rules that were not run at all: pa11y-ci does not know ours."""
    folder: str = "content"
    """What stands before a path of the content folder in findings."""
    _by_path: dict[str, str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "audited", frozenset(self.audited))
        object.__setattr__(self, "probed", frozenset(self.probed))
        object.__setattr__(self, "closely", self.audited if self.closely is None else self.audited & set(self.closely))
        object.__setattr__(self, "_by_path", {f"{self.folder}/{path}".lstrip("/"): page for page, path in self.pages.items() if path})

    @property
    def not_audited(self) -> list[str]:
        """The pages of the site that this run knows nothing of."""
        return sorted(set(self.pages) - self.audited)

    def knows(self, rule: str) -> bool:
        """Is there such a rule?"""
        return rule in self.rules or rule in (OUTSIDE, UNSTABLE) or bool(_HTMLCS.fullmatch(rule))

    def criteria_of(self, rule: str) -> Collection[str]:
        """The WCAG criteria that the rule is about."""
        return self.rules.get(rule) or htmlcs_criteria(rule)

    def looked_for(self, rule: str, page: str) -> bool:
        """Was the page at this address looked at for this rule?"""
        pages = self.probed if rule in self.probes else self.closely if rule in _DEPENDS_ON_LOOK else self.audited
        return rule not in self.not_run and rule != UNSTABLE and page in pages

    def is_page(self, path: str) -> bool:
        """Is the page from this file, `content/bins/missed-bin.md`, among those that were built?"""
        return path in self._by_path

    def looked_for_in(self, rule: str, path: str) -> bool:
        """The same for the page from this file; for any other file, such as a component of the theme: was every page?"""
        pages = [self._by_path[path]] if path in self._by_path else self.pages
        return all(self.looked_for(rule, page) for page in pages)
