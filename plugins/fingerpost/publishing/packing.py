"""Which files of a site are packed beforehand, how hard, and when it pays: a server then sends bytes that are ready.

Pages are many and change often, so they are packed fast. Style sheets and scripts are few and every visit needs them,
so they are packed as small as can be. docs/decisions/0012-light.md has the measurements.
"""

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

Packing = Literal["fast", "small", "none"]
ENDINGS = (".br", ".gz")
TEXT = frozenset(("css", "csv", "geojson", "html", "ics", "js", "json", "md", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"))
FOR_SERVERS = frozenset(("_headers", "_redirects", "redirects.map"))
"""Files that a web server reads and nobody fetches."""
FAST, SMALL = 5, 11  # qualities of brotli: 6 to 8 make a page no smaller, and 11 takes 30 times as long for 12% less
_FEW = frozenset(("css", "js", "mjs"))
_SAVES = 0.95  # what gets less than a twentieth smaller is not worth a second copy


class Job(NamedTuple):
    """A file to pack, and how hard brotli is to try."""

    name: str
    quality: int


def packs(name: str) -> bool:
    """Is the file text, and does anybody fetch it?"""
    return _ending(name) in TEXT and name not in FOR_SERVERS


def jobs(names: Iterable[str], packing: Packing) -> list[Job]:
    """What is to be packed of these files, in the order of their names; nothing where packing is off."""
    if packing == "none":
        return []
    return [Job(name, SMALL if packing == "small" or _ending(name) in _FEW else FAST) for name in sorted(names) if packs(name)]


def pays(before: int, after: int) -> bool:
    """Is a packed copy of `after` bytes worth having beside a file of `before` bytes?"""
    return after < before * _SAVES


def copies(job: Job, own: Collection[str]) -> list[str]:
    """The names of the packed copies that we make of a file: not one that an editor put there, who then answers for it."""
    return [job.name + ending for ending in ENDINGS if job.name + ending not in own]


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()
