"""The MkDocs plugin fingerpost/service-standards."""

from fingerpost.service_standards.room import ROOM
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin


class ServiceStandardsPlugin(RoomPlugin):
    """The service-standards room as a plugin."""

    room = ROOM
