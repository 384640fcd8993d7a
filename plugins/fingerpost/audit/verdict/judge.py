"""What a result comes to in a project on its day: findings that count, and those that people know of or are exempted."""

from dataclasses import dataclass
from datetime import date

from fingerpost.accessibility.data import AccessibilityData
from fingerpost.accessibility.room import ROOM
from fingerpost.audit.browser_rules import rule_facts, rule_ids
from fingerpost.audit.looks import LOOKS
from fingerpost.audit.probes import probes
from fingerpost.audit.project import Project
from fingerpost.audit.results import AuditResult
from fingerpost.audit.verdict.exempted import Exempted, exempted
from fingerpost.audit.verdict.findings import NOT_AUDITED, OUTSIDE, findings
from fingerpost.audit.verdict.known_issues import Covered, cover
from fingerpost.audit.verdict.looked_at import LookedAt
from fingerpost.audit.verdict.origins import Origins
from fingerpost.checks.chapter import Chapter, Trend
from fingerpost.checks.finding import Finding
from fingerpost.pages.site import Site


@dataclass(frozen=True)
class Judged:
    """`counts` is what has to be mended or looked at, notes on issues and exemptions among it; `all` is whatever was seen."""

    counts: list[Finding]
    all: list[Finding]
    looked: LookedAt
    covered: Covered
    exempted: Exempted

    @property
    def notes(self) -> list[Finding]:
        """What is wrong with the audit itself: issues, exemptions, pages not audited. No baseline holds it, and no level hides it."""
        return [*self.covered.notes, *self.exempted.notes, *(finding for finding in self.counts if finding.rule == NOT_AUDITED)]

    @property
    def of_pages(self) -> list[Finding]:
        """The rest, which a baseline may hold."""
        notes = set(self.notes)
        return [finding for finding in self.counts if finding not in notes]


def judge(result: AuditResult, origins: Origins, project: Project | None, today: date, axe_rules: dict[str, tuple[str, ...]]) -> Judged:
    """Weigh what was seen. `axe_rules` has every rule of axe with its WCAG criteria."""
    found = findings(result.results, origins)
    site = project.site if project else Site([], today)
    looked = looked_at(result, project, axe_rules)
    without = exempted(found, site, looked)
    covered = cover(without.kept, project.accessibility if project else AccessibilityData(), site, looked, without.held)
    counts = sorted([*covered.kept, *covered.notes, *without.notes], key=lambda finding: finding.worst_first)
    return Judged(counts, found, looked, covered, without)


def looked_at(result: AuditResult, project: Project | None, axe_rules: dict[str, tuple[str, ...]]) -> LookedAt:
    """What the run has looked at, and for which rules."""
    pages = {address: page.path for address, page in project.by_address.items() if project.site.is_published(page)} if project else {}
    pages = {task.page: "" for task in result.plan.tasks} | pages
    audited = [page.page for page in result.results if not page.not_audited]
    probed = {task.page for task in result.plan.tasks if task.probes} & set(audited)
    own = {rule.id: () if rule.seen_by else rule.criteria for rule in ROOM.rules if rule.scope == "html"}
    in_browser = {rule: rule_facts(rule).get("criteria", ()) for rule in rule_ids()}
    behaviour = {probe.id: probe.criteria for probe in probes()}
    rules = {f"axe-{rule}": criteria for rule, criteria in axe_rules.items()} | own | in_browser | behaviour
    left_to_axe = [rule.id for rule in ROOM.rules if rule.seen_by]
    not_run = left_to_axe if result.runner == "fast" else [*own, *in_browser, *behaviour, OUTSIDE]
    closely = [task.page for task in result.plan.tasks if set(task.looks) == set(LOOKS)]
    return LookedAt(pages, audited, rules, probed, list(behaviour), closely, not_run, project.site.folder if project else "")


def chapter(result: AuditResult, judged: Judged, data: dict, trends: tuple[Trend, ...] = ()) -> Chapter:
    """What the report says of the audit as a whole."""
    return Chapter("The audit", tuple(_lines(result, judged)), trends=trends, data=data)


def _lines(result: AuditResult, judged: Judged) -> list[str]:
    audited = len(judged.looked.audited)
    versions = ", ".join(f"{name} {version}" for name, version in result.versions.items())
    lines = [f"{_count(audited, 'page was', 'pages were')} looked at ({versions})."]
    if result.shard:
        lines.append(f"This is shard {result.shard[0]} of {result.shard[1]}: put all of them together with fingerpost audit merge.")
    if result.partial:
        missing = len(result.plan.tasks) - len(result.results)
        lines.append(f"The audit was interrupted: {_count(missing, 'page was', 'pages were')} not reached.")
    not_audited = [page for page in result.results if page.not_audited]
    if not_audited:
        lines.append(f"{_count(len(not_audited), 'page', 'pages')} could not be audited, and nothing is known of them.")
    lines += result.plan.not_looked_at()
    for held, what in ((judged.covered.held, "in the accessibility statement as known issues"), (judged.exempted.held, "exempted")):
        if held:
            lines.append(f"{_count(len(held), 'finding is', 'findings are')} {what}, and not counted.")
    return lines


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
