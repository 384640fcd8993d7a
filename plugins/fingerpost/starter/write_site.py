"""A small site, copied from the package with a date in its pages."""

from datetime import date
from importlib import resources
from pathlib import Path

from fingerpost.pages.errors import UserError

_DATE = "{{ today }}"


def write_site(target: Path, today: date) -> None:
    """Write the starter site; raises UserError rather than write over anything."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UserError("The folder is not empty", str(target), "Choose another name, so that nothing is written over.")
    _copy(resources.files("fingerpost.starter") / "site", target, today.isoformat())


def _copy(source, target: Path, today: str) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name, today)
        else:
            name = f".{entry.name}" if entry.name in ("gitignore", "gitattributes") else entry.name
            (target / name).write_text(entry.read_text("utf-8").replace(_DATE, today), "utf-8", newline="\n")
