"""The MkDocs plugin fingerpost/services."""

from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.services.room import ROOM


class ServicesPlugin(RoomPlugin):
    """The services room as a plugin."""

    room = ROOM
