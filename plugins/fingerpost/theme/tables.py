"""Tables that a phone can show: those that are too wide for it become the component wide-table."""

import re
from html import unescape
from itertools import count, zip_longest
from typing import Any

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.blocks.parts import Grid, grid_of, number_of
from fingerpost.theme.components import render_component
from fingerpost.theme.words import words_for

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
_BEGIN = re.compile(r"<t[hd]\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_BREAK = re.compile(r"[\s/–-]+")  # where a browser may begin a new line
_DONE = '<table class="fp-'  # the table of a component
_MOST = 3  # columns that a phone of 320 px can show
_PHONE, _LETTER, _GAP = 288, 12, 18  # px: a phone's text, a letter with the spacing that people may set, and what is between columns
_ALIGNED = {' style="text-align: right;"': ' class="fp-end"', ' style="text-align: left;"': "", ' style="text-align: center;"': ""}


def fit_tables(html: str, lang: str = "en") -> str:
    """Rendered Markdown in which every table fits a phone, folds its rows there, or scrolls in a box of its own."""
    return _TABLE.sub(lambda match: _fitting(match[0], lang), html) if "<table" in html else html


def table_values(grid: Grid, caption: str = "", ends: list[bool] | None = None) -> dict[str, Any]:
    """A table as the component shows it. `ends`: the columns whose cells stand at the end, where it is not as written."""
    columns_of_text = [tuple(cell.text for cell in column) for column in zip(grid.columns, *grid.rows, strict=True)]
    ends = ends or [column.end or number in _numbers(columns_of_text) for number, column in enumerate(grid.columns)]
    columns = [
        {"name": column.text, "html": Markup(column.html) if "<" in column.html else "", "end": end}
        for column, end in zip(grid.columns, ends, strict=True)
    ]
    first = [row[0].text for row in grid.rows]
    rows = [[Markup(cell.html) for cell in row] for row in grid.rows]
    named = all(first) and len(set(first)) == len(first)
    fold = len(columns) <= _MOST and not _fits(columns_of_text)
    return {"caption": Markup(caption), "columns": columns, "rows": rows, "row_headers": named, "fold": fold}


def _fitting(table: str, lang: str) -> str:
    if table.startswith(_DONE):
        return table
    rows = [[unescape(_TAG.sub("", cell)) for cell in _CELL.findall(row)] for row in table.split("</tr>")]
    columns = list(zip_longest(*rows, fillvalue=""))
    if max(map(len, rows)) <= _MOST and _fits(columns):
        return _numbers_at_the_end(_without_styles(table), _numbers(columns))
    node = LexborHTMLParser(f"<body>{table}</body>").css_first("table")
    grid = grid_of(node)
    if grid is None or not grid.rows:
        return _in_a_box(table, [" ".join(cell.text().split()) for cell in node.css("th")], lang)
    return render_component("wide-table", lang, table=table_values(grid))


def _fits(columns: list[tuple[str, ...]]) -> bool:
    """Are the longest words of all columns together as narrow as a phone?"""
    longest = (max(map(len, _BREAK.split(" ".join(column)))) for column in columns)
    return sum(_LETTER * letters + _GAP for letters in longest) <= _PHONE


def _numbers(columns: list[tuple[str, ...]]) -> set[int]:
    """The columns, but for the first, that hold nothing but numbers, money or percents below their header."""
    filled = {number: [cell for cell in column[1:] if cell.strip()] for number, column in enumerate(columns) if number}
    return {number for number, cells in filled.items() if cells and all(number_of(cell) is not None for cell in cells)}


def _numbers_at_the_end(table: str, columns: set[int]) -> str:
    """These columns stand at the end, where people compare them."""
    if not columns or "span=" in table:
        return table
    return "</tr>".join(_row_with_ends(row, columns) for row in table.split("</tr>"))


def _row_with_ends(row: str, columns: set[int]) -> str:
    at = count()
    return _BEGIN.sub(lambda cell: f'{cell[0][:-1]} class="fp-end">' if next(at) in columns and "class=" not in cell[0] else cell[0], row)


def _without_styles(table: str) -> str:
    """Alignment as a class: a strict security policy allows no styles in the page."""
    for style, instead in _ALIGNED.items():
        table = table.replace(style, instead)
    return table


def _in_a_box(table: str, headers: list[str], lang: str) -> str:
    """A table that is not a plain grid stays as it is, and scrolls."""
    label = words_for(lang).wide_table.label.format(columns=", ".join(filter(None, headers)))
    return Markup('<div class="fp-scroll" role="region" tabindex="0" aria-label="{}">{}</div>').format(
        label, Markup(_without_styles(table))
    )
