"""The marker that begins a block: `[!warning]`."""

import re

MARK = "data-block"  # the attribute of a quotation with a marker, whose value is the name in small letters
MARKER = re.compile(r"\[ *! *([A-Za-z][\w -]{0,60}?) *\][+-]?:?")  # wider than what is right, so that a slip loses nothing
RIGHT = re.compile(r"\[![A-Za-z][\w-]*\][+-]?")  # the sign behind it is Obsidian's, for folding


def name_of(written: str) -> str:
    """The name as the list of blocks has it: `Bar chart` -> `bar-chart`."""
    return re.sub("[ _]+", "-", written.strip().lower())


def without_marker(text: str) -> str:
    """The words of a paragraph without the marker that it begins with."""
    match = MARKER.match(text) if text.startswith("[") else None
    return text[match.end() :].lstrip() if match else text
