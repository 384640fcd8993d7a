"""The pages that a browser is going to look at, in a folder or on a running site, and what their HTML says of them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

from fingerpost.audit.site.layouts import name_layouts
from fingerpost.audit.site.page_hash import reader
from fingerpost.audit.site.running_site import running_pages
from fingerpost.audit.site.site_pages import file_of, site_pages

_TIME = 30  # seconds for one page
_AT_ONCE = 8


@dataclass(frozen=True)
class BuiltPages:
    """Addresses from the top of the site, with the bytes of each page. `read` gives any file of the site by its path."""

    addresses: list[str]
    bytes_of: dict[str, bytes]
    read: Callable[[str], bytes | None] = lambda path: None

    def layouts(self) -> dict[str, str]:
        """The layout of each page."""
        return name_layouts(self.bytes_of)

    def html(self, address: str) -> str:
        """The HTML of a page as it was served; empty where there was none."""
        return self.bytes_of.get(address, b"").decode("utf-8", "replace")


def built_in(folder: Path) -> BuiltPages:
    """The pages of a built site. Raises UserError where there is none, or the sitemap has more."""
    addresses = site_pages(folder)
    from_disk = reader(folder)
    files = {file_of(address): from_disk(file_of(address)) or b"" for address in addresses}
    return BuiltPages(
        addresses, {address: files[file_of(address)] for address in addresses}, lambda path: files.get(path) or from_disk(path)
    )


def running_at(url: str) -> BuiltPages:
    """The pages in the sitemap of a running site. Raises UserError where it has none."""
    base = url if url.endswith("/") else f"{url}/"
    addresses = running_pages(base)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return BuiltPages(addresses, dict(zip(addresses, pool.map(lambda address: _fetch(base + quote(address)), addresses), strict=True)))


def _fetch(address: str) -> bytes:
    """What the site answers; nothing where it does not, which the browser will say as well, and with a reason."""
    try:
        with urlopen(address, timeout=_TIME) as answer:
            return answer.read()
    except (URLError, OSError, ValueError):
        return b""
