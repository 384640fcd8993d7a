"""The list of all reviews as open data: for the report, and for `fingerpost stale`."""

import json
from typing import Any

from fingerpost.freshness.row import Row

COLUMNS = ("path", "owner", "last_reviewed_on", "review_in", "due_on", "status", "edited_since_review")


def stale(rows: list[Row]) -> list[dict[str, Any]]:
    """One object a page. Dates are ISO, and what is not known is None."""
    return [
        dict(zip(COLUMNS, (
            row.path, row.owner or row.channel, _iso(row.review.reviewed_on), str(row.review.period), _iso(row.due_on), row.status, row.trail.edited,
        ), strict=True))
        for row in rows
    ]  # fmt: skip


def as_json(pages: list[dict[str, Any]]) -> str:
    """A JSON list with a page on each line."""
    return "[\n" + ",\n".join(json.dumps(page, ensure_ascii=False) for page in pages) + "\n]\n"


def _iso(day) -> str | None:
    return day.isoformat() if day else None
