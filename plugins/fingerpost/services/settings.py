"""The options of the plugin fingerpost/services."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings


class ServicesSettings(RoomSettings):
    """Where the lists of services are."""

    a_to_z: str = Field("a-to-z.md", examples=["a-to-z.md"])
    """The path of the page that lists every service from A to Z."""
    owner: str | None = Field(None, examples=["contact-team"])
    """The team that answers for that page."""
    news_on_home: int = Field(3, ge=0, examples=["3"])
    """How many news items the home page shows."""
    outcome_weeks: int = Field(12, ge=0, examples=["12"])
    """How many weeks after it closed a consultation may go without its outcome."""
