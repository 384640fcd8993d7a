"""The weight of one page: what a phone that was never here fetches, by kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import unquote, urljoin, urlsplit

from fingerpost.reports.weight.models import Line, grams, headers, seconds
from fingerpost.reports.weight.parts import KINDS, Kind, Part, parts_of_page, parts_of_style

_SITE = "https://site.invalid/"


class Files(Protocol):
    """The files of a built site."""

    def size(self, path: str) -> int | None:
        """Bytes of a file on the wire, packed as browsers ask for it; None where there is no such file."""

    def text(self, path: str) -> str:
        """What is in a file of text."""


@dataclass(frozen=True)
class PageWeight:
    """The bytes of a page by kind, without headers, and how many files they come in."""

    address: str
    kinds: dict[Kind, int]
    requests: int
    elsewhere: int = 0
    """How many files come from other sites. Nobody knows here what those weigh."""
    missing: tuple[str, ...] = field(default=())
    """Files that the page names and the site does not have."""

    @property
    def size(self) -> int:
        """All bytes, those of the headers too."""
        return sum(self.kinds.values()) + self.headers

    @property
    def headers(self) -> int:
        """Bytes of the headers of all answers."""
        return headers(self.requests)

    @property
    def grams(self) -> float:
        """Grams of CO2 equivalent for 1,000 first visits."""
        return grams(self.size)

    def seconds(self, line: Line) -> float:
        """Seconds that a first visit takes on a line."""
        return seconds(line, self.size, self.requests)


def weigh(path: str, files: Files) -> PageWeight:
    """The weight of the page in the file `path`."""
    kinds: dict[Kind, int] = dict.fromkeys(KINDS, 0)
    kinds["HTML"] = files.size(path) or 0
    seen, elsewhere, missing = {path}, set(), []
    waiting = [(path, part) for part in parts_of_page(files.text(path))]
    while waiting:
        base, part = waiting.pop(0)
        address = urljoin(_SITE + base, part.href)
        if not address.startswith(_SITE):
            elsewhere.add(address)
            continue
        found, size = _find(address, files)
        if found in seen:
            continue
        seen.add(found)
        if size is None:
            missing.append(found)
            continue
        kinds[part.kind] += size
        waiting += _inside(found, part, files)
    return PageWeight(_address(path), kinds, len(seen) - len(missing), len(elsewhere), tuple(missing))


def _find(address: str, files: Files) -> tuple[str, int | None]:
    """The file at an address. A site below the top of its server, such as /council/, may say the whole way."""
    path = unquote(urlsplit(address).path).lstrip("/")
    rest = path
    while rest:
        size = files.size(rest)
        if size is not None:
            return rest, size
        rest = rest.partition("/")[2]
    return path, None


def _inside(path: str, part: Part, files: Files) -> Iterator[tuple[str, Part]]:
    if part.kind == "styles":
        yield from ((path, inner) for inner in parts_of_style(files.text(path)))


def _address(path: str) -> str:
    return path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path


def heavy_first(page: PageWeight) -> tuple[int, str]:
    """For sorting."""
    return -page.size, page.address
