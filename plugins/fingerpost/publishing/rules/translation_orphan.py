"""A translation of a page that is not there: nothing leads to it."""

import posixpath
from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not page.named_lang or page.translation_of:
        return
    language = site.language_of(page).english
    if page.source_path in site.by_path:  # which is a translation itself
        other = site.by_path[page.source_path].source_path
        yield Problem(
            f"This is named as the translation of {site.shown_path(page.source_path)}, which is a translation itself",
            f"Name it after the page that both translate: {_named(other, page)}",
        )
        return
    near = _near(page.source_path, [path for path, one in site.by_path.items() if not one.named_lang])
    if near:
        mend = f"Did you mean {_named(near, page)}?"
    else:
        plain = posixpath.basename(page.path).removesuffix(".md").replace(".", "-")
        mend = f"Give it the name of the page that it translates. If it is not in {language}, write its name without dots: {plain}.md"
    yield Problem(f"There is no page {site.shown_path(page.source_path)} that this could be the {language} translation of", mend)


def _near(path: str, known: list[str]) -> str:
    """The page of this name in another folder, else the one with the most similar name in this one."""
    folder, name = posixpath.split(path)
    moved = [other for other in known if posixpath.basename(other) == name and not name.startswith(("index", "README"))]
    beside = {posixpath.basename(other): other for other in known if posixpath.dirname(other) == folder}
    alike = get_close_matches(name, beside, n=1, cutoff=0.8)
    return moved[0] if len(moved) == 1 else beside[alike[0]] if alike else ""


def _named(source: str, page: Page) -> str:
    return f"{posixpath.relpath(source, page.folder or '.').removesuffix('.md')}.{page.named_lang}.md"


RULE = Rule("translation-orphan", "warning", "source", "A translation has no source", run)
