"""By what an unchanged page is known: all bytes that make it look as it does, never the times of files."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from fingerpost.audit.looks import LOOKS
from fingerpost.audit.site.references import references
from fingerpost.audit.site.site_pages import file_of

_HOME = Path(__file__).parents[2]
_OURS = ("audit", "accessibility")
_MISSING = b"missing"


def hash_pages(pages: Iterable[str], read: Callable[[str], bytes | None]) -> dict[str, str]:
    """A hash of each page with every style, script, image and frame of the site that it loads.

    `read` gives the bytes of a file of the site by its path, None where it is missing: that a file is missing counts too.
    """
    files = _Files(read)
    return {page: files.hash_of(page) for page in pages}


def reader(folder: Path) -> Callable[[str], bytes | None]:
    """Reads files of a folder, and nothing above it."""
    top = str(folder)

    def read(path: str) -> bytes | None:
        try:
            with open(f"{top}/{path}", "rb") as file:
                return file.read()
        except (OSError, ValueError):  # no such file, a folder, or no name that a file could have
            return None

    return read


def hash_of_ingredients(versions: Mapping[str, str], settings: Mapping[str, Any]) -> str:
    """A hash of all that the results depend on beside the pages: engines, settings, looks and our own rules."""
    looks = [repr(look) for look in LOOKS.values()]
    said = json.dumps([dict(versions), dict(settings), looks, own_rules()], sort_keys=True, ensure_ascii=False)
    return sha256(said.encode()).hexdigest()


@cache
def own_rules() -> str:
    """A hash of the sources of our own rules, probes and drivers."""
    digest = sha256()
    for path in sorted(path for room in _OURS for path in (_HOME / room).rglob("*") if path.suffix != ".pyc" and path.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(_HOME).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


class _Files:
    """Reads each file once, however many pages load it."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self._known: dict[str, tuple[bytes, frozenset[str]]] = {}

    def hash_of(self, page: str) -> str:
        found: dict[str, bytes] = {}
        ahead = [file_of(page)]
        while ahead:
            path = ahead.pop()
            if path not in found:
                found[path], loads = self._look(path)
                ahead.extend(loads)
        digest = sha256(page.encode())
        for path in sorted(found):
            digest.update(b"\0" + path.encode() + b"\0" + found[path])
        return digest.hexdigest()

    def _look(self, path: str) -> tuple[bytes, frozenset[str]]:
        """The hash of a file's bytes, and the paths that it loads."""
        known = self._known.get(path)
        if known is None:
            data = self._read(path)
            known = (_MISSING, frozenset()) if data is None else (sha256(data).digest(), references(path, data))
            self._known[path] = known
        return known
