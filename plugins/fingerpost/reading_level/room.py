"""The reading-level room: pages in words that people understand."""

from fingerpost.checks.room import Room
from fingerpost.reading_level.settings import ReadingLevelSettings

ROOM = Room("reading_level", ReadingLevelSettings)
