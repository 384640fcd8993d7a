"""The options of the plugin fingerpost/freshness."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Length


class FreshnessSettings(RoomSettings):
    """How long a page may go without a review."""

    review_in: Length = Field("12 months", validate_default=True, examples=["12 months"])
    """How long after its last review a page falls due, where the page does not say."""
    due_soon_days: int = Field(30, ge=0, examples=["30"])
    """How many days before it falls due a page is called due soon."""
    not_reviewed: list[str] = Field(["home", "news"], examples=[["news"]])
    """Types of page that need no review."""
    report_to: str | None = Field(None, examples=["hello@council.example"])
    """Where people can say that a page is out of date: an email address shown on pages that are late."""
