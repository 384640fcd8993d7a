"""Bytes of a file -> text, with a slip for each thing that an editor's program may have done to it."""

import re
from dataclasses import dataclass, field

from fingerpost.pages.slip import Slip

LARGEST = 500_000  # bytes; the longest page that we know of, a whole local plan, is under 400 KB

_SAVE_AS = "Open the file in your editor, choose “Save as”, and pick UTF-8 as the encoding."
_NO_TEXT_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # the last range is what is left of “smart” quotes read wrong
_UNFINISHED_MERGE = re.compile(r"^<{7} .*\n(?:.*\n)*?={7}$", re.MULTILINE)


@dataclass
class TextFile:
    """The text with `\\n` line ends, or None where it cannot be read, and the slips found on the way."""

    text: str | None
    slips: list[Slip] = field(default_factory=list)


def decode(data: bytes, largest: int = LARGEST, save_as: str | None = None) -> TextFile:
    """Read the bytes of a page or data file. `save_as` says how the program that made it saves UTF-8."""
    if len(data) > largest:
        return _unreadable(
            1, f"The file is {-(-len(data) // 1000):,} KB; the most is {largest // 1000:,} KB",
            "Split it into several pages, or publish it as a download with a short page that links to it.",
        )  # fmt: skip
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        column = len(data[: error.start].rpartition(b"\n")[2].decode("utf-8-sig")) + 1
        return _unreadable(line, "The file is not saved as UTF-8, so some letters cannot be read", save_as or _SAVE_AS, column)
    control = _NO_TEXT_CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        what = "a NUL character" if control[0] == "\0" else f"a control character (code {ord(control[0])})"
        return _unreadable(
            line, f"The file holds {what}, which no text has",
            "Delete the invisible character, or copy the text into a new file.", column,
        )  # fmt: skip
    if not text.strip():
        return _unreadable(
            1, "The file is empty",
            "Write the page, or delete the file. `fingerpost new page \"Title\"` makes a page to start from.",
        )  # fmt: skip
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    conflict = _UNFINISHED_MERGE.search(text) if "<<<<<<<" in text else None
    if conflict:
        return _unreadable(
            text.count("\n", 0, conflict.start()) + 1, "The file has the marks of a merge that was not finished",
            "Keep the lines that you want of both sides, and delete those that begin with <<<<<<<, ======= and >>>>>>>.",
        )  # fmt: skip
    return TextFile(text, _oddities(data))


def _oddities(data: bytes) -> list[Slip]:
    slips = []
    if data.startswith(b"\xef\xbb\xbf"):
        slips.append(
            Slip("encoding", 1, 1, "The file starts with an invisible byte order mark", _SAVE_AS.replace("UTF-8", "UTF-8 without BOM"))
        )  # fmt: skip
    if b"\r" in data:
        line = data.partition(b"\r")[0].count(b"\n") + 1
        slips.append(
            Slip("encoding", line, 1, "The file has Windows line ends (CRLF). It was read without loss",
                 "Choose “LF” as the line end in your editor, so that others do not see every line as changed.")
        )  # fmt: skip
    return slips


def _unreadable(line: int, message: str, mend: str, column: int = 1) -> TextFile:
    return TextFile(None, [Slip("unreadable", line, column, message, mend)])
