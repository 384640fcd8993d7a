"""What a browser fetches besides the page: read from HTML and style sheets, as a phone of today would choose."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

Kind = Literal["HTML", "styles", "scripts", "images", "fonts", "other"]
KINDS: tuple[Kind, ...] = ("HTML", "styles", "scripts", "images", "fonts", "other")
_WIDTH, _DENSITY = 412, 1.75  # the phone that Lighthouse tries: pixels of CSS, and dots for each
_FORMATS = ("image/avif", "image/webp", "image/svg+xml", "image/png", "image/jpeg", "image/gif")
_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_FONT = re.compile(r"\.(woff2?|ttf|otf)([?#]|$)", re.IGNORECASE)
_AS: dict[str, Kind] = {"style": "styles", "script": "scripts", "image": "images", "font": "fonts"}


class Part(NamedTuple):
    """A file that a page or a style sheet names."""

    kind: Kind
    href: str


def parts_of_page(html: str) -> list[Part]:
    """Everything that a browser without a cache fetches for a page, pictures further down included, each once.

    Not what scripts ask for, and no film: those wait until somebody does something.
    """
    tree = LexborHTMLParser(html)
    found = [part for node in tree.css("link[href], script[src], img, video[poster], iframe[src]") for part in _parts(node)]
    return list(dict.fromkeys(part for part in found if not part.href.startswith(("data:", "about:", "#"))))


def parts_of_style(css: str) -> list[Part]:
    """What a style sheet names: every picture and font, needed on the page or not."""
    found = (match[1] or match[2] for match in _URL.finditer(css))
    kinds = ((href.strip(), "fonts" if _FONT.search(href) else "styles" if href.endswith(".css") else "images") for href in found)
    return list(dict.fromkeys(Part(kind, href) for href, kind in kinds if not href.startswith(("data:", "#"))))


def _parts(node: LexborNode) -> Iterator[Part]:
    has = node.attributes
    if node.tag == "link":
        yield from _of_link((has.get("rel") or "").lower().split(), has)
    elif node.tag == "script":
        yield Part("scripts", has.get("src") or "")
    elif node.tag == "video":
        yield Part("images", has.get("poster") or "")
    elif node.tag == "iframe":
        yield Part("other", has.get("src") or "")
    elif href := _picture(node):
        yield Part("images", href)


def _of_link(rel: list[str], has: dict[str, str | None]) -> Iterator[Part]:
    href = has.get("href") or ""
    if "stylesheet" in rel and "alternate" not in rel:
        yield Part("styles", href)
    elif "icon" in rel:
        yield Part("images", href)
    elif "modulepreload" in rel:
        yield Part("scripts", href)
    elif "preload" in rel:
        yield Part(_AS.get(has.get("as") or "", "other"), href)


def _picture(img: LexborNode) -> str:
    """The file that is shown for an <img>: of its <picture> the first source for every screen, else its own."""
    parent = img.parent
    if parent is not None and parent.tag == "picture":
        for source in parent.css("source[srcset]"):
            if not source.attributes.get("media") and (source.attributes.get("type") or _FORMATS[0]) in _FORMATS:
                return _candidate(source.attributes.get("srcset") or "")
    return _candidate(img.attributes.get("srcset") or "") or img.attributes.get("src") or ""


def _candidate(srcset: str) -> str:
    """The smallest that is wide enough for the whole width of the phone, else the widest."""
    sizes = []
    for entry in re.split(r",\s+", srcset.strip()):
        href, _, size = entry.strip().rstrip(",").partition(" ")
        number = re.fullmatch(r"([\d.]+)([wx])", size.strip() or "1x")
        if href and number:
            sizes.append((float(number[1]) * (1 if number[2] == "w" else _WIDTH), href))
    enough = [size for size in sizes if size[0] >= _WIDTH * _DENSITY]
    return min(enough)[1] if enough else max(sizes, default=(0, ""))[1]
