"""What is kept of an audit, so that the accessibility statement can say it: no page, no path, nothing of the machine."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date

from fingerpost.accessibility.criteria import criteria, in_order
from fingerpost.accessibility.data import LastAudit
from fingerpost.checks.finding import Finding


def last_audit(
    findings: list[Finding], pages: int, day: date, versions: dict[str, str], criteria_of: Callable[[Finding], list[str]]
) -> LastAudit:
    """The record. An error is a fault; what is milder is for a person to look at, and is only counted."""
    faults = [finding for finding in findings if finding.level == "error"]
    named = [[number for number in criteria_of(fault) if number in criteria()] for fault in faults]
    found = Counter(number for numbers in named for number in numbers)
    return LastAudit(
        day=day,
        pages=pages,
        faults=len(faults),
        found={number: found[number] for number in in_order(set(found))},
        other=sum(not numbers for numbers in named),
        to_look_at=len(findings) - len(faults),
        engines=dict(sorted(versions.items(), key=lambda engine: engine[0].lower())),
    )


def as_json(audit: LastAudit) -> str:
    """The record as it stands in `_data/last-audit.json`."""
    return json.dumps(audit.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
