"""What a page, a style or a script makes the browser load from the same site.

What a script asks for while it runs is not seen here: only what it imports by name at its top.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

_IN_STYLE = re.compile(r"""url\(\s*("[^"]*"|'[^']*'|[^"')]+)|@import\s+("[^"]*"|'[^']*')""", re.IGNORECASE)
_IN_SCRIPT = re.compile(r"""\b(?:from|import)\s*("[./][^"\s]*"|'[./][^'\s]*')""")
_LOADING = "link,script,img,source,iframe,frame,video,audio,track,embed,object,input[src],image,use,base[href],style,[style]"
_ATTRIBUTES = ("src", "href", "poster", "data", "xlink:href")
_LOADED_LINKS = ("stylesheet", "icon", "preload", "manifest")
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)


def references(path: str, data: bytes) -> frozenset[str]:
    """The paths in the site that a file loads, whether they exist or not; none for kinds of file that load nothing."""
    find = _KINDS.get(posixpath.splitext(path)[1].lower())
    if not find:
        return frozenset()
    top, found = posixpath.dirname(path), set()
    for is_base, text in find(data):
        if is_base:
            top = posixpath.dirname(_resolve(top, text) or path)
        elif (there := _resolve(top, text)) is not None:
            found.add(there)
    return frozenset(found)


def _resolve(folder: str, text: str) -> str | None:
    """The path of an address in the site; None where it leads elsewhere. `..` does not lead out of the top, as in browsers."""
    if not text or _ELSEWHERE.match(text):
        return None
    plain = unquote(text.partition("#")[0].partition("?")[0])
    if not plain:
        return None
    path = posixpath.normpath(posixpath.join("/", folder, plain)).lstrip("/")
    return posixpath.join(path, "index.html") if plain.endswith("/") or path in ("", ".") else path


def _of_page(data: bytes) -> Iterator[tuple[bool, str]]:
    for node in LexborHTMLParser(data).css(_LOADING):
        has = node.attributes
        yield from _of_style(has.get("style") or "")
        if node.tag == "style":
            yield from _of_style(node.text())
        elif node.tag == "script" and "src" not in has:
            yield from _of_script(node.text())
        elif node.tag != "link" or any(kind in (has.get("rel") or "").lower() for kind in _LOADED_LINKS):
            yield from _of_element(node)


def _of_element(node: LexborNode) -> Iterator[tuple[bool, str]]:
    has = node.attributes
    for name in _ATTRIBUTES:
        if value := (has.get(name) or "").strip():
            yield node.tag == "base", value
    for name in ("srcset", "imagesrcset"):
        for part in (has.get(name) or "").split(","):
            yield False, part.strip().partition(" ")[0]


def _of_style(text: str) -> Iterator[tuple[bool, str]]:
    return ((False, (match[1] or match[2]).strip().strip("\"'")) for match in _IN_STYLE.finditer(text))


def _of_script(text: str) -> Iterator[tuple[bool, str]]:
    return ((False, match[1].strip("\"'")) for match in _IN_SCRIPT.finditer(text))


_KINDS: dict[str, Callable[[bytes], Iterator[tuple[bool, str]]]] = {
    ".html": _of_page,
    ".htm": _of_page,
    ".css": lambda data: _of_style(data.decode(errors="replace")),
    ".js": lambda data: _of_script(data.decode(errors="replace")),
    ".mjs": lambda data: _of_script(data.decode(errors="replace")),
}
