"""The options of the plugin fingerpost/service-standards."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings


class ServiceStandardsSettings(RoomSettings):
    """Where the standards are shown."""

    page: str = Field("service-standards.md", examples=["service-standards.md"])
    """The path of the page that is made of all standards and their results."""
    owner: str | None = Field(None, examples=["contact-team"])
    """The team that answers for that page."""
    complaints: str | None = Field(None, examples=["your-council/complaints.md"])
    """The page that says how to complain. Each service shows it below its promise."""
