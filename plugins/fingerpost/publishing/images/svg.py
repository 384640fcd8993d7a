"""An SVG drawing: its size, and what in it could harm people who open it."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.slip import Slip

_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*([\d.]+)\s*([a-z]*)\s*")
_SAFE_REFERENCE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp|avif)[;,]|$)", re.IGNORECASE)
_STYLE_REFERENCE = re.compile(r"""url\(\s*["']?([^"')]*)|@import\s*["']?([^"';]*)""", re.IGNORECASE)
_CLEAN = "Export it again as plain SVG without scripts and links, or as PNG. In Inkscape: “Save a copy”, then “Optimised SVG”."
_SIZE = 'Say it in the first tag, with your own numbers: <svg viewBox="0 0 640 360" …>'


def look_at_svg(name: str, data: bytes) -> FileFacts:
    """What is known of a drawing. Its bytes are served as they are."""
    facts = FileFacts(len(data), served=len(data))
    if b"<!entity" in data.lower():  # they can hide what follows, and grow without end
        return _with(facts, _unsafe(name, "defines entities of its own (<!ENTITY>)"))
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        line, column = getattr(error, "position", (0, 0))
        where = f" at line {line}, column {column + 1} of the file" if line else ""
        mend = "Open it in a drawing program and export it again as plain SVG."
        return _with(facts, Slip("unreadable", 1, 1, f"The image {name} is no SVG that a browser can read{where}", mend))
    harm = list(_harm(root)) + (["loads a style sheet (<?xml-stylesheet>)"] if b"<?xml-stylesheet" in data.lower() else [])
    slips = tuple(_unsafe(name, what) for what in dict.fromkeys(harm))
    width, height = _size(root)
    if not width:
        slips += (Slip("encoding", 1, 1, f"The image {name} does not say how large it is, so the page jumps while it loads", _SIZE),)
    return FileFacts(len(data), width, height, served=len(data), slips=slips)


def _harm(root: ElementTree.Element) -> Iterator[str]:
    """What runs or loads something, in words that end the sentence “The image …”."""
    for element in root.iter():
        tag = _local(element.tag)
        if tag in ("script", "handler", "listener"):
            yield "holds a script"
        elif tag in ("iframe", "object", "embed", "audio", "video"):
            yield f"holds another document (<{tag}>)"
        for key, value in element.attrib.items():
            yield from _harm_of_attribute(tag, _local(key).lower(), value)
        if tag == "style":
            yield from _outside(_css_references(element.text or ""))


def _harm_of_attribute(tag: str, key: str, value: str) -> Iterator[str]:
    if key.startswith("on"):
        yield f"runs a script ({key}=)"
    elif re.sub(r"[\s\x00-\x1f]", "", value).lower().startswith(("javascript:", "data:text/html")):
        yield "holds a link that runs a script"
    elif key in ("href", "src") and tag != "a":
        yield from _outside([value])
    elif "url(" in value.lower():
        yield from _outside(_css_references(value))


def _css_references(css: str) -> list[str]:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [found[1] or found[2] or "" for found in _STYLE_REFERENCE.finditer(css)]


def _outside(references: list[str]) -> Iterator[str]:
    for reference in references:
        if not _SAFE_REFERENCE.match(reference):
            yield f"loads something from outside ({reference.strip()[:60]})"


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """Width and height in pixels; 0 where it says neither them nor a viewBox."""
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    box = [float(part) for part in re.findall(r"-?[\d.]+(?:e-?\d+)?", root.get("viewBox", "")) if part.count(".") <= 1 and part != "."]
    _, _, across, down = box if len(box) == 4 else (0.0,) * 4
    if across > 0 and down > 0:
        if width and not height:
            height = width * down / across
        elif height and not width:
            width = height * across / down
        elif not width:
            width, height = across, down
    return (max(round(width), 1), max(round(height), 1)) if width and height else (0, 0)


def _pixels(length: str | None) -> float:
    found = _LENGTH.fullmatch((length or "").lower())
    if not found or found[2] not in _UNITS or found[1].count(".") > 1 or found[1] == ".":
        return 0.0
    return float(found[1]) * _UNITS[found[2]]


def _local(name: object) -> str:
    """The name without its namespace; nothing for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _unsafe(name: str, what: str) -> Slip:
    return Slip("unsafe", 1, 1, f"The image {name} {what}", _CLEAN)


def _with(facts: FileFacts, slip: Slip) -> FileFacts:
    return FileFacts(facts.size, served=facts.served, slips=(slip,))
