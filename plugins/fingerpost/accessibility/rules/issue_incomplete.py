"""An issue of the accessibility statement that does not say all that people, and the regulator, need of it."""

from collections.abc import Iterator

from fingerpost.accessibility.data import FILE, Issue
from fingerpost.accessibility.issue_list import exemptions
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site

_WANTS = {
    "wcag": ("which WCAG criterion it fails", "wcag: 1.3.1"),
    "pages": ("where it is", "pages: [your-council/what-we-spend.md]"),
    "affects": ("who it affects", "affects: People who use a screen reader"),
    "workaround": ("what people can do instead", "workaround: Phone 01632 960100, and we will send you the report in Word."),
    "fix_by": ("when it will be mended", "fix_by: 2027-06-30"),
    "assessed_on": ("when the burden was assessed", "assessed_on: 2026-09-01"),
    "reason": ("why mending it is too great a burden", "reason: It would cost £90,000, and 4 people opened these files last year."),
    "exemption": ("which exemption of the regulations it is", "exemption: old-documents"),
}
_NEEDS = {
    "non-compliance": ("wcag", "pages", "affects", "workaround", "fix_by"),
    "disproportionate-burden": ("wcag", "pages", "affects", "workaround", "assessed_on", "reason"),
    "out-of-scope": ("exemption",),
}
_LAW = ("assessed_on", "reason", "exemption")  # without these the claim does not hold at all


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement is None or room.has_errors(FILE):
        return
    for index, issue in enumerate(room.data.statement.issues):
        for key in _NEEDS[issue.kind]:
            if not getattr(issue, key):
                wants, example = _WANTS[key]
                place = room.data.place("issues", index, "id")
                level = "error" if key in _LAW else None
                yield Problem(f"The issue “{issue.id}” does not say {wants}", f"Add a line: {example}", *place, level, f"_data/{FILE}")
        yield from _unknown_exemption(issue, index, room)


def _unknown_exemption(issue: Issue, index: int, room: RoomState) -> Iterator[Problem]:
    if issue.exemption and issue.exemption not in exemptions():
        message = f"The regulations have no exemption that we know as “{issue.exemption}”"
        mend = f"Choose one of: {', '.join(exemptions())}."
        yield Problem(message, mend, *room.data.place("issues", index, "exemption"), "error", f"_data/{FILE}")


RULE = Rule("issue-incomplete", "warning", "site", "An accessibility issue does not say enough", run)
