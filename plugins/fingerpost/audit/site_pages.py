"""Which pages a built site has."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from fingerpost.pages.errors import UserError

_REBUILD = "Build it first: fingerpost build"
_SENDS_ON = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')
_HEAD = 4096  # characters, in which a page that sends people on says so


def site_pages(folder: Path) -> list[str]:
    """The addresses of all pages, relative to the site; raises UserError where there is none, or the sitemap has more.

    A page at an old address, which only sends people on to another of these, is looked at where it leads.
    """
    if not folder.is_dir():
        raise UserError("Nothing was audited, since there is no site", str(folder), _REBUILD)
    all_pages = {_address(path.relative_to(folder).as_posix()): path for path in folder.rglob("*.html")}
    sent_on = {address: _leads_to(address, path) for address, path in all_pages.items()}
    found = sorted(address for address in all_pages if sent_on[address] is None or sent_on.get(sent_on[address], "") is not None)
    if not found:
        raise UserError("Nothing was audited, since the site has no page", str(folder), _REBUILD)
    missing = sorted(set(_in_sitemap(folder)) - set(found))
    if missing:
        raise UserError(
            f"The sitemap names {len(missing)} page(s) that the site does not have, such as /{missing[0]}", str(folder), _REBUILD
        )
    return found


def _address(path: str) -> str:
    return path.removesuffix("index.html") if path.endswith(("/index.html",)) or path == "index.html" else path


def _leads_to(address: str, path: Path) -> str | None:
    """The address to which a page sends people at once, None where it does not."""
    with path.open(encoding="utf-8", errors="replace") as file:
        match = _SENDS_ON.search(file.read(_HEAD))
    return _address(unquote(urljoin(f"/{address}", unescape(match[1]))).removeprefix("/")) if match else None


def _in_sitemap(folder: Path) -> list[str]:
    sitemap = folder / "sitemap.xml"
    if not sitemap.is_file():
        return []
    try:
        places = [node.text or "" for node in ElementTree.parse(sitemap).iter() if node.tag.endswith("}loc")]
    except ElementTree.ParseError as error:
        raise UserError(f"The sitemap cannot be read ({error})", str(sitemap), _REBUILD) from None
    paths = [urlsplit(place).path for place in places]
    root = min(paths, key=len, default="/")
    return [path.removeprefix(root) for path in paths]
