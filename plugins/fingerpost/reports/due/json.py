"""For other programs: a list of objects, one a page, worst first."""

import json

from fingerpost.freshness.row import Row
from fingerpost.reports.due.due_list import DueList
from fingerpost.reports.due.text import address

COLUMNS = (
    "path", "title", "url", "owner", "goes_to", "why", "channel", "last_reviewed_on", "review_in", "due_on", "status", "days_late",
    "edited_since_review", "date_bumped", "visits", "risks", "score",
)  # fmt: skip


def render(due: DueList) -> str:
    """The keys are COLUMNS; days are ISO, `owner` and `goes_to` are ids of teams, and what nobody knows is null."""
    return json.dumps([record(row, due) for row in due.rows], ensure_ascii=False, indent=1) + "\n"


def record(row: Row, due: DueList) -> dict:
    """A page as values. `days_late` is negative where the day is still to come."""
    review, trail = row.review, row.trail
    values = (
        row.path, row.title, address(row, due), row.owner, row.goes_to.id if row.goes_to else None, row.why, row.channel,
        review.reviewed_on.isoformat() if review.reviewed_on else None, str(review.period),
        review.due_on.isoformat() if review.due_on else None, review.status, (due.today - review.due_on).days if review.due_on else None,
        trail.edited, trail.bumped, row.visits, list(row.risks), row.score,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))
