"""What every list of due reviews is made of, and how a format is found: by the name of its module."""

import importlib
import pkgutil
from dataclasses import dataclass
from datetime import date

from fingerpost.freshness.row import Row

_NO_FORMAT = {"due_list"}


@dataclass(frozen=True)
class DueList:
    """The reviews to do, worst first, as on a day."""

    rows: list[Row]
    today: date
    site: str = ""
    """The name of the site."""
    site_url: str = ""
    """The address of the site, with a slash at its end; empty where the settings have none."""
    sender: str = ""
    """The email address that digests come from; empty where the settings have none."""


def formats() -> list[str]:
    """The names of all formats."""
    home = importlib.import_module("fingerpost.reports.due")
    return sorted({module.name for module in pkgutil.iter_modules(home.__path__)} - _NO_FORMAT)


def render(name: str, due: DueList) -> str:
    """The list in a format, `email` apart, which makes a file for each owner."""
    return importlib.import_module(f"fingerpost.reports.due.{name}").render(due)
