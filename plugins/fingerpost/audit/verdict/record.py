"""What is kept of an audit, so that the accessibility statement can say it: no page, no path, nothing of the machine."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from fingerpost.accessibility.criteria import criteria, in_order
from fingerpost.accessibility.data import LastAudit
from fingerpost.audit.verdict.findings import NOT_AUDITED, OUTSIDE
from fingerpost.audit.verdict.looked_at import LookedAt
from fingerpost.checks.finding import Finding
from fingerpost.pages.errors import UserError

_NOT_ABOUT_PEOPLE = {NOT_AUDITED, OUTSIDE}  # a page that asks another server for something may be as accessible as any


def last_audit(findings: Iterable[Finding], looked: LookedAt, day: date, versions: Mapping[str, str], listed: int = 0) -> LastAudit:
    """The record of all that was found, known issues and exemptions as well. Raises UserError where it was not the whole site.

    An error is a fault; a warning is for a person to look at, and is only counted. `listed`: the faults that issues name.
    """
    be_whole(looked, "Nothing was recorded", "fingerpost audit --record")
    about = [finding for finding in findings if finding.rule not in _NOT_ABOUT_PEOPLE]
    faults = [finding for finding in about if finding.level == "error"]
    named = [set(fault.criteria) & criteria().keys() for fault in faults]
    found = Counter(number for numbers in named for number in numbers)
    return LastAudit(
        day=day,
        pages=len(looked.pages),
        faults=len(faults),
        listed=listed,
        found={number: found[number] for number in in_order(set(found))},
        other=sum(not numbers for numbers in named),
        to_look_at=sum(finding.level == "warning" for finding in about),
        engines=dict(sorted(versions.items(), key=lambda engine: engine[0].lower())),
    )


def as_json(audit: LastAudit) -> str:
    """The record as it stands in `_data/last-audit.json`."""
    return json.dumps(audit.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def be_whole(looked: LookedAt, undone: str, command: str) -> None:
    """Raises UserError unless every page was audited: a part of the site would make the statement say more than anybody knows."""
    missing = looked.not_audited
    if missing or not looked.pages:
        such = f", such as /{missing[0]}" if missing else ""
        message = f"{undone}, since {len(missing):,} of {len(looked.pages):,} pages were not audited{such}"
        raise UserError(message, "", f"Build the site, then audit all of it: {command}")
