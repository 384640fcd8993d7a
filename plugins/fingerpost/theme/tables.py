"""Wide tables scroll inside a box that the keyboard can reach, so that the page itself never scrolls sideways."""

import re
from html import escape, unescape

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_FITS = 3  # columns that a phone of 320 px can show


def wrap_wide_tables(html: str) -> str:
    """Rendered Markdown with a labelled, focusable box round each table of more than three columns."""
    return _TABLE.sub(lambda match: _wrapped(match[0]), html) if "<table" in html else html


def _wrapped(table: str) -> str:
    first_row = table.partition("</tr>")[0]
    if len(re.findall(r"<t[hd]\b", first_row)) <= _FITS:
        return table
    names = [unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in _HEADER.findall(first_row)]
    label = escape("Table: " + ", ".join(name for name in names if name))
    return f'<div class="fp-scroll" role="group" tabindex="0" aria-label="{label}">{table}</div>'
