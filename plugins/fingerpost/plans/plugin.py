"""The MkDocs plugin fingerpost/plans."""

from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.plans.room import ROOM


class PlansPlugin(RoomPlugin):
    """The plans room as a plugin."""

    room = ROOM
