"""A passage in another language than the page, with nothing that says so: it is read out in the wrong voice (WCAG 3.1.2)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import short
from fingerpost.accessibility.languages import has_script, other_language
from fingerpost.accessibility.passages import language, passages
from fingerpost.accessibility.rules.language_wrong import of_page
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_NAME = 3  # words that may be the name of a person or a place
_SURE = 8  # words that are no name
_MEND = 'Put it into a box with its language: <div lang="{0}"{1} markdown="1">…</div>'


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    declared = language(page, site)
    if of_page(page, site)[0]:
        return
    for passage in passages(page):
        script, words = passage.in_other_script
        if not passage.lang and words > _NAME and has_script(declared, script) is False:
            direction = ' dir="rtl"' if script in ("Arabic", "Hebrew") else ""
            shown = " ".join(passage.text.split())
            yield Problem(
                f"“{short(shown)}” is not in the language of the page, and nothing says so",
                _MEND.format("ur" if script == "Arabic" else "…", direction),
                *page.source.of_words(shown),
                "error" if words >= _SURE else None,
                text=shown,
            )
    for unit in page.document.units:
        code = other_language(unit.text, declared) if unit.tag != "figure" else ""
        if code:
            yield Problem(
                f"“{short(unit.text)}” seems to be in {site.language(code).english}, and nothing says so",
                _MEND.format(code, ""),
                *page.source.of_words(unit.text),
                text=unit.text,
            )


RULE = Rule(
    "language-not-marked",
    "warning",
    "html",
    "A passage is in another language",
    run,
    criteria=("3.1.2",),
    seen_by=("browser-language", "browser-language-of-parts"),
)
