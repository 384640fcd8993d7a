"""A page as the server sends it, without a browser."""

import http.client
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NOWHERE = "fingerpost-no-such-page/"
_MOST = 20_000_000  # bytes of a page that are read


@dataclass(frozen=True)
class PlainPage:
    """What the server answered. `status` is 0 where it did not."""

    url: str
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By their names in small letters."""
    why: str = ""

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page as the server sent it, before any script."""
        return LexborHTMLParser(self.body)

    @cached_property
    def words(self) -> str:
        """What its main part says, or all of it where it has none."""
        main = self.tree.css_first("main") or self.tree.body
        return _words(main) if main else ""


def address(base: str, page: str) -> str:
    """Where a page is. One with a whole address, such as the planted page beside a running site, stays there."""
    return page if page.startswith(("http://", "https://")) else base + quote(page, safe="/%:?=&+,;@!$'()*~")


def fetch(url: str, seconds: float) -> PlainPage:
    """Ask for a page, and follow nothing."""
    parts = urlsplit(url)
    connect = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = connect(parts.netloc, timeout=seconds)
    try:
        connection.request("GET", f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}", headers={"Connection": "close"})
        answer = connection.getresponse()
        return PlainPage(url, answer.status, answer.read(_MOST), {name.lower(): value for name, value in answer.getheaders()})
    except (OSError, http.client.HTTPException) as error:
        return PlainPage(url, 0, why=str(error) or type(error).__name__)
    finally:
        connection.close()


def nowhere(base: str, seconds: float) -> str:
    """What the site says where there is no page."""
    return fetch(base + _NOWHERE, seconds).words


def _words(node: LexborNode) -> str:
    parts = (found.text(deep=False) for found in node.traverse(include_text=True) if found.tag == "-text" and _read(found))
    return " ".join(" ".join(parts).split())


def _read(node: LexborNode) -> bool:
    return bool(node.parent) and node.parent.tag not in ("script", "style", "template")
