"""A link, button or field whose only name is its `title`, which nobody sees on a phone or with a keyboard (WCAG 1.3.1, 3.3.2, 4.1.2)."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from fingerpost.accessibility.elements import above, attribute, body, find, name_of, place
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_WITH_TITLE = ":is(a[href], button, input, select, textarea)[title]"
_NO_FIELD = ("hidden", "submit", "button", "reset", "image")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, _WITH_TITLE, "title="):
        title = attribute(node, "title").strip()
        if title and not _named(page, node):
            is_field = node.tag in ("input", "select", "textarea")
            yield Problem(
                f"Only the title attribute says “{title}”, and most people never see it",
                f'Write a label: <label for="name">{title}</label>' if is_field else f"Write the words themselves: [{title}](…)",
                *place(page, node, "title"),
                text=title,
            )


def _named(page: Page, node: LexborNode) -> bool:
    if attribute(node, "aria-label").strip() or attribute(node, "aria-labelledby").strip():
        return True
    if node.tag not in ("input", "select", "textarea"):
        return bool(name_of(node) or node.text().strip())
    if attribute(node, "type").lower() in _NO_FIELD or any(around.tag == "label" for around in above(node)):
        return True
    named = attribute(node, "id")
    return bool(named) and any(attribute(label, "for") == named for label in body(page).css("label[for]"))


RULE = Rule(
    "title-attribute-only",
    "warning",
    "html",
    "Only a title says what it is",
    run,
    criteria=("1.3.1", "3.3.2"),
    seen_by=("browser-label-not-visible",),
)
