"""Which pages are built alike: by the layout that our theme names, else by the frame that they share."""

import re
from collections.abc import Mapping
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NAMED = re.compile(rb"""<body\b[^>]*?\bdata-layout\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_FRAME = frozenset("main header footer nav aside section article div form".split())
_DEEPEST = 4
_MOST = 30  # layouts; with more, they would be single pages


def name_layouts(pages: Mapping[str, bytes]) -> dict[str, str]:
    """The layout of each page by its HTML.

    On a site of another theme, pages have one layout where the same frames (tag and classes) stand in each other, down to the
    deepest level at which there are at most thirty such layouts.
    """
    named = {page: found[1].decode(errors="replace") for page, html in pages.items() if (found := _NAMED.search(html))}
    others = {page: html for page, html in pages.items() if page not in named}
    if not others:
        return named
    outlines = {page: _outlines(html) for page, html in others.items()}
    depth = max((depth for depth in range(_DEEPEST) if len({each[depth] for each in outlines.values()}) <= _MOST), default=0)
    return named | {page: f"outline-{sha256(each[depth].encode()).hexdigest()[:8]}" for page, each in outlines.items()}


def _outlines(html: bytes) -> list[str]:
    """The frames of the body down to one level, to two levels, and so on."""
    body = LexborHTMLParser(html).body
    return [_outline(body, depth) if body else "" for depth in range(1, _DEEPEST + 1)]


def _outline(node: LexborNode, depth: int) -> str:
    """A set, not a list: a page with one more card than another is of the same layout."""
    inside = {_outline(child, depth - 1) for child in node.iter() if child.tag in _FRAME} if depth else set()
    # Classes with a number in them are of the page (`page-id-17`), not of its layout.
    classes = sorted(name for name in (node.attributes.get("class") or "").split() if not re.search(r"\d", name))
    return f"{node.tag}.{'.'.join(classes)}({','.join(sorted(inside))})"
