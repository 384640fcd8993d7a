"""The options of the plugin fingerpost/plans."""

from fingerpost.checks.room import RoomSettings


class PlansSettings(RoomSettings):
    """Where its pages are."""
