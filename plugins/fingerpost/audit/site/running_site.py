"""The pages of a site that runs somewhere: only its sitemap knows them."""

import gzip
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import Request, urlopen

from fingerpost.audit.site.sitemap import Sitemap, read_sitemap
from fingerpost.pages.errors import UserError

_TIME = 30  # seconds for one answer
_MOST = 52_428_800  # bytes, as sitemaps.org allows


def running_pages(base: str) -> list[str]:
    """The addresses of the pages in the sitemap of a running site, relative to `base`, which ends with a slash.

    Raises UserError where there is no sitemap or it is empty: pages that nobody names would be passed by in silence.
    """
    base = base if base.endswith("/") else f"{base}/"
    sitemap = read_sitemap(f"{base}sitemap.xml", lambda place: _fetch(_here(base, place)))
    found = sitemap.addresses(lambda address: _answers(base + quote(address)))
    if not found:
        mend = "Publish a sitemap that names the pages, or audit the built folder instead: fingerpost audit site"
        raise UserError("Nothing was audited, since the sitemap names no page", sitemap.where, mend)
    return found


def _here(base: str, place: str) -> str:
    """A sitemap that an index names by its public address, as the running site has it."""
    if urlsplit(place).netloc == urlsplit(base).netloc:
        return place
    path = Sitemap.path_of(place)
    lies_in = urlsplit(base).path
    return base + quote(path.removeprefix(lies_in)) if path.startswith(lies_in) else urljoin(base, quote(path))


def _fetch(address: str) -> bytes:
    mend = "Is the site running, and is this its address? Its pages are found by its sitemap.xml. Or audit the built folder."
    if not address.startswith(("http://", "https://")):
        mend = "Give the whole address: fingerpost audit --url http://127.0.0.1:8000/"
        raise UserError("Nothing was audited, since this is no web address", address, mend)
    try:
        with urlopen(Request(address, headers={"Accept-Encoding": "gzip"}), timeout=_TIME) as answer:
            data = answer.read(_MOST)
            return gzip.decompress(data) if answer.headers.get("Content-Encoding") == "gzip" else data
    except HTTPError as error:
        raise UserError(f"Nothing was audited: the site answers {error.code}", address, mend) from None
    except (URLError, OSError, ValueError) as error:
        why = getattr(error, "reason", error)
        raise UserError(f"Nothing was audited: the site does not answer ({why})", address, mend) from None


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=_TIME):
            return True
    except (URLError, OSError, ValueError):
        return False
