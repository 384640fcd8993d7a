"""How good the audit is: what each engine sees of the barriers in tests/cases/audit, and what it says of pages that have none."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fingerpost.audit import fast, pa11y
from fingerpost.audit.browser_rules import rule_ids
from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.seen import Seen
from fingerpost.audit.server import served
from fingerpost.audit.task import DriverSettings, Task
from tests.support.audit_cases import HALVES, Case, write

AUDIT = "Fingerpost: all of these"
NU = "Nu HTML checker"
PA11Y = "pa11y-ci"
_ENGINES = ("axe-core", "HTML_CodeSniffer", "our rules in the browser", "our behaviour checks", "our rules on HTML")
_OUR_RULES = frozenset(rule_ids())
_PAGE_TIME = 180.0  # seconds; a busy machine is no fault


@dataclass
class Saw:
    """What one engine saw, by the address of the page."""

    pages: dict[str, list[Seen]] = field(default_factory=dict)
    by_twin: bool = False
    """Does it name no criteria, so that a barrier counts as seen where it says more of the broken page than of its twin?"""

    def of(self, case: Case, half: str) -> list[Seen]:
        return self.pages.get(case.page(half), [])

    def barrier(self, case: Case) -> str:
        """The worst tier in which it saw the barrier of a case; empty where it did not."""
        broken = self.of(case, "broken")
        if self.by_twin:
            said = {seen.message for seen in self.of(case, "sound")}
            hits = [seen for seen in broken if seen.tier == "fail" and seen.message not in said]
        else:
            hits = [seen for seen in broken if seen.rule in case.rules or case.criterion in seen.criteria]
        return next((tier for tier in ("fail", "review", "info") if any(seen.tier == tier for seen in hits)), "")

    def false_alarms(self, cases: list[Case], tier: str) -> list[tuple[Case, Seen]]:
        return [(case, seen) for case in cases for seen in self.of(case, "sound") if seen.tier == tier]


def look(cases: list[Case], folder: Path, tools: Path) -> dict[str, Saw]:
    """What the audit's engines see, each by itself and all together. Raises AssertionError where a page could not be audited."""
    write(folder, cases)
    tasks = [Task(case.page(half), probes=case.probes) for case in cases for half in HALVES]
    saw = {engine: Saw({task.page: [] for task in tasks}) for engine in (*_ENGINES, AUDIT)}
    with served(str(folder)) as base:
        for result in fast.audit(tasks, base, DriverSettings(find_chromium("Nothing was measured"), str(tools), _PAGE_TIME)):
            assert not result.not_audited, f"{result.page}: {result.not_audited}"
            for seen in result.seen:
                saw[_engine(seen)].pages[result.page].append(seen)
    for page in saw[AUDIT].pages:
        saw[AUDIT].pages[page] = sorted(seen for engine in _ENGINES for seen in saw[engine].pages[page])
    return saw


def look_with_pa11y(cases: list[Case], folder: Path, tools: Path) -> Saw:
    """What pa11y-ci itself sees on pages that `look` has written. It is slow."""
    tasks = [Task(case.page(half)) for case in cases for half in HALVES]
    with served(str(folder)) as base:
        results = pa11y.audit(tasks, base, DriverSettings(find_chromium("Nothing was measured"), str(tools), _PAGE_TIME))
        return Saw({result.page: list(result.seen) for result in results})


def look_with_nu(cases: list[Case], folder: Path, tools: Path) -> Saw:
    """What the Nu HTML checker says of pages that `look` has written, in one call."""
    jar = tools / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = {str(folder / case.page(half) / "index.html"): case.page(half) for case in cases for half in HALVES}
    done = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always", *pages], capture_output=True, text=True, check=True
    )
    saw = Saw({page: [] for page in pages.values()}, by_twin=True)
    for said in json.loads(done.stderr or done.stdout)["messages"]:
        tier = "fail" if said["type"] == "error" else "info"
        saw.pages[pages[said["url"].removeprefix("file:")]].append(Seen("nu", tier, said["message"]))
    return saw


def not_seen_by_its_rules(cases: list[Case], saw: Saw) -> list[str]:
    """Cases whose broken page none of the rules saw that the case names."""
    return [case.name for case in cases if case.rules and not {seen.rule for seen in saw.of(case, "broken")} & set(case.rules)]


def table(cases: list[Case], saw: dict[str, Saw]) -> str:
    """A row for each engine: barriers seen, those of them as a fault, and what it says of sound pages."""
    head = "| Engine | Barriers seen | of them as a fault | Sound pages called faulty | Sound pages to look at |\n| --- | --- | --- | --- | --- |"
    return "\n".join([head, *(_row(engine, cases, one) for engine, one in saw.items())])


def recall(cases: list[Case], saw: Saw) -> float:
    """The share of the barriers that were seen, in whatever tier."""
    return sum(bool(saw.barrier(case)) for case in cases) / len(cases)


def unseen(cases: list[Case], saw: Saw) -> list[Case]:
    return [case for case in cases if not saw.barrier(case)]


def false_alarms_by_rule(cases: list[Case], saw: Saw) -> str:
    """A line for each rule that spoke of a sound page."""
    said = sorted({(seen.tier, seen.rule, case.name) for tier in ("fail", "review") for case, seen in saw.false_alarms(cases, tier)})
    words = {"fail": "called faulty", "review": "to look at"}
    rules = dict.fromkeys((tier, rule) for tier, rule, _ in said)
    return (
        "\n".join(f"- `{rule}`, {words[tier]}: {', '.join(n for t, r, n in said if (t, r) == (tier, rule))}" for tier, rule in rules)
        or "- nothing"
    )


def _row(engine: str, cases: list[Case], saw: Saw) -> str:
    tiers = [saw.barrier(case) for case in cases]
    pages = [len({case.name for case, _ in saw.false_alarms(cases, tier)}) for tier in ("fail", "review")]
    seen = sum(map(bool, tiers))
    return f"| {engine} | {seen} of {len(cases)} ({seen / len(cases):.1%}) | {tiers.count('fail')} | {pages[0]} | {pages[1]} |"


def _engine(seen: Seen) -> str:
    if seen.rule.startswith("axe-"):
        return "axe-core"
    if seen.rule.startswith("htmlcs-"):
        return "HTML_CodeSniffer"
    if seen.rule in _OUR_RULES:
        return "our rules in the browser"
    return "our behaviour checks" if seen.rule.startswith("browser-") else "our rules on HTML"


def report(cases: list[Case], saw: dict[str, Saw]) -> Iterator[str]:
    """What a terminal shows: the table, what nobody saw, and every false alarm."""
    yield table(cases, saw)
    yield "\nBarriers that nobody saw:"
    yield from (f"  {case.name} ({case.criterion}): {case.barrier}" for case in unseen(cases, saw[AUDIT]))
    for tier, words in (("fail", "Sound pages called faulty:"), ("review", "Sound pages to look at:")):
        yield f"\n{words}"
        yield from (f"  {case.name}: {seen.rule}: {seen.message}" for case, seen in saw[AUDIT].false_alarms(cases, tier))
    yield "\nNot seen by the rules that the case names:"
    yield from (f"  {name}" for name in not_seen_by_its_rules(cases, saw[AUDIT]))
