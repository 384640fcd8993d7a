"""Rendered HTML -> the units that people read: a paragraph, a list item, a definition.

Each unit is its own context for sentences, which decides the score: one text without line ends reads grade 14.6
where the same pages read 8.1 unit by unit. Headings, tables, code, footnote marks, the markers of blocks and text in
another language are not prose and are left out. Where a block of statutory wording is never closed, it is as any other text.
"""

from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from fingerpost.pages.blocks.marker import without_marker
from fingerpost.pages.marks import read_mark

_BLOCKS = frozenset(
    (
        "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form header "
        "hr li main ol p section summary ul"
    ).split()
)
_NOT_PROSE = frozenset(
    (
        "audio button canvas dt h1 h2 h3 h4 h5 h6 iframe input math nav noscript object option pre script select "
        "style svg table template textarea video"
    ).split()
)
_NOT_PROSE_CLASSES = frozenset(("footnote-ref", "footnote-backref", "headerlink", "admonition-title", "linenos", "fingerpost-not-prose"))


@dataclass(frozen=True)
class Unit:
    """One block of running text: the tag it stands in (p, li, dd ...) and its text with single spaces.

    `statutory` is why its wording cannot be changed, where an editor has marked it so.
    """

    tag: str
    text: str
    statutory: str = ""


def read_units(body: LexborNode, lang: str | None = None) -> list[Unit]:
    """The units of a page in reading order."""
    units: list[Unit] = []
    words: list[str] = []
    tag = "body"
    reason, first = "", 0  # of a block of statutory wording that has not ended yet

    def flush() -> None:
        text = without_marker(" ".join("".join(words).split()))
        words.clear()
        if text:
            units.append(Unit(tag, text))

    stack: list[tuple[LexborNode, bool]] = [(body, False)]
    while stack:
        node, done = stack.pop()
        name = node.tag
        if done:
            flush()
            tag = "body"
            continue
        if name == "-text":
            words.append(node.text_content or "")
            continue
        if name == "br":  # a line of an address ends here
            flush()
            continue
        if name == "-comment":
            mark = read_mark(node.comment_content or "")
            if mark is not None:
                flush()
                if mark.name == "end" and reason:
                    units[first:] = [replace(unit, statutory=reason) for unit in units[first:]]
                reason, first = (mark.reason, len(units)) if mark.starts else ("", 0)
            continue
        if name.startswith("-") or name in _NOT_PROSE or _left_out(node, lang):
            if name in _NOT_PROSE:
                flush()
            continue
        if name in _BLOCKS:
            flush()
            tag = name
            stack.append((node, True))
        if name == "code":
            words.append(" code ")  # one neutral word
            continue
        stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    return units


def _left_out(node: LexborNode, lang: str | None) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    other = attributes.get("lang")
    if other and other.split("-")[0].lower() != (lang or "en").split("-")[0].lower():
        return True
    if attributes.get("hidden") is not None or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return any(name in _NOT_PROSE_CLASSES for name in (attributes.get("class") or "").split())
