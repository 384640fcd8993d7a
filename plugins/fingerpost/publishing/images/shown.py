"""Which images of the content folder the pages show, and which files they lead to or load in another way."""

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.document import Image, Link
from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.kinds import kind_by_name

_MORE = re.compile(r"<(?:picture|source|video|object|embed|input|image|iframe)\b|\ssrcset=", re.IGNORECASE)
_ATTRIBUTES = ("src", "srcset", "poster", "data", "href")


def shown(page: Page, site: Site) -> Iterator[tuple[Image, str, FileFacts]]:
    """The images of the content folder that the page shows, with their path and what is known of each."""
    for image in page.document.images:
        path = _file(image.src, page, site)
        if path:
            yield image, path, site.files[path]


def linked(page: Page, site: Site) -> Iterator[tuple[Link, str, FileFacts]]:
    """The links to files of the content folder that the page has, with the path and what is known of each file."""
    for link in page.document.links:
        path = _file(link.href, page, site)
        if path:
            yield link, path, site.files[path]


def images_of(pages: Iterable[Page], site: Site) -> list[str]:
    """The paths of all images that these pages show or lead to."""
    found: set[str] = set()
    for page in pages:
        found.update(path for _, path, _ in shown(page, site))
        found.update(path for _, path, _ in linked(page, site) if kind_by_name(path))
    return sorted(found)


def asked_for(pages: Iterable[Page], site: Site) -> set[str]:
    """The files that a browser asks for by their own address: by a link, or by anything that is no plain image."""
    found: set[str] = set()
    for page in pages:
        found.update(path for _, path, _ in linked(page, site))
        if page.html and _MORE.search(page.html):
            found.update(_loaded(page, site))
    return found


def _loaded(page: Page, site: Site) -> Iterator[str]:
    for node in LexborHTMLParser(f"<body>{page.html}</body>").css(":is([src], [srcset], [poster], [data], [href])"):
        plain = node.tag == "img" and "srcset" not in node.attributes and node.parent is not None and node.parent.tag != "picture"
        for name in () if plain else _ATTRIBUTES:
            for part in (node.attributes.get(name) or "").split(","):
                path = _file(part.split()[0] if part.split() else "", page, site)
                if path:
                    yield path


def _file(address: str, page: Page, site: Site) -> str:
    """The path of the file in the content folder that an address leads to; nothing where it leads elsewhere."""
    target = site.addresses.resolve(address, page.path)
    return target.path if target.kind == "file" and target.path in site.files else ""
