"""The MkDocs plugin fingerpost/money."""

from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.money.room import ROOM


class MoneyPlugin(RoomPlugin):
    """The money room as a plugin."""

    room = ROOM
