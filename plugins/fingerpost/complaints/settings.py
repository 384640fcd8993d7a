"""The options of the plugin fingerpost/complaints."""

from fingerpost.checks.room import RoomSettings


class ComplaintsSettings(RoomSettings):
    """Where its pages are."""
