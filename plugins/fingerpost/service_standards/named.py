"""What standards name that other rooms' files hold: pillars of the strategy and contractors. Errors in those are theirs to report."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.dates import parse_day
from fingerpost.pages.text_file import decode
from fingerpost.pages.yaml_reader import read_yaml

STRATEGY, ORGANISATIONS = "strategy.yml", "organisations.yml"

# Where a council has no strategy in its data: the pillars that Customer Service Excellence asks for, in plain words.
PILLARS = {
    "citizen-focused": "We put citizens first",
    "positive-experience": "Using our services is straightforward",
    "inclusive-access": "Everyone can use our services",
    "right-first-time": "We get it right first time",
}


@dataclass(frozen=True)
class Organisation:
    """An organisation's name, and who takes over after its last day."""

    name: str
    ends_on: date | None = None
    successor: str | None = None


def read_pillars(files: DataFiles) -> dict[str, str]:
    """The names of the pillars by id, in their order."""
    value = _value(files, STRATEGY)
    return _names(value.get("pillars") if isinstance(value, dict) else None) or dict(PILLARS)


def read_organisations(files: DataFiles) -> dict[str, Organisation]:
    """The organisations by id."""
    items = _value(files, ORGANISATIONS)
    names = _names(items)
    return {
        item["id"]: Organisation(names[item["id"]], _day(item.get("ends_on")), item.get("successor"))
        for item in (items if isinstance(items, list) else []) if isinstance(item, dict) and item.get("id") in names
    }  # fmt: skip


def is_unread(files: DataFiles, path: str) -> bool:
    """Is the file there, and no list or group of what it should have? Then its own room has a finding."""
    value = _value(files, path)
    return path in files.files and not (value.get("pillars") if path == STRATEGY and isinstance(value, dict) else _names(value))


def on_duty(id: str, organisations: dict[str, Organisation], today: date) -> Organisation | None:
    """The organisation on this day: its successor once it has ended. A ring of successors ends where it began."""
    seen: set[str] = set()
    found = organisations.get(id)
    while found and found.ends_on and found.ends_on < today and found.successor in organisations and found.successor not in seen:
        seen.add(found.successor)
        found = organisations[found.successor]
    return found


def _value(files: DataFiles, path: str) -> Any:
    text = decode(files.files[path]).text if path in files.files else None
    return read_yaml(text).value if text else None


def _names(items: Any) -> dict[str, str]:
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return {item["id"]: item["name"] for item in found if isinstance(item.get("id"), str) and isinstance(item.get("name"), str)}


def _day(text: Any) -> date | None:
    try:
        return parse_day(text) if isinstance(text, str) else None
    except ValueError:
        return None
