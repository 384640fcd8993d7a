"""The options of the plugin fingerpost/complaints."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Id


class ComplaintsSettings(RoomSettings):
    """Where its page is, and who answers for it."""

    page: str = Field("complaints-results.md", examples=["your-council/complaints-results.md"])
    """Where the page with the numbers of complaints stands. It is made when there is `_data/complaints/`, unless an editor wrote that page."""
    owner: Id | None = Field(None, examples=["contact-team"])
    """The team that answers for that page: an id from _data/teams.yml."""
