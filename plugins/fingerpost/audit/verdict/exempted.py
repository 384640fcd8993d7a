"""The exemptions of pages from rules of the audit: what they take out, and what is wrong with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from fingerpost.audit.verdict.findings import NOT_AUDITED
from fingerpost.audit.verdict.looked_at import LookedAt, audited_as
from fingerpost.checks.exemptions import exempt, is_of_audit
from fingerpost.checks.finding import HANDBOOK, Finding
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Exemption
from fingerpost.pages.site import Site


@dataclass(frozen=True)
class Exempted:
    """`kept` still count. `notes` are exemptions that have ended, cover nothing or name no rule of the audit."""

    kept: tuple[Finding, ...]
    held: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()


def exempted(findings: Sequence[Finding], site: Site, looked: LookedAt) -> Exempted:
    """Take out what pages are exempted from on this day: what their own files have caused, and not a component of the theme."""
    result = exempt(list(findings), site, {NOT_AUDITED}, audited_as)
    left = set(map(id, result.kept))
    held = [finding for finding in findings if id(finding) not in left]
    notes = [note for use in result.uses if is_of_audit(use[2].rule) for note in _wrong(*use, site, looked)]
    return Exempted(tuple(result.kept), tuple(held), tuple(sorted(notes, key=lambda note: note.worst_first)))


def _wrong(page: Page, index: int, exemption: Exemption, uses: int, site: Site, looked: LookedAt) -> Iterator[Finding]:
    rule, where = exemption.rule, site.shown_path(page.path)
    if site.today > exemption.until:
        message = f"The exemption from {rule} ended on {in_words(exemption.until)}"
        mend = "Mend what it covered, or give it a later `until:` with a reason that still holds."
        yield _note("exemption-ended", where, page.front.place("exempt", index, "until"), message, mend)
    elif not looked.knows(rule):
        near = get_close_matches(rule, sorted(looked.rules), n=1)
        mend = f"Did you mean “{near[0]}”?" if near else "Copy the name of the rule from a finding."
        yield _note("exemption-unused", where, page.front.place("exempt", index, "rule"), f"The audit has no rule called {rule}", mend)
    elif not uses and looked.is_page(where) and looked.looked_for_in(rule, where):
        message = f"The audit finds nothing on this page that breaks the rule {rule}"
        yield _note("exemption-unused", where, page.front.place("exempt", index, "rule"), message, "Take the exemption out.")


def _note(rule: str, path: str, place: tuple[int, int], message: str, mend: str) -> Finding:
    return Finding(rule, "warning", path, *place, message, mend, f"{HANDBOOK}{rule}.md")
