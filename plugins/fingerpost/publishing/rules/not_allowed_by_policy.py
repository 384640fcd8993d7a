"""What the site's Content-Security-Policy keeps browsers from showing: what is on other sites, and scripts and styles in the page."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.locate import Place, SourceMap
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.allowed import Allowed, read_policy
from fingerpost.publishing.headers import site_headers

_TAGS = re.compile(r"<(?:audio|embed|form|iframe|link|object|script|source|style|track|video)\b")
_EVENT = re.compile(r"\son[a-z]+\s*=")
_CODE = re.compile(r"(?P<code>`+)(?!`)[^\n]+?(?<!`)(?P=code)(?!`)")
_ALIGNED = re.compile(r"text-align: (?:left|right|center);?")  # what Markdown writes into cells, and the theme makes a class of
_BLOCK = "For a note or a warning, use a block: > [!warning] Do not move the cable"
_FILM = "Use the block video: > [!video] [How to sort your recycling]({0})"
_LINK = "Write a link to it: [What it is]({0})"
# tag -> attribute, directive, what it is and what browsers do not do, how to mend it
_LOADS = {
    "audio": ("src", "media-src", "This recording", "played", _LINK),
    "embed": ("src", "object-src", "This file", "shown", _LINK),
    "form": ("action", "form-action", "This form", "sent", "Write a link to a page with the form: [Apply for a permit]({0})"),
    "iframe": ("src", "frame-src", "This frame", "shown", f"{_FILM}. For anything else, write a link."),
    "link": ("href", "style-src", "This style sheet", "used", f"Take it out. {_BLOCK}"),
    "object": ("data", "object-src", "This file", "shown", _LINK),
    "script": ("src", "script-src", "This script", "run", "Take it out, and say in words what people need: it is the same for all of them"),
    "source": ("src", "media-src", "This film", "played", _FILM),
    "track": ("src", "media-src", "This file of captions", "shown", "Save it into the folder of the page and name it there: captions.vtt"),
    "video": ("src", "media-src", "This film", "played", _FILM),
}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    may_have = _may_have(page.html or "")
    if not site.sends_policy or not (may_have or page.document.images):
        return
    headers = site_headers(room.settings.policy_allows, room.settings.feedback_form)
    allowed = read_policy(headers.policy, site.addresses.root)
    yield from _images(page, allowed)
    if not may_have:
        return
    body = LexborHTMLParser(f"<body>{page.html}</body>").body
    seen: Counter[str] = Counter()
    for node in body.traverse() if body else ():
        for written, message, mend in _of_node(node, allowed):
            place = _place(page.source, node.tag, written, seen[f"{node.tag} {written}"])
            seen[f"{node.tag} {written}"] += 1
            if place:  # else a Markdown extension made it, and no editor can mend it
                yield Problem(message, mend, *place)


def _may_have(html: str) -> bool:
    """The quick look before any other."""
    small = html.lower()
    return any(sign in small for sign in ("style=", "srcset=", "javascript:")) or bool(_TAGS.search(small) or _EVENT.search(small))


def _images(page: Page, allowed: Allowed) -> Iterator[Problem]:
    for image in page.document.images:
        if not allowed.loads("img-src", image.src):
            alt = (image.alt or "").strip() or "What it shows"
            file = image.name.partition("?")[0] or "picture.jpg"
            yield Problem(
                f"This picture is on another site and will not be shown: {image.src}",
                f"Save it into the folder of the page and name it there: ![{alt}]({file})",
                *page.source.of_image(image.name, image.nth),
            )


def _of_node(node: LexborNode, allowed: Allowed) -> Iterator[tuple[str, str, str]]:
    """What is written in the tag, what is wrong with it, and how to mend it."""
    attributes = node.attributes
    if node.tag in _LOADS and (node.tag != "link" or "stylesheet" in (attributes.get("rel") or "").lower()):
        name, directive, what, done, mend = _LOADS[node.tag]
        url = attributes.get(name) or ""
        if url and not allowed.loads(directive, url):
            where = "is on another site and" if urlsplit(url.strip()).netloc and node.tag != "form" else "is not allowed here and"
            yield url, f"{what} {where} will not be {done}: {url}", mend.format(url)
    if node.tag in ("script", "style") and not attributes.get("src"):
        yield from _inside(node, allowed)
    for name in ("poster", "srcset"):
        url = next(iter((attributes.get(name) or "").split()), "").rstrip(",")
        if url and not allowed.loads("img-src", url):
            yield (
                url,
                f"This picture is on another site and will not be shown: {url}",
                f'Save it into the folder of the page: {name}="picture.jpg"',
            )
    for name, value in attributes.items():
        if name.startswith("on") and value:
            yield (
                value,
                f'The script in {name}="{value}" will not run',
                "Take it out. To lead people on, write a link: [Start now](start.md)",
            )
    style = attributes.get("style")
    if style and not (node.tag in ("td", "th") and _ALIGNED.fullmatch(style)):
        yield style, f'The style "{style}" will not be shown', f'Take style="…" out. {_BLOCK}'
    if (attributes.get("href") or "").strip().lower().startswith("javascript:"):
        yield attributes["href"], "This link is a script and will not work", "Lead to a page: [Start now](start.md)"


def _inside(node: LexborNode, allowed: Allowed) -> Iterator[tuple[str, str, str]]:
    text = node.text()
    kind = (node.attributes.get("type") or "").lower()
    if not text.strip() or allowed.holds(f"{node.tag}-src", text) or (node.tag == "script" and "json" in kind):
        return
    first = next(line.strip() for line in text.split("\n") if line.strip())
    if node.tag == "script":
        yield first, "The script in the page will not run", "Take <script> out, and say in words what people need"
    else:
        yield first, "The styles in the page will not be used", f"Take <style> out. {_BLOCK}"


def _place(source: SourceMap, tag: str, written: str, nth: int) -> Place | None:
    """Where the nth tag with these characters stands; where they stand alone, as in `{: style="…"}`, if no such tag does."""
    text = _CODE.sub(lambda match: " " * len(match[0]), source.body)
    wanted = f"(?:{re.escape(written)}|{re.escape(html.escape(written))})"
    for pattern in (rf"<{tag}\b[^<>]*?(?:>\s*)?{wanted}", wanted):
        found = [match.start() for match in re.finditer(pattern, text, re.IGNORECASE)]
        if found:
            return source.place(found[min(nth, len(found) - 1)])
    return None


RULE = Rule("not-allowed-by-policy", "warning", "html", "A page has what browsers will not show", run)
