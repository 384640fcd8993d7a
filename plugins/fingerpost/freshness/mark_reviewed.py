"""Write a review date into a page and leave every other byte as it is."""

import re
from datetime import date

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_FENCE = re.compile(rb"---[ \t]*[\r\n]*")
_KEY = re.compile(rb"last_reviewed_on:(?P<space>[ \t]*)(?P<quote>[\"']?)[^\s#\"']*(?P=quote)(?P<comment>#?)")


def mark_reviewed(page: bytes, day: date) -> bytes:
    """The page with `last_reviewed_on:` set to the day; the key, or the front matter, is added where it is missing."""
    written = day.isoformat().encode()
    bom = _BOM if page.startswith(_BOM) else b""
    lines = _LINE.findall(page.removeprefix(_BOM))
    newline = (lines[0][len(lines[0].rstrip(b"\r\n")) :] if lines else b"") or b"\n"
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    if end is None or not _FENCE.fullmatch(lines[0]):
        return bom + b"".join(text + newline for text in (b"---", b"last_reviewed_on: " + written, b"---")) + b"".join(lines)
    for number in range(1, end):
        key = _KEY.match(lines[number])
        if key:
            lines[number] = _dated(key, written) + lines[number][key.end() :]
            return bom + b"".join(lines)
    return bom + b"".join([*lines[:end], b"last_reviewed_on: " + written + newline, *lines[end:]])


def _dated(match: re.Match[bytes], written: bytes) -> bytes:
    """The key with the day; with the spaces that YAML needs where the key had no value."""
    comment = b" #" if match["comment"] else b""
    return b"last_reviewed_on:" + (match["space"] or b" ") + match["quote"] + written + match["quote"] + comment
