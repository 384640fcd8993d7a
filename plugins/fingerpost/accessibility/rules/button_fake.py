"""A link or a piece of text that works as a button with a mouse, and not with a keyboard or a screen reader (WCAG 2.1.1, 4.1.2)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import above, attribute, body, name_of, place, short
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_KEYS = ("onkeydown", "onkeyup", "onkeypress")
_REAL = (
    "a",
    "button",
    "input",
    "select",
    "textarea",
    "label",
    "summary",
    "option",
    "area",
    "body",
    "form",
    "details",
    "video",
    "audio",
    "iframe",
    "html",
)
_ACTS = ":is(a[href], button, input, select, textarea, summary, [tabindex])"
_NOWHERE = re.compile(r"\s*javascript:", re.IGNORECASE)
_MEND = 'Write a button: <button type="button">{}</button>'


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if "javascript:" in (page.html or "") or "onclick" in (page.html or ""):
        for node in body(page).css(":is(a[href], [onclick])"):
            name = name_of(node)
            if node.tag == "a":
                href = attribute(node, "href")
                if _NOWHERE.match(href) or (href.strip() in ("#", "") and "onclick" in node.attributes and "href" in node.attributes):
                    yield Problem(
                        f"“{name}” looks like a link, and leads nowhere",
                        _MEND.format(name),
                        *page.source.of_link(name),
                        "warning",
                        text=name,
                    )
            elif _only_by_mouse(node):
                message = f"“{short(name)}” works only with a mouse" if name else "Something works only with a mouse"
                yield Problem(message, _MEND.format(name[:40] or "Open the map"), *place(page, node, "onclick"), text=name)


def _only_by_mouse(node: LexborNode) -> bool:
    if node.tag in _REAL or any(key in node.attributes for key in _KEYS) or node.css_first(_ACTS) is not None:
        return False
    in_order = attribute(node, "tabindex").strip() in ("0", "1", "2", "3")
    return not in_order and not any(around.tag in ("a", "button", "label", "summary") for around in above(node))


RULE = Rule(
    "button-fake",
    "error",
    "html",
    "A button is no button",
    run,
    criteria=("2.1.1", "4.1.2"),
    seen_by=("browser-mouse-only-markup", "browser-mouse-only"),
)
