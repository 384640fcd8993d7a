"""Which pages a built site has."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from fingerpost.pages.errors import UserError

_REBUILD = "Build it first: fingerpost build"


def site_pages(folder: Path) -> list[str]:
    """The addresses of all pages, relative to the site; raises UserError where there is none, or the sitemap has more."""
    if not folder.is_dir():
        raise UserError("Nothing was audited, since there is no site", str(folder), _REBUILD)
    found = sorted(_address(path.relative_to(folder).as_posix()) for path in folder.rglob("*.html"))
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
