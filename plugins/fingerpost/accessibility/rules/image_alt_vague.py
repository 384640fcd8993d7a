"""An alternative text that tells nothing: a file name, or “image of” before the words that matter (WCAG 1.1.1)."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.document import Image
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_FILE = re.compile(
    r"\S[^/\n]{0,100}\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)|(?:dscn?|img|pxl|wp|p)[_-]?\d{3,}[\w-]*", re.IGNORECASE
)
_KIND = r"(?:image|picture|photo(?:graph)?|delwedd|llun|ffotograff)"
_BEGINS = re.compile(rf"(?:(?:an?|the|this is an?) )?{_KIND} (?:of|showing|that shows|o|o['’]r)\b:? *", re.IGNORECASE)
_ONLY = re.compile(rf"(?:(?:an?|the) )?{_KIND}", re.IGNORECASE)


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for image in page.document.images:
        alt = " ".join((image.alt or "").split())
        if alt:
            for message, mend in _wrong_with(alt, image):
                yield Problem(message, mend, *page.source.of_image(image.name, image.nth))


def _wrong_with(alt: str, image: Image) -> Iterator[tuple[str, str]]:
    example = f"Say what it shows: ![A blue bin with a yellow lid]({image.name})"
    begins = _BEGINS.match(alt)
    if _FILE.fullmatch(alt) or (alt == image.name.rpartition(".")[0] and re.search(r"[\d_-]", alt)):
        yield f"The alternative text “{alt}” is the name of a file", example
    elif _ONLY.fullmatch(alt):
        yield f"The alternative text “{alt}” does not say what the image shows", example
    elif begins:
        rest = alt[begins.end() :]
        mend = f"Leave it out: ![{rest[0].upper()}{rest[1:]}]({image.name})" if rest else example
        yield f"The alternative text begins with “{begins[0].strip()}”, which screen readers say anyway", mend


RULE = Rule("image-alt-vague", "warning", "html", "An alternative text does not say what the image shows", run)
