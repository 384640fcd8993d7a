"""The findings that were there before: only new ones fail."""

import json
from collections import Counter

from fingerpost.checks.finding import HANDBOOK, Finding
from fingerpost.pages.errors import UserError

_ID = "baseline-outdated"
_MEND = "Write it afresh: fingerpost check --write-baseline"


def write_baseline(findings: list[Finding]) -> str:
    """JSON with one line for each kind of finding, sorted, so that merges stay small."""
    counts = Counter(finding.key for finding in findings)
    rows = [json.dumps([*key, count], ensure_ascii=False) for key, count in sorted(counts.items())]
    return "[\n" + ",\n".join(rows) + "\n]\n"


def read_baseline(text: str, where: str) -> Counter[tuple[str, str, str]]:
    """How often each finding may occur; raises UserError where the file is damaged."""
    try:
        rows = json.loads(text)
        return Counter({(str(rule), str(path), str(message)): int(count) for rule, path, message, count in rows})
    except (ValueError, TypeError, OverflowError, RecursionError):
        raise UserError("The baseline cannot be read", where, _MEND) from None


def split(findings: list[Finding], known: Counter[tuple[str, str, str]]) -> tuple[list[Finding], list[Finding], int]:
    """(new findings, one finding for each known one that no longer occurs, number of known ones that still do)."""
    left = Counter(known)
    new = []
    for finding in findings:
        if left[finding.key] > 0:
            left[finding.key] -= 1
        else:
            new.append(finding)
    gone = [
        Finding(_ID, "advice", path, 1, 1, f"A finding of the baseline no longer occurs: {rule}: {message}", _MEND, f"{HANDBOOK}{_ID}.md")
        for (rule, path, message), count in sorted(left.items()) if count > 0
    ]  # fmt: skip
    return new, gone, len(findings) - len(new)
