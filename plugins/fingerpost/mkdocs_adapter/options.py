"""What a run is told from outside: the day, and who wants to hear how far it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from fingerpost.checks.finding import Finding


def london_today() -> date:
    """Today in London, which is the council's day whatever the machine's clock zone."""
    return datetime.now(ZoneInfo("Europe/London")).date()


@dataclass
class Options:
    """`progress` is called with what is being done, how much of it is done, and how much there is."""

    today: date = field(default_factory=london_today)
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None
    serving: bool = False
    before: dict[str, dict[str, float]] | None = None
    """What each room had measured when the baseline was written; None: read the baseline beside the settings."""
    warnings: list[str] = field(default_factory=list)
    """What MkDocs finds odd in the settings."""
    stop_when: Callable[[list[Finding]], bool] | None = None
    """Given by a caller that shows the findings itself: says whether they stop the build."""
