"""The MkDocs plugin fingerpost/freshness."""

from fingerpost.freshness.room import ROOM
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin


class FreshnessPlugin(RoomPlugin):
    """The freshness room as a plugin."""

    room = ROOM
