"""The options of the plugin fingerpost/money."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings


class MoneySettings(RoomSettings):
    """Where its pages are."""

    page: str = Field("your-council/what-we-spend.md", examples=["your-council/what-we-spend.md"])
    """The path of the page that shows the spending line by line. Service pages lead to it."""
