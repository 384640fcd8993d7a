"""All rooms, found by looking for `room.py`."""

import importlib
from pathlib import Path

from fingerpost.checks.room import Room
from fingerpost.checks.rule import Rule, find_rules


def all_rooms() -> list[Room]:
    """Every room, by name."""
    folders = sorted(path.parent.name for path in Path(__file__).parent.glob("*/room.py") if path.parent.name != "checks")
    return [importlib.import_module(f"fingerpost.{folder}.room").ROOM for folder in folders]


def all_rules() -> dict[str, Rule]:
    """Every rule by its id: those of the rooms, and those on exemptions and data files."""
    found = [rule for room in all_rooms() for rule in room.rules] + list(find_rules("fingerpost.checks.rules"))
    return {rule.id: rule for rule in sorted(found, key=lambda rule: rule.id)}
