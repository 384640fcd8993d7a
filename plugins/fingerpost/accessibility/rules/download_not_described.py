"""A link to a file that does not say what kind of file it is, or how large (WCAG 2.4.4)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import above, attribute, find, name_of, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.file_facts import kind_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_FILE = re.compile(r"\.(pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|epub)$", re.IGNORECASE)
_SAYS = {
    "PDF": r"pdf",
    "Word": r"word|docx?|microsoft word",
    "Excel": r"excel|xlsx?|spreadsheet",
    "PowerPoint": r"powerpoint|pptx?|slides|presentation",
    "ODT": r"odt|open ?document",
    "ODS": r"ods|open ?document|spreadsheet",
    "ODP": r"odp|open ?document|slides|presentation",
    "RTF": r"rtf|rich text",
    "CSV": r"csv|spreadsheet",
    "ZIP": r"zip|compressed",
    "EPUB": r"epub|e-?book",
}
_SIZE = re.compile(r"\d\s*(?:[kmg]i?b|bytes|kilobytes|megabytes|pages?|tudalen)\b", re.IGNORECASE)
_AROUND = 300  # letters of the block round the link, in which the kind and the size may stand
_INLINE = ("strong", "em", "b", "i", "span", "u")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not any(_FILE.search(_path(link.href)) for link in page.document.links):
        return
    for link in find(page, "a[href]", "<a"):
        href = attribute(link, "href")
        ending = _FILE.search(_path(href))
        if not ending or _is_ours(href, page, site):
            continue
        kind, name = kind_of(f"x.{ending[1]}"), name_of(link)
        said = f"{name} {attribute(link, 'title')} {_around(link)}"
        wanted = _SAYS[kind] if kind != "ZIP" else "|".join(_SAYS.values())
        if name and not re.search(rf"\b(?:{wanted})\b", said, re.IGNORECASE):
            yield Problem(
                f"The link “{name}” does not say that it leads to a file ({kind})",
                f"Write the kind and the size into the link: [{name} ({kind}, 1.2 MB)](…)",
                *page.source.of_link(name),
                text=name,
            )
        elif name and not _SIZE.search(said):
            yield Problem(
                f"The link “{name}” does not say how large the file is",
                f"Write the size into the link: [{name} ({kind}, 1.2 MB)](…)",
                *page.source.of_link(name),
                "advice",
                text=name,
            )


def _path(href: str) -> str:
    return href.partition("#")[0].partition("?")[0]


def _is_ours(href: str, page: Page, site: Site) -> bool:
    """Files of the site itself get their kind and size when the site is built."""
    target = site.addresses.resolve(href, page.path)
    return target.kind == "file" and target.path in site.files


def _around(link: LexborNode) -> str:
    block = next((parent for parent in above(link) if parent.tag not in _INLINE), None)
    text = text_of(block) if block is not None and block.tag != "body" else ""
    return text if len(text) <= _AROUND else ""


RULE = Rule(
    "download-not-described",
    "warning",
    "html",
    "A link to a file does not say so",
    run,
    criteria=("2.4.4",),
    seen_by=("browser-download-facts",),
)
