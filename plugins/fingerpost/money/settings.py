"""The options of the plugin fingerpost/money."""

from fingerpost.checks.room import RoomSettings


class MoneySettings(RoomSettings):
    """Where its pages are."""
