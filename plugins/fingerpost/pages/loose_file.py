"""A file that need not belong to a site -> its units: Markdown, HTML or plain text."""

import re
from dataclasses import dataclass, field
from typing import Literal

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.blocks.from_data import with_data
from fingerpost.pages.blocks.quotations import BlocksExtension
from fingerpost.pages.locate import SourceMap
from fingerpost.pages.prose import Unit, read_units
from fingerpost.pages.text_file import decode

Kind = Literal["markdown", "html", "text"]
KINDS: dict[str, Kind] = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".txt": "text"}
LARGEST = 20_000_000  # bytes
_EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]
_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_LANG = re.compile(r"^lang:[ \t]*[\"']?([A-Za-z-]+)", re.MULTILINE)
_ITEM = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]+")
_CHROME = "header, footer, nav, [role=banner], [role=navigation], [role=contentinfo]"


@dataclass
class LooseText:
    """The units of a file and where they stand, or why it cannot be read."""

    units: list[Unit] = field(default_factory=list)
    lang: str | None = None
    source: SourceMap = field(default_factory=lambda: SourceMap(""))
    why: str = ""


def kind_of(name: str, text: str = "") -> Kind:
    """By the name's ending; else HTML where the text begins with a tag, and Markdown where it does not."""
    ending = re.search(r"\.\w+$", name.lower())
    if ending and ending[0] in KINDS:
        return KINDS[ending[0]]
    return "html" if re.match(r"\s*<(?:!doctype|[a-z])", text, re.IGNORECASE) else "markdown"


def read_loose(name: str, data: bytes, kind: Kind | None = None, lang: str | None = None) -> LooseText:
    """Read the bytes of a file. `lang` stands in where the file does not say its language."""
    file = decode(data, LARGEST)
    if file.text is None:
        return LooseText(why=file.slips[0].message[0].lower() + file.slips[0].message[1:])
    kind = kind or kind_of(name, file.text)
    lang = _named_language(name) or lang
    try:
        return {"markdown": _markdown, "html": _html, "text": _text}[kind](file.text, lang)
    except RecursionError:
        return LooseText(why="it has too many blocks inside each other")


def _named_language(name: str) -> str | None:
    """The language that the name of a translation says: `cy` for `missed-bin.cy.md`."""
    if name.count(".") < 2:
        return None
    from fingerpost.pages.languages import packaged  # takes a moment: only for names that may say one
    from fingerpost.pages.translations import named

    found = named(name, packaged())
    return found.lang if found else None


def _markdown(text: str, lang: str | None) -> LooseText:
    front = _FRONT.match(text)
    told = _LANG.search(front[1]) if front else None
    lang = told[1] if told else lang
    body, line = (text[front.end() :], text.count("\n", 0, front.end()) + 1) if front else (text, 1)
    words = with_data(body, lambda asked: "")  # what stands in a data block is for programs that do not know it
    return LooseText(_units(Markdown(extensions=[*_EXTENSIONS, BlocksExtension()]).convert(words), lang), lang, SourceMap(body, line))


def _units(html: str, lang: str | None) -> list[Unit]:
    tree = LexborHTMLParser(f"<body>{html}</body>")
    return read_units(tree.body, lang) if tree.body else []


def _html(text: str, lang: str | None) -> LooseText:
    tree = LexborHTMLParser(text)
    told = tree.root.attributes.get("lang") if tree.root else None
    lang = told or lang
    home = tree.css_first("main, [role=main]") or tree.body
    if home is None:
        return LooseText(lang=lang, source=SourceMap(text))
    if home.tag == "body":
        for node in home.css(_CHROME):
            node.decompose()
    return LooseText(read_units(home, lang), lang, SourceMap(text))


def _text(text: str, lang: str | None) -> LooseText:
    """A paragraph ends at an empty line; each item of a list is a unit."""
    units: list[Unit] = []
    lines: list[str] = []
    tag = "p"

    def flush() -> None:
        if lines:
            units.append(Unit(tag, " ".join(" ".join(lines).split())))
        lines.clear()

    for line in text.split("\n"):
        item = _ITEM.match(line)
        if item or not line.strip():
            flush()
            tag = "li" if item else "p"
        if line.strip():
            lines.append(line[item.end() :] if item else line)
    flush()
    return LooseText(units, lang, SourceMap(text))
