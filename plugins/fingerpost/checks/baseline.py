"""The findings that were there before: only new ones fail."""

import json
from collections import Counter
from dataclasses import dataclass, field

from fingerpost.checks.finding import HANDBOOK, Finding
from fingerpost.pages.errors import UserError

BASELINE = ".fingerpost-baseline.json"  # beside the settings file
AUDIT_BASELINE = ".fingerpost-audit-baseline.json"
_ID = "baseline-outdated"
_MEND = "Write it afresh: fingerpost {} --write-baseline"


@dataclass(frozen=True)
class Baseline:
    """What a site was like: how often each kind of finding occurred, and what each room measured, by room and path."""

    findings: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    measures: dict[str, dict[str, float]] = field(default_factory=dict)


def write_baseline(findings: list[Finding], measures: dict[str, dict[str, float]] | None = None) -> str:
    """JSON with one line for each kind of finding and each measure, sorted, so that merges stay small."""
    counts = Counter(finding.key for finding in findings)
    rows = ",\n".join(json.dumps([*key, count], ensure_ascii=False) for key, count in sorted(counts.items()))
    rooms = [f"{json.dumps(room)}: {{\n{_lines(values)}\n}}" for room, values in sorted((measures or {}).items())]
    return '{"findings": [\n' + rows + '\n], "measures": {\n' + ",\n".join(rooms) + "\n}}\n"


def _lines(values: dict[str, float]) -> str:
    return ",\n".join(f"{json.dumps(path, ensure_ascii=False)}: {value}" for path, value in sorted(values.items()))


def read_baseline(text: str, where: str, command: str = "check") -> Baseline:
    """The baseline that was written down by a command; raises UserError where the file is damaged."""
    try:
        data = json.loads(text)
        findings = Counter({(str(rule), str(path), str(message)): int(count) for rule, path, message, count in data["findings"]})
        measures = {room: {path: float(value) for path, value in values.items()} for room, values in data["measures"].items()}
        return Baseline(findings, measures)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise UserError("The baseline cannot be read", where, _MEND.format(command)) from None


def split(
    findings: list[Finding], known: Counter[tuple[str, str, str]], command: str = "check"
) -> tuple[list[Finding], list[Finding], int]:
    """(new findings, one finding for each known one that no longer occurs, number of known ones that still do)."""
    left = Counter(known)
    new = []
    for finding in findings:
        if left[finding.key] > 0:
            left[finding.key] -= 1
        else:
            new.append(finding)
    mend, docs = _MEND.format(command), f"{HANDBOOK}{_ID}.md"
    gone = [
        Finding(_ID, "advice", path, 1, 1, f"A finding of the baseline no longer occurs: {rule}: {message}", mend, docs)
        for (rule, path, message), count in sorted(left.items()) if count > 0
    ]  # fmt: skip
    return new, gone, len(findings) - len(new)
