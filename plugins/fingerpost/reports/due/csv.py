"""For spreadsheets: the columns of the JSON."""

from fingerpost.pages.csv_text import csv_text
from fingerpost.reports.due.due_list import DueList
from fingerpost.reports.due.json import COLUMNS, record

_BOM = "\ufeff"  # without it Excel takes UTF-8 for an old code page, and a £ turns into two other characters


def render(due: DueList) -> str:
    """A header, then a line for each page."""
    return _BOM + csv_text(COLUMNS, (record(row, due) for row in due.rows))
