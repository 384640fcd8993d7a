"""The elements of a rendered page that rules look at one by one: found in one parse, and placed in what the editor wrote."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.pages.locate import Place
from fingerpost.pages.page import Page

_KEPT = "accessibility: body"
_SIZE = re.compile(r"([\d.]+)\s*(px|em|rem|pt)?\s*(?:!important)?$")
_PIXELS = {"px": 1.0, "": 1.0, "em": 16.0, "rem": 16.0, "pt": 4 / 3}
_SHORT = 40  # letters of a text in a message
_NO_TEXT = ("script", "style", "template", "noscript")


def body(page: Page) -> LexborNode:
    """The body of the page. Every rule shares one parse, which is dropped with the page."""
    if _KEPT not in page.worked_out:
        page.worked_out[_KEPT] = LexborHTMLParser(f"<body>{page.html or ''}</body>")
    return page.worked_out[_KEPT].body


def find(page: Page, selector: str, sign: str) -> Iterator[LexborNode]:
    """The elements that a selector fits, in reading order. `sign` is what any of them is written with: without it nothing is parsed."""
    if sign in (page.html or ""):
        yield from body(page).css(selector)


def attribute(node: LexborNode, name: str) -> str:
    """The value of an attribute; empty where there is none."""
    return node.attributes.get(name) or ""


def text_of(node: LexborNode) -> str:
    """The words of an element, with single spaces."""
    if node.css_first(", ".join(_NO_TEXT)) is None:
        return " ".join(node.text().replace("¶", "").split())
    parts = [child.text_content or "" for child in node.traverse(include_text=True) if child.tag == "-text" and _is_shown(child)]
    return " ".join("".join(parts).split())


def _is_shown(text: LexborNode) -> bool:
    return text.parent is None or text.parent.tag not in _NO_TEXT


def short(text: str) -> str:
    """The beginning of a text, for a message."""
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()} …"


def is_code(pre: LexborNode) -> bool:
    """Is it the code of a program? Then it has a class, as the name of its language, or parts in colours."""
    return bool(attribute(pre, "class")) or pre.css_first(":is(code[class], span[class], kbd, samp)") is not None


def name_of(node: LexborNode) -> str:
    """What a screen reader calls an element, apart from its `title`."""
    label = attribute(node, "aria-label").strip()
    if label:
        return label
    images = [attribute(image, "alt") for image in node.css(":is(img, input[type=image], area)")]
    named = [attribute(inner, "aria-label") for inner in node.css("[aria-label]") if inner.mem_id != node.mem_id]
    drawn = [text_of(title) for title in node.css("svg title")]
    return " ".join(" ".join([text_of(node), *images, *named, *drawn]).split())


def styles(node: LexborNode) -> dict[str, str]:
    """The declarations of the `style` attribute by property, in small letters."""
    written = (one.partition(":") for one in attribute(node, "style").lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in written if value}


def pixels(size: str) -> float | None:
    """A length in CSS pixels, as far as it can be said without the page around it."""
    match = _SIZE.match(size.strip())
    try:
        return float(match[1]) * _PIXELS[match[2] or ""] if match else None
    except ValueError:
        return None


def above(node: LexborNode) -> Iterator[LexborNode]:
    """The elements around an element, the nearest first."""
    parent = node.parent
    while parent is not None and parent.tag not in ("html", "-document"):
        yield parent
        parent = parent.parent


def beside(node: LexborNode, step: str = "next") -> LexborNode | None:
    """The next element, or the one before (`prev`), where no text stands between."""
    other = getattr(node, step)
    while other is not None and (other.tag == "-comment" or (other.tag == "-text" and not (other.text_content or "").strip())):
        other = getattr(other, step)
    return other


def place_of_line(page: Page, text: str) -> Place:
    """Where the first line with words stands of a text that may be in a code block, which the search for words passes over."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    offset = page.front.body.find(line) if line else -1
    return page.source.place(offset) if offset >= 0 else (page.source.first_line, 1)


def place(page: Page, node: LexborNode, sign: str = "") -> Place:
    """Where an element stands: as the nth of its tag, else by the value of an attribute that is telling, else by its words."""
    tag = node.tag or ""
    written = [match.start() for match in re.finditer(rf"<{re.escape(tag)}\b", page.source.body, re.IGNORECASE)]
    same = [one.mem_id for one in body(page).css(tag)]
    if len(written) == len(same) and node.mem_id in same:
        return page.source.place(written[same.index(node.mem_id)])
    value = attribute(node, sign) if sign else ""
    at = page.source.body.find(value) if value else -1
    if at >= 0:
        return page.source.place(max(page.source.body.rfind("<", 0, at), 0))
    return page.source.of_words(text_of(node))
