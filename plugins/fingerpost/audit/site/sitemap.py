"""Read a sitemap: one file, or an index that names others, packed or not."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from fingerpost.pages.errors import UserError

_PACKED = b"\x1f\x8b"
_MEND = "Build the site again. A sitemap is XML, such as: <urlset><url><loc>https://www.city.example/bins/</loc></url></urlset>"
_TRIED = 20  # addresses by which the top of the site is found


@dataclass(frozen=True)
class Sitemap:
    """The places that a sitemap names, in its order. `where` is the sitemap's own."""

    where: str
    places: tuple[str, ...]

    @staticmethod
    def path_of(place: str) -> str:
        """The path of a place, as a file would be named."""
        return unquote(urlsplit(place).path) or "/"

    def addresses(self, there: Callable[[str], bool]) -> list[str]:
        """The addresses from the top of the site, sorted. Raises UserError where the sitemap is of several sites.

        The public site may lie in a folder of its host (`/city/bins/`) and be served here without it, or the other way round.
        The top is the folder from which most of the first addresses are `there`; one such address alone could be chance.
        """
        hosts = sorted({urlsplit(place).netloc for place in self.places})
        if len(hosts) > 1:
            mend = "Let each site have a sitemap of its own, with one spelling of its address (with www or without)."
            raise UserError(f"Nothing was audited: the sitemap is of several sites, {', '.join(hosts)}", self.where, mend)
        paths = sorted({self.path_of(place) for place in self.places})
        folders = list(_folders_of_all(paths))
        top, most = "/", 1
        for folder in folders if len(folders) > 1 else []:
            found = sum(there(path.removeprefix(folder)) for path in paths[:_TRIED])
            top, most = (folder, found) if found > most else (top, most)
        return sorted(path.removeprefix(top) for path in paths)


def read_sitemap(start: str, read: Callable[[str], bytes]) -> Sitemap:
    """The sitemap at a place, with all that an index there names. Raises UserError where one is no sitemap."""
    root = _parse(start, read(start))
    if not root.tag.endswith("sitemapindex"):
        return Sitemap(start, tuple(_places(root)))
    return Sitemap(start, tuple(place for part in _places(root) for place in _places(_parse(part, read(part)))))


def _places(root: ElementTree.Element) -> Iterator[str]:
    """What stands in the `loc` of each entry; those of images and videos are no pages."""
    for entry in root:
        for node in entry:
            if node.tag.rpartition("}")[2] == "loc" and "image" not in node.tag and "video" not in node.tag:
                yield (node.text or "").strip()


def _parse(where: str, data: bytes) -> ElementTree.Element:
    try:
        root = ElementTree.fromstring(gzip.decompress(data) if data.startswith(_PACKED) else data)
    except (ElementTree.ParseError, OSError, EOFError) as error:
        raise UserError(f"Nothing was audited: the sitemap cannot be read ({error})", where, _MEND) from None
    if root.tag.rpartition("}")[2] not in ("urlset", "sitemapindex"):
        raise UserError("Nothing was audited: this is no sitemap", where, _MEND)
    return root


def _folders_of_all(paths: list[str]) -> Iterator[str]:
    """Every folder in which all of the sorted paths lie, from the top: `/`, `/city/`."""
    if not paths:
        return
    end = 0
    while (end := paths[0].find("/", end) + 1) and paths[-1].startswith(paths[0][:end]):
        yield paths[0][:end]
