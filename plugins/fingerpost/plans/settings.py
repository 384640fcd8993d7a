"""The options of the plugin fingerpost/plans."""

from fingerpost.checks.room import RoomSettings


class PlansSettings(RoomSettings):
    """The options that every room has: what its pages show is in the data files."""
