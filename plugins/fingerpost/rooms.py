"""All rooms, found by looking for `room.py`."""

import importlib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from fingerpost.checks.chapter import Chapter
from fingerpost.checks.room import Room, RoomState
from fingerpost.checks.rule import Rule, find_rules
from fingerpost.checks.runner import Opened
from fingerpost.checks.scorecard import scorecard
from fingerpost.freshness.review import owner_of
from fingerpost.pages.blocks.from_data import Asked
from fingerpost.pages.csv_table import SAVE_AS
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip

_SPREADSHEETS = ("xlsx", "xls", "ods", "numbers")
_TABLES = ("csv", "txt", "tsv", *_SPREADSHEETS)


def all_rooms() -> list[Room]:
    """Every room, by name."""
    folders = sorted(path.parent.name for path in Path(__file__).parent.glob("*/room.py") if path.parent.name != "checks")
    return [importlib.import_module(f"fingerpost.{folder}.room").ROOM for folder in folders]


def all_rules() -> dict[str, Rule]:
    """Every rule by its id: those of the rooms, and those on exemptions and data files."""
    found = [rule for room in all_rooms() for rule in room.rules] + list(find_rules("fingerpost.checks.rules"))
    return {rule.id: rule for rule in sorted(found, key=lambda rule: rule.id)}


def unread_files(data: DataFiles, opened: Mapping[str, RoomState]) -> list[tuple[str, Slip]]:
    """A slip for each data file that no room would read, on or off: most often its name is wrong. `opened`: the rooms that are on."""
    read = set().union(*(state.files.read for state in opened.values()))
    if read >= data.files.keys():
        return []
    looked = DataFiles(data.files)
    for room in all_rooms():
        if room.name not in opened:
            room.read_data(looked)
    asked = looked.asked.union(*(state.files.asked for state in opened.values()))
    read |= looked.read
    return [
        (path, _unread(path, asked)) for path in sorted(data.files.keys() - read) if not path.rpartition("/")[2].startswith((".", "README"))
    ]


def chapters(site: Site, opened: Opened) -> dict[str, Chapter]:
    """What the rooms that are on say of the whole site in the report, and the scorecard of what all of them say of each service."""
    found = {name: room.chapter(site, state) for name, (room, state) in opened.items()}
    reviews = opened.get("freshness")
    found["scorecard"] = scorecard(site, opened, lambda page: owner_of(page, reviews[1].settings) if reviews else page.meta.owner)
    return {name: chapter for name, chapter in found.items() if chapter}


def made_of_data(asked: Asked, page: Page, site: Site, opened: Iterable[tuple[Room, RoomState]]) -> str | None:
    """The Markdown that a page asks for; where no room that is on has it, None and a slip of the page."""
    rooms = list(opened)
    names = sorted({name for room, _ in rooms for name in room.inserts})
    message, mend = f"There is no data “{asked.name}” to show", f"The names are: {', '.join(names)}."
    for room, state in rooms:
        if asked.name in room.inserts:
            try:
                return room.inserts[asked.name](asked.argument, page, site, state)
            except ValueError as error:
                message, _, mend = str(error).partition(". ")
                break
    else:
        near = get_close_matches(asked.name, names, n=1)
        off = next((room.name.replace("_", "-") for room in all_rooms() if asked.name in room.inserts), None)
        if off:
            message = f"“{asked.name}” comes from the plugin fingerpost/{off}, which is not on"
            near, mend = [], "Add the plugin to mkdocs.yml, or take the block out."
        mend = f"Did you mean “{near[0]}”? {mend}" if near else mend
    page.slips.append(Slip("data-block", asked.line + page.front.body_line, asked.column, message, mend))
    return None


def _unread(path: str, known: set[str]) -> Slip:
    """`known`: the names that are read, and the folders of tables, which end in a stroke."""
    folder, _, name = path.lower().rpartition("/")
    stem, _, kind = name.rpartition(".")
    home = get_close_matches(f"{folder or stem}/", sorted(name for name in known if name.endswith("/")), n=1)
    near = get_close_matches(path.lower(), sorted(name for name in known if not name.endswith("/")), n=1)
    if kind in _TABLES and home:
        near = [f"{home[0]}{stem if folder else '2026-27'}.csv"]
    mend = f"Name it as {near[0]}." if near else "Move it out of _data/, or give it the name that the handbook says."
    if kind in _SPREADSHEETS:
        mend = f"Save it as CSV{f', and n{mend[1:]}' if near else '.'} {SAVE_AS}"
    return Slip("unread", 1, 1, "Nothing reads this file", mend)
