"""For spreadsheets: the values of the JSON, a line for each page."""

from fingerpost.pages.csv_text import csv_text
from fingerpost.reports.weight.json import record
from fingerpost.reports.weight.weights import Weights


def render(weights: Weights) -> str:
    """A header, then a line for each page."""
    rows = [record(page) for page in weights.shown]
    return csv_text(list(rows[0]), rows)
