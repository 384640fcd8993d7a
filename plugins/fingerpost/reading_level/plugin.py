"""The MkDocs plugin fingerpost/reading-level."""

from fingerpost.reading_level.room import ROOM
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin


class ReadingLevelPlugin(RoomPlugin):
    """The reading-level room as a plugin."""

    room = ROOM
