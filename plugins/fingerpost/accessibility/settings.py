"""The options of the plugin fingerpost/accessibility."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings


class AccessibilitySettings(RoomSettings):
    """What the checks on rendered pages take into account, and where the accessibility statement is."""

    vague_links: list[str] = Field([], examples=[["find out"]])
    """Further texts that say nothing about where a link leads."""
    title_is_h1: bool = Field(True, examples=["true"])
    """`true` where the theme prints the page's title as its h1, as ours does; the page's own headings then start at h2."""
    page: str = Field("accessibility-statement.md", examples=["your-council/accessibility.md"])
    """The path of the accessibility statement, which is made from `_data/accessibility.yml` unless you wrote a page there."""
    owner: str | None = Field(None, examples=["contact-team"])
    """The team that answers for that page."""
