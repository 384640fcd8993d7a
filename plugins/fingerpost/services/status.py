"""How far a consultation is, on a given day."""

from datetime import date
from typing import Literal

from fingerpost.pages.page_types import Consultation

Status = Literal["open", "upcoming", "closed", "decided", ""]
STATUSES: tuple[Status, ...] = ("open", "upcoming", "closed", "decided")


def status_of(meta: Consultation, today: date) -> tuple[Status, date | None]:
    """The status with the day that counts: open until it, opening on it, closed or decided on it. Nothing where a day has an error."""
    opens, closes = getattr(meta, "opens_on", None), getattr(meta, "closes_on", None)
    if not opens or not closes:
        return "", None
    if today < opens:
        return "upcoming", opens
    if today <= closes:
        return "open", closes
    if meta.outcome and meta.outcome.decided_on <= today:
        return "decided", meta.outcome.decided_on
    return "closed", closes
