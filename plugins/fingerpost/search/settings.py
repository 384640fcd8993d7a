"""The options of the plugin fingerpost/search."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Id


class SearchSettings(RoomSettings):
    """Where people search."""

    page: str | None = Field("search.md", pattern=r"\.md$", examples=["search.md"])
    """The path of the search page. Write a page at that path to give it words of your own. `null` turns the search off."""
    owner: Id | None = Field(None, examples=["contact-team"])
    """The team that answers for that page, where nobody has written it."""
