"""The passages of a page with the language and direction that the page gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import body
from fingerpost.accessibility.languages import OTHER_SCRIPT, scripts
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

DIRECTION = "accessibility: direction"  # of a whole page, where a page that we did not make says it
_KEPT = "accessibility: passages"
_LANG = re.compile(r"<(?!html\b|body\b)[a-z][^<>]*?\s(?:lang|dir)\s*=", re.IGNORECASE)
_INLINE = frozenset("a abbr b bdi bdo br cite data dfn em font i ins label mark q s small span strong sub sup time u wbr".split())
_NO_TEXT = frozenset("code kbd math option pre samp script style svg template textarea var".split())
_RUN = re.compile(r"[^A-Za-zÀ-ɏ|/·•]+")
_PARTS = re.compile(r"[,،、;:()\[\]–—\n]+")


@dataclass
class Passage:
    """A run of text of one block. `lang` and `dir` are those of the nearest element that says them; empty where only the page does."""

    text: str
    lang: str = ""
    dir: str = ""

    @cached_property
    def in_other_script(self) -> tuple[str, int]:
        """The script of its longest run that is not in Latin letters, and the words of that run.

        A row of names, such as those of languages, is no run: it has a comma behind nearly every word.
        """
        best = ("", 0)
        for run in _RUN.findall(self.text) if OTHER_SCRIPT.search(self.text) else ():
            found = scripts(run).most_common(1)
            if found and found[0][1] > best[1] and found[0][1] >= 2 * len([part for part in _PARTS.split(run) if part.strip()]):
                best = found[0]
        return best


def language(page: Page, site: Site) -> str:
    """The language that the whole page says it is in."""
    return page.meta.lang or site.lang


def passages(page: Page) -> list[Passage]:
    """The passages of a page; none where it has no other script and no element that says its language or direction."""
    if _KEPT not in page.worked_out:
        html = page.html or ""
        page.worked_out[_KEPT] = list(_read(body(page))) if OTHER_SCRIPT.search(html) or _LANG.search(html) else []
    return page.worked_out[_KEPT]


def _read(top: LexborNode) -> Iterator[Passage]:
    """Goes through the page once; each element hands down what it says to all that is in it."""
    open_now: Passage | None = None
    open_block = 0
    stack: list[tuple[LexborNode, LexborNode, str, str]] = [(top, top, "", "")]
    while stack:
        node, block, lang, direction = stack.pop()
        if node.tag == "-text":
            text = node.text_content or ""
            if open_now is not None and open_block == block.mem_id and (open_now.lang, open_now.dir) == (lang, direction):
                open_now.text += text
            elif not text.isspace():
                if open_now is not None:
                    yield open_now
                open_now, open_block = Passage(text, lang, direction), block.mem_id
        elif node.tag not in _NO_TEXT and not (node.tag or "").startswith("-"):
            block = block if node.tag in _INLINE else node
            if node.attributes and node.tag != "body":
                lang, direction = _said(node, lang, direction)
            stack.extend((child, block, lang, direction) for child in reversed(list(node.iter(include_text=True))))
    if open_now is not None:
        yield open_now


def _said(node: LexborNode, lang: str, direction: str) -> tuple[str, str]:
    """The language and the direction inside an element."""
    said = node.attributes
    lang = (said.get("lang") or lang).lower()
    if "direction:rtl" in (said.get("style") or "").lower().replace(" ", ""):
        return lang, "rtl"
    return lang, (said.get("dir") or ("auto" if node.tag == "bdi" else direction)).lower()
