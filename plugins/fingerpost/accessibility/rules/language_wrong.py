"""A page or a passage that says it is in one language and is in another (WCAG 3.1.1, 3.1.2)."""

import re
from collections.abc import Iterator

from fingerpost.accessibility.elements import short
from fingerpost.accessibility.languages import has_script, latin_words, other_language, scripts
from fingerpost.accessibility.passages import Passage, language, passages
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_FEW = 4  # words in the wrong script that cannot be only a name
_LONG = 12  # words: so many small words show a language where somebody has said another
_WHOLE = 40  # words that show the language of a whole page
_KEPT = "accessibility: language of the page"
_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    whole = of_page(page, site)
    if whole[0]:
        place = page.front.place("lang") if page.front.says("lang") else page.source.of_words(whole[1])
        yield Problem(f"The page says that its language is {_named(language(page, site), site)}, and is in {whole[0]}", _mend(page), *place)
    for passage in passages(page):
        other = _contradicts(passage, site) if _CODE.fullmatch(passage.lang) else ""
        if other:
            shown = " ".join(passage.text.split())
            yield Problem(
                f"“{short(shown)}” is marked as {_named(passage.lang, site)}, and is in {other}",
                'Write the code of its own language: lang="cy" for Welsh, lang="ur" for Urdu',
                *page.source.of_words(shown),
                text=shown,
            )


def of_page(page: Page, site: Site) -> tuple[str, str]:
    """What the whole page is in, where that is not what it says, with its first words; empty where nothing is wrong."""
    if _KEPT not in page.worked_out:
        page.worked_out[_KEPT] = _of_page(page, language(page, site), site)
    return page.worked_out[_KEPT]


def _of_page(page: Page, declared: str, site: Site) -> tuple[str, str]:
    texts = [passage.text for passage in passages(page) if not passage.lang] or [unit.text for unit in page.document.units]
    whole = " ".join(texts)
    script, words = next(iter(scripts(whole).most_common(1)), ("", 0))
    if words >= _WHOLE and words > 2 * latin_words(whole) and has_script(declared, script) is False:
        return f"{script} script", texts[0]
    latin = latin_words(whole, _WHOLE)
    if latin >= _WHOLE and words < _FEW and has_script(declared, "Latin") is False:
        return "Latin script", texts[0]
    long = [unit.text for unit in page.document.units]
    code = other_language(" ".join(long), declared) if latin >= _WHOLE or not texts else ""
    return (site.language(code).english, long[0]) if code else ("", "")


def _contradicts(passage: Passage, site: Site) -> str:
    """What a passage that says its own language is in instead; nothing where it may be right."""
    script, words = passage.in_other_script
    if words >= _FEW and has_script(passage.lang, script) is False:
        return f"{script} script"
    if not scripts(passage.text) and latin_words(passage.text) >= 2 * _FEW and has_script(passage.lang, "Latin") is False:
        return "Latin script"
    code = other_language(passage.text, passage.lang, _LONG)
    return site.language(code).english if code else ""


def _named(code: str, site: Site) -> str:
    found = site.language(code).english
    return found if found != code else f"“{code}”"


def _mend(page: Page) -> str:
    return "Write its language into the front matter: lang: cy"


RULE = Rule(
    "language-wrong",
    "warning",
    "html",
    "The language is wrong",
    run,
    criteria=("3.1.1", "3.1.2"),
    seen_by=("browser-language", "browser-language-of-parts"),
)
