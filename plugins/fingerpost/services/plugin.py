"""The MkDocs plugin fingerpost/services."""

from fingerpost.services.room import ROOM
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin


class ServicesPlugin(RoomPlugin):
    """The services room as a plugin."""

    room = ROOM
