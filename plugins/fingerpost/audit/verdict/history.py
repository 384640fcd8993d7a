"""One line for each whole audit, kept in version control, so that people see whether the site gets better."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from fingerpost.audit.results import AuditResult
from fingerpost.audit.seen import LEVEL
from fingerpost.checks.chapter import Trend
from fingerpost.checks.finding import Finding
from fingerpost.pages.dates import in_words

FILE = "audit/history.jsonl"
"""Beside the project."""
_POINTS = 24  # of a trend, so that it can be read on a phone
_TIERS = {level: tier for tier, level in LEVEL.items()}


@dataclass(frozen=True)
class Run:
    """An audit of a day. `counts` has findings by tier, `rules` by rule, `at_fault` the pages that have a finding of tier fail."""

    day: date
    pages: int
    at_fault: int
    counts: dict[str, int] = field(default_factory=dict)
    rules: dict[str, int] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)


def run_of(result: AuditResult, findings: Iterable[Finding], day: date) -> Run | None:
    """What history keeps of an audit; None for a shard, a sample and whatever did not look at every page."""
    if result.shard or not result.complete or len(result.results) != result.plan.pages:
        return None
    found = list(findings)
    tiers = Counter(_TIERS[finding.level] for finding in found)
    at_fault = {page for finding in found if finding.level == "error" and finding.element for page in finding.element.pages}
    rules = Counter(finding.rule for finding in found)
    counts = {tier: tiers[tier] for tier in LEVEL}
    return Run(day, len(result.results), len(at_fault), counts, dict(sorted(rules.items())), dict(sorted(result.versions.items())))


def append(path: Path, run: Run) -> None:
    """Add a line in one write, so that a run that is ended in the middle leaves no half of one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(asdict(run) | {"day": run.day.isoformat()}, ensure_ascii=False) + "\n"
    with open(path, "ab+") as file:
        if file.tell() and os.pread(file.fileno(), 1, file.tell() - 1) != b"\n":
            line = "\n" + line  # what was there broke off
        os.write(file.fileno(), line.encode())


def read_history(path: Path, warn: Callable[[str], None]) -> list[Run]:
    """All runs, oldest first; none where there is no file. A line that cannot be read is passed over, with a warning."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return []
    runs = []
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                runs.append(_read(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError):
            warn(f"{path}:{number}: this line of the audit's history cannot be read and was passed over")
    return sorted(runs, key=lambda run: run.day)


def trends(runs: Sequence[Run]) -> tuple[Trend, ...]:
    """The share of pages without a fault over time, by the last run of each day; nothing before there are two days to compare."""
    by_day = {run.day: run for run in runs if run.pages}
    points = tuple(
        (
            in_words(day),
            100 * (run.pages - run.at_fault) / run.pages,
            f"{run.pages - run.at_fault:,} of {run.pages:,} pages; {run.counts.get('fail', 0):,} to mend, "
            f"{run.counts.get('review', 0):,} to look at",
        )
        for day, run in sorted(by_day.items())[-_POINTS:]
    )
    return (Trend("Pages without a fault", points),) if len(points) > 1 else ()


def _read(data: dict) -> Run:
    texts = {str(name): str(version) for name, version in data.get("versions", {}).items()}
    counts, rules = ({str(key): int(number) for key, number in data.get(name, {}).items()} for name in ("counts", "rules"))
    return Run(date.fromisoformat(data["day"]), int(data["pages"]), int(data["at_fault"]), counts, rules, texts)
