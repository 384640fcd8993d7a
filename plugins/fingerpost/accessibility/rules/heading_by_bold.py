"""A line in bold or in large letters that does a heading's work: nobody can jump to it (WCAG 1.3.1, 2.4.6)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import above, attribute, beside, find, pixels, styles, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

# A short line that stands out from end to end, with text below it. Inside a quotation, a list or a box it is a label, and two such
# lines in a row are a name and a post.
_SIGN = re.compile(
    r"<p\b[^>]*>\s*<(?:strong|b|span|font|big|u)\b|<(?:div|p|span|font)\b[^>]*(?:font-|size=|class=[\"'][^\"']*(?:heading|title|\bh[1-6]\b))",
    re.IGNORECASE,
)
_LINE = ":is(p, div):not(:has(> :is(p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, img, input, button, select, textarea, label)))"
_BOXES = frozenset(
    "blockquote li td th dd dt summary figure figcaption nav header footer form label address button a caption dialog details".split()
)
_BOX_CLASS = re.compile(
    r"admonition|note|callout|warning|inset|alert|card|box|panel|banner|notice|quote|author|byline|meta|caption", re.IGNORECASE
)
_HEADING_CLASS = re.compile(r"(?:^|[\s_-])(?:heading|headline|subheading|title|subtitle|h[1-6])(?:[\s_-]|$)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:notes?|warning|important|tip|danger|caution|example)\b(?!.*\w)|\w+:|.*[.!;,…–—]$|[\W\d]*$|.*\d{4,}$", re.IGNORECASE
)
_BELOW = ("p", "ul", "ol", "table", "div", "dl", "figure", "section")
_LARGE = 1.2  # times the size of the text around
_LONGEST = 60


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not _SIGN.search(page.html or ""):
        return
    for line in find(page, _LINE, "<"):
        text = text_of(line)
        if (
            1 < len(text) <= _LONGEST
            and not _leads_to_list(line, text)
            and not _LABEL.match(text)
            and _stands_out(line, text)
            and _is_above_text(line)
        ):
            starred = f"**{text}**"
            words = text.removesuffix(":")
            yield Problem(
                f"“{text}” looks like a heading, but is {'a line in bold' if _bold(line, text) else 'a line in large letters'}",
                f"Write it as a heading, at the level that fits: ## {words}",
                *(page.source.of_text(starred) if starred in page.source.body else page.source.of_words(text)),
                "advice" if text.endswith(":") else None,
                text=text,
            )


def _leads_to_list(line: LexborNode, text: str) -> bool:
    """Is it a sentence that the list below it ends, such as `You need to bring all of these:`?"""
    below = beside(line)
    return text.endswith(":") and text.count(" ") > 3 and below is not None and below.tag in ("ul", "ol")


def _stands_out(line: LexborNode, text: str) -> bool:
    if attribute(line, "role") == "heading" or line.tag == "div" and line.css_first(":is(strong, b, font, span, big)") is None:
        return attribute(line, "role") != "heading" and (_looks_large(line) or bool(_HEADING_CLASS.search(attribute(line, "class"))))
    inner = line.css_first(":is(span, font, big)")
    large = inner is not None and text_of(inner) == text and _looks_large(inner)
    return _bold(line, text) or large or _looks_large(line) or (line.tag == "p" and bool(_HEADING_CLASS.search(attribute(line, "class"))))


def _bold(line: LexborNode, text: str) -> bool:
    inner = line.css_first(":is(strong, b)")
    return inner is not None and text_of(inner).strip(": ") == text.strip(": ") and inner.css_first("a") is None


def _looks_large(node: LexborNode) -> bool:
    said = styles(node)
    size = said.get("font-size", "")
    large = (pixels(size) or 0) >= _LARGE * 16 or size.rstrip("%").isdigit() and size.endswith("%") and int(size[:-1]) >= 100 * _LARGE
    named = size in ("large", "x-large", "xx-large") or (
        node.tag == "font" and attribute(node, "size") in ("4", "5", "6", "7", "+1", "+2", "+3")
    )
    heavy = said.get("font-weight") in ("bold", "bolder", "600", "700", "800", "900") or node.css_first(":is(strong, b)") is not None
    return named or large or (heavy and "font-weight" in said)


def _is_above_text(line: LexborNode) -> bool:
    below, before = beside(line), beside(line, "prev")
    if below is None or below.tag not in _BELOW or _is_line(below) or (before is not None and _is_line(before)):
        return False
    return not any(parent.tag in _BOXES or _BOX_CLASS.search(attribute(parent, "class")) for parent in above(line)) and not _first_in_box(
        line
    )


def _is_line(node: LexborNode) -> bool:
    text = text_of(node)
    return node.tag == "p" and len(text) <= _LONGEST and _bold(node, text)


def _first_in_box(line: LexborNode) -> bool:
    """Is it the first thing in a box, and so its label?"""
    parent = line.parent
    return parent is not None and parent.tag == "div" and beside(line, "prev") is None and len(list(parent.iter())) <= 3


RULE = Rule(
    "heading-by-bold", "warning", "html", "A heading is only bold", run, criteria=("1.3.1", "2.4.6"), seen_by=("browser-heading-by-style",)
)
