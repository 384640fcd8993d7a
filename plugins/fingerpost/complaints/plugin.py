"""The MkDocs plugin fingerpost/complaints."""

from fingerpost.complaints.room import ROOM
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin


class ComplaintsPlugin(RoomPlugin):
    """The complaints room as a plugin."""

    room = ROOM
