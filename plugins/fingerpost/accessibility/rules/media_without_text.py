"""Film or sound with no captions, transcript or words about it (WCAG 1.2.1, 1.2.2)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import above, attribute, beside, find, place, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_PLAYERS = re.compile(
    r"(?:youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com/embed|wistia|brightcove|vimeo\.com/video|soundcloud\.com/player|podbean|buzzsprout)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"transcript|caption|subtitle|in words|what (?:is said|the (?:film|video) (?:says|shows))|read (?:the|this) (?:text|version)|text version"
    r"|as text|sign(?:ed| language)|audio.?descri|capsiwn|isdeitl|trawsgrif",
    re.IGNORECASE,
)
_AROUND = 2  # elements above, in which the words may stand


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in [*find(page, "video", "<video"), *find(page, "audio", "<audio"), *find(page, "iframe[src]", "<iframe")]:
        if _is_media(node) and not _has_text(page, node):
            what = "sound" if node.tag == "audio" else "film"
            yield Problem(
                f"Nothing says that the {what} has captions or a transcript",
                f'Link to a transcript right below the {what}, and add captions: <track kind="captions" src="…" srclang="en">',
                *place(page, node, "src"),
                text=attribute(node, "title"),
            )


def _is_media(node: LexborNode) -> bool:
    if node.tag == "iframe":
        return bool(_PLAYERS.search(attribute(node, "src")))
    silent_picture = "muted" in node.attributes and "loop" in node.attributes and "controls" not in node.attributes
    return not silent_picture and attribute(node, "aria-hidden") != "true"


def _has_text(page: Page, node: LexborNode) -> bool:
    if any(attribute(track, "kind").lower() in ("captions", "subtitles", "") for track in node.css("track")):
        return True
    if attribute(node, "aria-describedby") or _WORDS.search(attribute(node, "title")):
        return True
    around = [parent for parent in above(node) if parent.tag != "body"][-_AROUND:] or [node]
    near = [beside(one, step) for one in (node, *around) for step in ("next", "prev")]
    texts = [text_of(one) for one in (*around, *filter(None, near))]
    return any(_WORDS.search(text) for text in texts)


RULE = Rule(
    "media-without-text", "warning", "html", "Film or sound has no text", run, criteria=("1.2.1", "1.2.2"), seen_by=("browser-media-text",)
)
