"""An alternative text that tells nothing: a file name, “image of” before the words that matter, or words that stand beside it (WCAG 1.1.1)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import above, find, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_FILE = re.compile(
    r"\S[^/\n]{0,100}\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)"
    r"|(?:dscn?|img|image|pxl|wp|p|screen ?shot|photo|picture|pic|untitled|scan|logo|banner)[_ -]?\d{1,}[\w-]*"
    r"|screen ?shot (?:from )?\d{4}-.*|(?=\S*[_-])(?=\S*\d)\w+(?:[_-]\w+){2,}|\d{3,}[_-]\d+\S*",
    re.IGNORECASE,
)
_KIND = r"(?:image|picture|photo(?:graph)?|graphic|delwedd|llun|ffotograff)"
_BEGINS = re.compile(
    rf"(?:(?:an?|the|this is an?|this) )?{_KIND} (?:of|showing|shows|that shows|depicting|o|o['’]r)\b:?(?! *(?:Our Lady|Christ\b|the Virgin|the Buddha)) *",
    re.IGNORECASE,
)
_ONLY = re.compile(
    rf"(?:(?:an?|the|this|my|our) )?(?:{_KIND}s?|icon|img|alt|alt(?:ernative)? text|image alt text|insert alt text(?: here)?|description|placeholder|spacer|blank"
    r"|untitled|null|undefined|none|n/?a|todo|tbc|bullet|decorative(?: image)?|thumbnail|media|file|asset|clip ?art|banner|[\W_]+|x)",
    re.IGNORECASE,
)
_ENOUGH = 4  # letters, so that “PDF” may stand twice


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    images = page.document.images
    nodes = list(find(page, "img", "<img")) if any(image.alt for image in images) else []
    said: dict[str, str] = {}
    for image, node in zip(images, nodes, strict=False):
        alt = " ".join((image.alt or "").split())
        if not alt:
            continue
        found = _wrong_with(alt, image.name) or _said_beside(alt, node, image.name) or _said_before(alt, image.src, said, image.name)
        if found:
            yield Problem(found[0], found[1], *page.source.of_image(image.name, image.nth), found[2], text=alt)


def _wrong_with(alt: str, name: str) -> tuple[str, str, None] | None:
    example = f"Say what it shows: ![A blue bin with a yellow lid]({name})"
    begins = _BEGINS.match(alt)
    stem = name.partition("?")[0].rpartition(".")[0]
    if _FILE.fullmatch(alt) or (alt.lower() == stem.lower() and re.search(r"[\d_-]", alt)):
        return f"The alternative text “{alt}” is the name of a file", example, None
    if _ONLY.fullmatch(alt):
        return f"The alternative text “{alt}” does not say what the image shows", example, None
    if begins:
        rest = alt[begins.end() :]
        mend = f"Leave it out: ![{rest[0].upper()}{rest[1:]}]({name})" if rest else example
        return f"The alternative text begins with “{begins[0].strip()}”, which screen readers say anyway", mend, None
    return None


def _said_beside(alt: str, node: LexborNode, name: str) -> tuple[str, str, str | None] | None:
    """Does the caption, or the link that the image is in, say the very same?"""
    if len(alt) < _ENOUGH:
        return None
    for around in above(node):
        caption = around.css_first("figcaption") if around.tag == "figure" else None
        if caption is not None and _plain(text_of(caption)) == _plain(alt):
            mend = f"Say what it shows, where the caption says what it is about: ![A blue bin with a yellow lid]({name})"
            return f"The caption says “{alt}” as well, so that people hear it twice", mend, None
        if around.tag in ("a", "button") and _plain(text_of(around)) == _plain(alt):
            mend = 'The words say it already, so leave the alternative text empty: <img alt="" src="…">'
            return f"The link says “{alt}” as well, so that people hear it twice", mend, None
    return None


def _said_before(alt: str, src: str, said: dict[str, str], name: str) -> tuple[str, str, str] | None:
    first = said.setdefault(_plain(alt), src)
    if first == src or len(alt.split()) < 2:
        return None
    mend = f"Say what is different about this one: ![The same bin with its lid open]({name})"
    return f"Two images have the alternative text “{alt}”", mend, "advice"


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


RULE = Rule(
    "image-alt-vague",
    "warning",
    "html",
    "An alternative text does not say what the image shows",
    run,
    criteria=("1.1.1",),
    seen_by=("browser-image-text",),
)
