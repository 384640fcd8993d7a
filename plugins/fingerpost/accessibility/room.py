"""The accessibility room: pages that everyone can use."""

from fingerpost.accessibility.settings import AccessibilitySettings
from fingerpost.checks.room import Room

ROOM = Room("accessibility", AccessibilitySettings)
