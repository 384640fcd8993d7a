"""The plans as files for other programs. Owners are left out: they are for staff."""

import posixpath

from fingerpost.checks.room import RoomState
from fingerpost.pages.csv_text import csv_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.plans.data import Plans

STRATEGY_CSV, RECOMMENDATIONS_CSV = "strategy.csv", "recommendations.csv"
_ACTION = ("id", "pillar", "what", "due", "status", "late", "done_on", "note")
_RECOMMENDATION = (
    "id",
    "title",
    "made_by",
    "made_on",
    "what",
    "answer_due",
    "answered_on",
    "answer",
    "reply",
    "done_on",
    "updates",
    "last_update",
)


def files(site: Site, room: RoomState) -> dict[str, str]:
    """Actions and recommendations as tables, where there are any."""
    plans: Plans = room.data
    actions = [one.model_dump(mode="json") | {"late": one.shown_status(site.today) == "late"} for one in plans.actions.values()]
    asked = [
        one.model_dump(mode="json")
        | {
            "answer_due": one.due.isoformat(),
            "updates": len(one.updates),
            "last_update": max((update.day.isoformat() for update in one.updates), default=None),
        }
        for one in plans.recommendations.values()
    ]
    made = {STRATEGY_CSV: (_ACTION, actions), RECOMMENDATIONS_CSV: (_RECOMMENDATION, asked)}
    return {path: csv_text(columns, rows) for path, (columns, rows) in made.items() if rows}


def to_file(path: str, what: str, page: Page) -> list[str]:
    """The line that leads to a file."""
    return [f"For other programs: [{what}]({posixpath.relpath(path, page.folder or '.')}).", ""]
