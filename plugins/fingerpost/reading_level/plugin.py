"""The MkDocs plugin fingerpost/reading-level."""

from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.reading_level.room import ROOM


class ReadingLevelPlugin(RoomPlugin):
    """The reading-level room as a plugin."""

    room = ROOM
