"""When to build the site again, in words and for a scheduler."""

import json

from fingerpost.checks.change import Change

_SHOWN = 3


def in_words(changes: list[Change]) -> str:
    """`Build again by 2026-12-01: content/a.md becomes overdue, ...`."""
    if not changes:
        return "No page will change by itself."
    shown = ", ".join(f"{change.path} {change.what}" for change in changes[:_SHOWN])
    more = f" and {len(changes) - _SHOWN:,} more" if len(changes) > _SHOWN else ""
    return f"Build again by {changes[0].day}: {shown}{more}."


def as_json(changes: list[Change]) -> str:
    """`on`: the day, or null; `changes`: a list of path, what and seen (by citizens)."""
    listed = [{"path": change.path, "what": change.what, "seen": change.seen} for change in changes]
    return json.dumps({"on": changes[0].day.isoformat() if changes else None, "changes": listed}, ensure_ascii=False, indent=1) + "\n"
