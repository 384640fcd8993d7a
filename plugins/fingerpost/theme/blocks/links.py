"""Blocks that are one link: start, map, download, video and opening hours."""

from markupsafe import Markup
from selectolax.lexbor import LexborNode

from fingerpost.pages.blocks.block import Block, text_of
from fingerpost.pages.blocks.parts import stands_alone
from fingerpost.theme.blocks.around import Around, text, without


def start(block: Block, around: Around) -> Markup:
    """The start button. Other words stand above and below it."""
    link, heading, rest = _one(block)
    return heading + around.render("start-button", start=link) + rest


def map_link(block: Block, around: Around) -> Markup:
    """The way in words, then the link."""
    link, heading, rest = _one(block)
    return around.render("map-link", link=link, directions_html=heading + rest)


def download(block: Block, around: Around) -> Markup:
    """A link to a file with its kind and size."""
    link, heading, rest = _one(block)
    found = around.file(link["url"]) or {"kind": "", "size": 0}
    return heading + around.render("download", file={"title": link["text"], "url": link["url"], **found}) + rest


def video(block: Block, around: Around) -> Markup:
    """The first link is the film. Of the others on lines of their own, one to a `.vtt` file has the captions, and one the transcript."""
    film, *others = block.links
    others = [link for link in others if stands_alone(link)]
    captions = next((link for link in others if _url(link).endswith(".vtt")), None)
    transcript = next((link for link in others if not _url(link).endswith(".vtt")), None)
    used = [link for link in (film, captions, transcript) if link is not None]
    url = _url(film)
    values = {
        "title": text_of(film),
        "url": url,
        "kind": "file" if around.file(url) else "page",
        "captions": _url(captions) if captions is not None else "",
        "transcript": _url(transcript) if transcript is not None else "",
        "length": "",
    }
    heading = _heading(block) if block.title != text_of(film) else Markup()
    return heading + around.render("video", video=values) + without(block, *used)


def opening_hours(block: Block, around: Around) -> Markup:
    """The hours of the linked place, from that place's own page."""
    link, heading, rest = _one(block)
    place = around.place(link["url"])
    return heading + around.render("opening-hours", hours=place["hours"], at=link) + rest if place else Markup()


def _one(block: Block) -> tuple[dict[str, Markup | str], Markup, Markup]:
    """The one link, the title as a bold line where the link is not in it, and the rest of the block."""
    link = block.links[0]
    values = {"url": _url(link), "text": Markup(link.inner_html or "")}
    below = block.node.css_first("a[href]")
    return (values, Markup(), text(block)) if below is None else (values, _heading(block), without(block, below))


def _heading(block: Block) -> Markup:
    return Markup("<p><strong>{}</strong></p>").format(Markup(block.title_html)) if block.title_html else Markup()


def _url(link: LexborNode) -> str:
    return link.attributes.get("href") or ""
