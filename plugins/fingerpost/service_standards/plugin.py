"""The MkDocs plugin fingerpost/service-standards."""

from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.service_standards.room import ROOM


class ServiceStandardsPlugin(RoomPlugin):
    """The service-standards room as a plugin."""

    room = ROOM
