"""The issues of the accessibility statement as cover: until its day, a fault that people have been told of does not fail the audit.

An issue covers what the audit finds on its pages by its rules, or where it names none, what is about its criteria. It does so only
while it says what the law asks for: who is affected, what they can do instead, and when it will be mended.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import get_close_matches

from fingerpost.accessibility.data import FILE, AccessibilityData, Issue
from fingerpost.accessibility.issue_list import exemptions
from fingerpost.accessibility.issue_needs import WANTS, lacking
from fingerpost.audit.verdict.findings import NOT_AUDITED
from fingerpost.audit.verdict.looked_at import LookedAt, audited_as
from fingerpost.checks.finding import HANDBOOK, LEVELS, Finding, Level
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site

_PLACE = f"_data/{FILE}"


@dataclass(frozen=True)
class Covered:
    """`kept` still count, `held` are known issues. `notes` are what is wrong with the issues themselves."""

    kept: tuple[Finding, ...]
    held: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()
    listed: int = 0
    """How many of the errors, held or not, are issues of the statement: those that are late as well."""


def cover(findings: Sequence[Finding], data: AccessibilityData, site: Site, looked: LookedAt, exempted: Sequence[Finding] = ()) -> Covered:
    """Part the findings of an audit into what counts on this day and what is a known issue.

    `exempted`: what pages are exempted from. It is neither, but an issue about it is not gone.
    """
    issues = [issue for issue in data.statement.issues if not issue.by_hand] if data.statement and not data.errors else []
    kept, held, late = [], [], []
    for finding in findings:
        named = [issue for issue in issues if _names(issue, finding)]
        pages = _pages(finding, site, looked)
        last = _last_day(named, pages)
        if last and last >= site.today:
            held.append(finding)
            continue
        if last:
            late.append(finding)
        why = _late(named, pages, last, site.today) if last else _not_covered(named, pages)
        kept.append(replace(finding, mend=f"{finding.mend} {why}".strip()) if why else finding)
    notes = [*_unreadable(data, site), *_about_issues([*findings, *exempted], late, data, site, looked)]
    listed = sum(finding.level == "error" for finding in (*held, *late))
    return Covered(tuple(kept), tuple(held), tuple(sorted(notes, key=lambda note: note.worst_first)), listed)


def _names(issue: Issue, finding: Finding) -> bool:
    if finding.rule == NOT_AUDITED:
        return False
    if issue.rules:
        return any(finding.rule in audited_as(rule) for rule in issue.rules)
    return not set(issue.wcag).isdisjoint(finding.criteria)


def _pages(finding: Finding, site: Site, looked: LookedAt) -> list[str]:
    """The paths of the pages on which it stands; empty for one that no file of the content folder makes."""
    if finding.element and finding.element.pages:
        return [looked.pages.get(page, "") for page in finding.element.pages]
    return [finding.path.removeprefix(f"{site.folder}/")]


def _last_day(issues: list[Issue], pages: list[str]) -> date | None:
    """The last day on which issues cover all of these pages; None where they do not, whatever the day."""
    sound = [issue for issue in issues if not _lacks(issue)]
    days = [max((_end(issue) for issue in sound if issue.covers(page)), default=None) for page in pages]
    return None if None in days else min(days, default=None)


def _lacks(issue: Issue) -> list[str]:
    """What keeps it from covering anything. Where it names rules it needs no criterion: good practice has none."""
    unknown = ["exemption"] if issue.exemption and issue.exemption not in exemptions() else []
    return [key for key in lacking(issue) if key != "wcag"] + unknown


def _end(issue: Issue) -> date:
    return issue.fix_by or date.max


def _late(issues: list[Issue], pages: list[str], last: date, today: date) -> str:
    issue = next(one for one in issues if one.fix_by == last and _covers_any(one, pages))
    return f"It counts again since {in_words(last + timedelta(1))}: the issue “{issue.id}” was to be mended by {in_words(last)}."


def _not_covered(issues: list[Issue], pages: list[str]) -> str:
    """Why an issue that names a finding does not cover it."""
    for issue in issues:
        here = sum(issue.covers(page) for page in pages)
        if here and (lacks := _lacks(issue)):
            return f"The issue “{issue.id}” does not cover it, as it does not say {WANTS[lacks[0]][0]}."
        if here:
            return f"The issue “{issue.id}” names {here} of its {len(pages)} pages, and covers it only when it names them all."
    return ""


def _is_of(issue: Issue, finding: Finding, site: Site, looked: LookedAt) -> bool:
    return _names(issue, finding) and _covers_any(issue, _pages(finding, site, looked))


def _covers_any(issue: Issue, pages: list[str]) -> bool:
    return any(issue.covers(page) for page in pages)


def _unreadable(data: AccessibilityData, site: Site) -> Iterator[Finding]:
    """With an error in the file, no issue of it covers anything: what an editor left out may be half of it."""
    for slip in data.errors:
        mend = f"{slip.mend} Until then no known issue counts."
        yield _note("data-invalid", "error", site, (slip.line, slip.column), slip.message, mend.strip())


def _about_issues(
    findings: Sequence[Finding], late: list[Finding], data: AccessibilityData, site: Site, looked: LookedAt
) -> Iterator[Finding]:
    for index, issue in enumerate(data.statement.issues if data.statement and not data.errors else ()):
        for nth, rule in enumerate(issue.rules):
            if not looked.knows(rule):
                place, mend = data.place("issues", index, "rules", nth), _nearest(rule, looked)
                yield _note("issue-rule-unknown", "warning", site, place, f"The audit has no rule called “{rule}”", mend)
        if issue.by_hand:
            continue
        if _was_looked_for(issue, looked) and not any(_is_of(issue, one, site, looked) for one in findings):
            message = f"The audit no longer finds the issue “{issue.id}”"
            mend = "If it is mended, take it out of the statement. If a person still sees it, add a line: by_hand: true"
            yield _note("known-issue-gone", "warning", site, data.place("issues", index, "id"), message, mend)
        again = [one for one in late if _end(issue) < site.today and _is_of(issue, one, site, looked)]
        if again:
            yield _late_note(issue, again, site, data.place("issues", index, "fix_by"))


def _late_note(issue: Issue, again: list[Finding], site: Site, place: tuple[int, int]) -> Finding:
    what = "1 finding of the audit counts" if len(again) == 1 else f"{len(again):,} findings of the audit count"
    message = f"The issue “{issue.id}” was to be mended by {in_words(issue.fix_by)}, and {what} again"
    mend = "Mend what they show, or ask those who mend it for a day that they can keep, and write it at `fix_by:`."
    level = min((one.level for one in again), key=LEVELS.index)
    return _note("known-issue-late", level, site, place, message, mend)


def _was_looked_for(issue: Issue, looked: LookedAt) -> bool:
    """Would this run have seen it? It has to look for all that could be the issue, on all its pages."""
    pages = [page for page, path in looked.pages.items() if issue.covers(path)]
    if not pages or any("://" in where for where in issue.pages):
        return False
    rules = _rules_of(issue, looked)
    return bool(rules) and all(looked.knows(rule) and looked.looked_for(rule, page) for rule in rules for page in pages)


def _rules_of(issue: Issue, looked: LookedAt) -> list[str]:
    """The rules that could find it; among them one that nobody knows, where no rule is about one of its criteria."""
    if issue.rules:
        return [name for rule in issue.rules for name in audited_as(rule)[1:] or (rule,)]
    return [rule for number in issue.wcag for rule in _about(number, looked) or [""]]


def _about(number: str, looked: LookedAt) -> list[str]:
    return [rule for rule, numbers in looked.rules.items() if number in numbers]


def _nearest(rule: str, looked: LookedAt) -> str:
    whole = [f"{engine}-{rule}" for engine in ("axe", "browser") if f"{engine}-{rule}" in looked.rules]
    near = whole or get_close_matches(rule, sorted(looked.rules), n=1)
    return (
        f"Did you mean “{near[0]}”?"
        if near
        else "Copy the name of the rule from a finding. If it has commas, put quotation marks round it."
    )


def _note(rule: str, level: Level, site: Site, place: tuple[int, int], message: str, mend: str) -> Finding:
    return Finding(rule, level, site.shown_path(_PLACE), *place, message, mend, f"{HANDBOOK}{rule}.md")
