"""The folder of a built site, as servers and browsers meet it."""

import os
from functools import cache
from pathlib import Path

import brotli

from fingerpost.publishing.packing import FAST, packs

_SENDS_ON = 'http-equiv="refresh"'
_HEAD = 4096  # characters, in which a page that sends people on says so


def site_names(folder: Path) -> list[str]:
    """Every file of a site folder, by its path inside, without hidden files and folders."""
    found: list[str] = []
    for home, inside, files in os.walk(folder):
        inside[:] = [name for name in inside if not name.startswith(".")]
        base = os.path.relpath(home, folder).replace(os.sep, "/")
        found += [name if base == "." else f"{base}/{name}" for name in files if not name.startswith(".")]
    return found


class SiteFolder:
    """The files of a built site by their paths inside: their texts, and their sizes on the wire."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = frozenset(site_names(folder))
        self.size, self.text = cache(self._size), cache(self._text)

    def pages(self) -> list[str]:
        """Every page, without those that only send people on from an old address."""
        return sorted(name for name in self.names if name.endswith(".html") and _SENDS_ON not in self._text(name)[:_HEAD])

    def _size(self, name: str) -> int | None:
        """Bytes as a browser of today gets them: the packed copy, or what a server would pack on its way."""
        if name not in self.names:
            return None
        path = self.folder / name
        size = path.stat().st_size
        if f"{name}.br" in self.names:
            return min(size, path.with_name(f"{path.name}.br").stat().st_size)
        return min(size, len(brotli.compress(path.read_bytes(), brotli.MODE_TEXT, FAST))) if packs(name) else size

    def _text(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8", "replace")
