"""Write dates and other single words into the front matter of a page and leave every other byte as it is.

All functions raise UserError where the front matter is laid out so that it cannot be done.
"""

import re
from datetime import date

from fingerpost.pages.errors import UserError
from fingerpost.pages.front_matter import read_front_matter

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_FENCE = re.compile(rb"---[ \t]*[\r\n]*")
_VALUE = rb":(?P<space>[ \t]*)(?P<quote>[\"']?)[^\s#\"']*(?P=quote)(?P<comment>#?)"

_ODD = (
    "The front matter is laid out in a way that a date cannot be written into, so nothing was written", "",
    "Begin each key at the left edge, with its value on the same line: `last_reviewed_on: 2026-11-22`",
)  # fmt: skip


def mark_reviewed(page: bytes, day: date) -> bytes:
    """The page with `last_reviewed_on:` set to the day, and without the day that its next review had been moved to."""
    written = day.isoformat()
    marked = _without(_set(page, "last_reviewed_on", written), b"next_review_on")
    return _checked(page, marked, {"last_reviewed_on": written, "next_review_on": None})


def set_day(page: bytes, name: str, day: date) -> bytes:
    """The page with a key set to a day; the key, or the front matter, is added where it is missing."""
    return set_value(page, name, day.isoformat())


def set_value(page: bytes, name: str, written: str) -> bytes:
    """The same for any word that needs no quotation marks."""
    return _checked(page, _set(page, name, written), {name: written})


def _checked(before: bytes, after: bytes, wanted: dict[str, str | None]) -> bytes:
    """The page as it is to be written, unless it says anything else than what it said and what was wanted.

    YAML lets people write one thing in many ways, and not into all of them can a line be put.
    """
    old, new = (read_front_matter(_text(page)) for page in (before, after))
    said, says = (dict(front.yaml.value) if isinstance(front.yaml.value, dict) else {} for front in (old, new))
    for key, written in wanted.items():
        said.pop(key, None)
        if (says.pop(key, None) or None) != written:
            raise UserError(*_ODD)
    if old.readable and (said != says or not new.readable or old.body != new.body):
        raise UserError(*_ODD)
    return after


def _text(page: bytes) -> str:
    return page.removeprefix(_BOM).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _set(page: bytes, name: str, value: str) -> bytes:
    key, written = name.encode(), value.encode()
    bom = _BOM if page.startswith(_BOM) else b""
    lines = _LINE.findall(page.removeprefix(_BOM))
    newline = (lines[0][len(lines[0].rstrip(b"\r\n")) :] if lines else b"") or b"\n"
    end = _end(lines)
    if end is None:
        return bom + b"".join(text + newline for text in (b"---", key + b": " + written, b"---")) + b"".join(lines)
    for number in range(1, end):
        match = re.match(re.escape(key) + _VALUE, lines[number])
        if match:
            lines[number] = _dated(key, match, written) + lines[number][match.end() :]
            return bom + b"".join(lines)
    return bom + b"".join([*lines[:end], key + b": " + written + newline, *lines[end:]])


def _without(page: bytes, key: bytes) -> bytes:
    """The page without the line of a key."""
    bom = _BOM if page.startswith(_BOM) else b""
    lines = _LINE.findall(page.removeprefix(_BOM))
    end = _end(lines) or 0
    return bom + b"".join(line for number, line in enumerate(lines) if not (0 < number < end and re.match(key + _VALUE, line)))


def _end(lines: list[bytes]) -> int | None:
    """The number of the line that ends the front matter; None where there is none."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return None
    return next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)


def _dated(key: bytes, match: re.Match[bytes], written: bytes) -> bytes:
    """The key with the day; with the spaces that YAML needs where the key had no value."""
    comment = b" #" if match["comment"] else b""
    return key + b":" + (match["space"] or b" ") + match["quote"] + written + match["quote"] + comment
