"""Which pages a built site has: those of its folder, and those that its sitemap promises."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from fingerpost.audit.site.sitemap import Sitemap, read_sitemap
from fingerpost.pages.errors import UserError

_REBUILD = "Build it first: fingerpost build"
_SENDS_ON = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]*)">')
_HEAD = 4096  # bytes, in which a page that sends people on says so
_SHOWN = 3  # addresses in a message


def site_pages(folder: Path) -> list[str]:
    """The addresses of all pages, relative to the site; raises UserError where there is none, or the sitemap has more.

    A page that the sitemap lacks is audited like any other. A page at an old address, which only sends people on to another
    of these, is looked at where it leads.
    """
    if not folder.is_dir():
        raise UserError("Nothing was audited, since there is no site", str(folder), _REBUILD)
    all_pages = {address_of(path.relative_to(folder).as_posix()): path for path in folder.rglob("*.html")}
    sent_on = {address: _leads_to(address, path) for address, path in all_pages.items()}
    found = sorted(address for address in all_pages if sent_on[address] is None or sent_on.get(sent_on[address], "") is not None)
    if not found:
        raise UserError("Nothing was audited, since the site has no page", str(folder), _REBUILD)
    missing = _missing(folder, set(all_pages))
    if missing:
        such = ", ".join(f"/{page}" for page in missing[:_SHOWN])
        what = f"Nothing was audited: the sitemap names {len(missing)} page(s) that the site does not have, such as {such}"
        raise UserError(what, str(folder), _REBUILD)
    return found


def address_of(path: str) -> str:
    """The address of a file of the site: that of `bins/index.html` is `bins/`."""
    return path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path


def file_of(address: str) -> str:
    """The file behind the address of a page, relative to the site."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def _leads_to(address: str, path: Path) -> str | None:
    """The address to which a page sends people at once, None where it does not."""
    with open(path, "rb") as file:
        match = _SENDS_ON.search(file.read(_HEAD))
    if not match:
        return None
    return address_of(unquote(urljoin(f"/{address}", unescape(match[1].decode("utf-8", "replace")))).removeprefix("/"))


def _missing(folder: Path, pages: set[str]) -> list[str]:
    """What the sitemap names and the folder does not have. A site without a sitemap promises nothing."""

    def there(address: str) -> bool:
        """As servers answer: `/bins` may be `bins.html` or `bins/`, and a file that is no page is there all the same."""
        return bool({address, f"{address}/", f"{address}.html"} & pages) or (bool(address) and (folder / address).is_file())

    start = folder / "sitemap.xml"
    if not start.is_file():
        return []
    promised = read_sitemap(str(start), lambda place: _read(folder, place, start)).addresses(there)
    return sorted(address for address in promised if not there(address))


def _read(folder: Path, place: str, start: Path) -> bytes:
    """The sitemap itself, or one that it names by its public address: that lies in the folder under some end of its path."""
    if place == str(start):
        return start.read_bytes()
    parts = Sitemap.path_of(place).split("/")
    ends = ["/".join(parts[first:]) for first in range(1, len(parts))]
    found = next((folder / end for end in ends if (folder / end).is_file()), None)
    if not found:
        raise UserError(f"Nothing was audited: the sitemap names another one that is not there, {place}", str(start), _REBUILD)
    return found.read_bytes()
