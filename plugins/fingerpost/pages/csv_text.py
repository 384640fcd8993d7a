"""Tables for spreadsheets, as RFC 4180 has them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """A header, then a line for each row. Its lines end in CRLF: write it as it is."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(value)
    return _safe(value) if isinstance(value, str) else value


def _safe(text: str) -> str:
    """A spreadsheet runs a text that begins like a formula, and a title may come from anybody: a leading ' makes it text again.

    Our own numbers stay as they are, so that days still to come, which are negative, can be counted with.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
