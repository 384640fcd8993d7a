"""Which of the three statuses a site has, from what is known. It is never said to be better than that.

The model statement has three: fully compliant (all of WCAG 2.2 AA is met), partially compliant (most of it is met) and not
compliant (most of it is not). See docs/decisions/0014-accessibility-statement.md.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from fingerpost.accessibility.criteria import criteria, in_order
from fingerpost.accessibility.data import LastAudit, Statement
from fingerpost.pages.dates import Period, add

Status = Literal["full", "partial", "not"]
YEAR = Period(12, "month")


@dataclass(frozen=True)
class Standing:
    """What is known of a site. `unlisted`: the criteria that the last audit found to fail, and that no issue names."""

    status: Status
    unlisted: tuple[str, ...] = ()
    is_tested: bool = True
    """Has anybody, or the audit, ever looked at it?"""


def standing(statement: Statement, audit: LastAudit | None, today: date) -> Standing:
    """What can be said of the site on this day."""
    audit = audit if audit and audit.day <= today else None
    tested = statement.tested.day if statement.tested.day and statement.tested.day <= today else None
    named = {number for issue in statement.issues for number in issue.wcag}
    found = {number for number, count in audit.found.items() if count} if audit else set()
    failing = (named | found) & criteria().keys()
    is_tested = bool(audit or tested)
    clean = audit is not None and not audit.faults and not found and not audit.other and not statement.issues
    status: Status = "partial"
    if statement.status == "not" or not is_tested or 2 * len(failing) > len(criteria()):
        status = "not"
    elif clean and statement.status is None and is_recent(audit.day, today) and is_recent(tested, today):
        status = "full"
    return Standing(status, tuple(in_order(found - named)), is_tested)


def is_recent(day: date | None, today: date) -> bool:
    """Is the day in the twelve months up to today?"""
    return day is not None and day <= today <= add(day, YEAR)
