"""The MkDocs plugin fingerpost/accessibility."""

from fingerpost.accessibility.room import ROOM
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin


class AccessibilityPlugin(RoomPlugin):
    """The accessibility room as a plugin."""

    room = ROOM
