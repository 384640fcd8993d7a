"""Two pages with one title: nobody can tell them apart in search results or tabs."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for page in site.published:
        title = page.named_lang, " ".join(page.title.casefold().split())  # a name is the same in many languages
        if title[1] and title in first:
            yield Problem(
                f"The title “{page.title}” is also the title of {site.shown_path(first[title])}",
                "Say in the title what is different here.",
                *page.title_place,
                path=page.path,
            )
        first.setdefault(title, page.path)


RULE = Rule("title-twice", "error", "site", "Two pages have one title", run)
