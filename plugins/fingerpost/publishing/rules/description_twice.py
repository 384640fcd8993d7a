"""Two pages with one description: one of them does not say what it is for."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for page in site.published:
        text = page.named_lang, " ".join((page.meta.description or "").casefold().split())
        if text[1] and text in first:
            yield Problem(
                f"The description is also that of {site.shown_path(first[text])}",
                "Say what this page helps people do.",
                *page.front.place("description"),
                path=page.path,
            )
        first.setdefault(text, page.path)


RULE = Rule("description-twice", "warning", "site", "Two pages have one description", run)
