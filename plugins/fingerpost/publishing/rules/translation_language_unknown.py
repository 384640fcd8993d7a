"""A file named like the translation of the page beside it, but not with the code of a language."""

import posixpath
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.languages import meant
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.tech_docs import is_tech_docs


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    stem, dot, ending = page.path.removesuffix(".md").rpartition(".")
    if not dot or page.named_lang or f"{stem}.md" not in site.by_path or is_tech_docs(page.path):
        return
    language = meant(ending, site.languages)
    if language:
        name = f"{posixpath.basename(stem)}.{language.code}.md"
        yield Problem(
            f"“{ending}” in the name of the file is not the code of a language, so the page is no translation of {site.shown_path(stem)}.md",
            f"If it is in {language.english}, name it {name}",
        )
    elif len(ending) == 2 and ending.isascii() and ending.isalpha():
        yield Problem(
            f"“{ending}” in the name of the file is the code of no language that is known here",
            f"If it is a language, add it to _data/languages.yml. If not, write the name without the dot: {posixpath.basename(stem)}-{ending}.md",
        )


RULE = Rule("translation-language-unknown", "warning", "source", "A file name says no known language", run)
