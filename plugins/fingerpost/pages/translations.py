"""Translations: `missed-bin.cy.md` is the Welsh version of `missed-bin.md` beside it.

A translation says what it must say in its own language. For all else it has what its source has: its type, its phone
numbers, its opening hours. So the two cannot differ.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from typing import NamedTuple

from fingerpost.pages.inherit import inherit, mark_languages
from fingerpost.pages.languages import InLanguage, Language, find, root
from fingerpost.pages.links import address_of
from fingerpost.pages.page import Page
from fingerpost.pages.right_to_left import isolate_numbers
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip
from fingerpost.pages.tech_docs import is_tech_docs

_LINK = re.compile(r"<a\s[^>]*?href=\"([^\"]*)\"[^>]*>")


class Named(NamedTuple):
    """What the name of a translation says: the page that it translates, and its language."""

    source: str
    lang: str


def named(path: str, known: Mapping[str, Language]) -> Named | None:
    """What a file name says of a translation; None where it names no language that is known."""
    name = posixpath.basename(path)
    if name.count(".") < 2 or not name.endswith(".md") or is_tech_docs(path):
        return None
    stem, _, code = path.removesuffix(".md").rpartition(".")
    language = find(code, known)
    return Named(f"{stem}.md", language.code) if language and posixpath.basename(stem) else None


def translated_address(source_path: str, lang: str) -> str:
    """The address of a translation: that of its source, below its language."""
    return f"{lang.lower()}/{address_of(source_path)}".rstrip("/")


def join(site: Site, known: Mapping[str, Language], extra_keys: frozenset[str] = frozenset()) -> None:
    """Bring each translation and its source together. May be called again when pages were made from data."""
    site.languages = known
    for page in site.pages:
        if page.translation_of or page.path.count(".") < 2:
            continue
        found = named(page.path, known)
        if found is None:
            continue
        if not page.named_lang:
            _note_name(page, found)
        source = site.by_path.get(found.source)
        if source and not named(source.path, known):  # a translation is made of the source, and not of another translation
            _connect(page, source, site, extra_keys)
    site.forget_lists()


def _note_name(page: Page, found: Named) -> None:
    page.named_lang, page.source_path = found.lang, found.source
    said = page.front.yaml.value.get("lang") if page.front.says("lang") else found.lang
    if root(str(said)) != root(found.lang):
        what = f"`lang:` says “{said}”, and the name of the file says “{found.lang}”"
        page.slips.append(Slip("value", *page.front.place("lang"), what, "Take the line out, or give the file another name."))
    page.meta.lang = found.lang


def _connect(page: Page, source: Page, site: Site, extra_keys: frozenset[str]) -> None:
    page.translation_of = source
    source.translations = tuple(sorted((*source.translations, page), key=lambda other: other.path))
    if not page.readable:
        return
    before, page.front.slips = page.front.slips, []
    if source.readable:
        page.front = inherit(page.front, source.front, page.named_lang, extra_keys)
        mark_languages(page.front, site.language_of(page), site.language_of(source), site.around(page))
    page.slips = [slip for slip in page.slips if slip not in before] + page.front.slips


def version_for(reader: Page, page: Page, site: Site) -> Page:
    """The translation of a page into the language of another page, where it is in the site; else the page itself."""
    return site.by_path.get(site.addresses.in_language_of(reader.path, page.path), page)


def title_for(reader: Page, page: Page, site: Site) -> str:
    """The title of a page, or of its translation, as another page links to it: marked where it is not in the language around it."""
    there = version_for(reader, page, site)
    return marked(there.title, there, reader, site)


def marked(text: str, of: Page, reader: Page, site: Site) -> str:
    """A text of one page as another page shows it."""
    return _marked(text, of.meta.lang or site.lang, reader, site)


def text_for(reader: Page, text: str, site: Site) -> str:
    """A text in the site's language, such as an alert, as a page shows it."""
    return _marked(text, site.lang, reader, site)


def _marked(text: str, lang: str, reader: Page, site: Site) -> str:
    return text if root(lang) == root(site.around(reader)) else InLanguage(text, site.language(lang))


def versions(page: Page, site: Site) -> list[Page]:
    """The page in all its languages that are in the site, its source first; none where there is but one."""
    source = page.translation_of or page
    found = [one for one in (source, *source.translations) if one.path in site.addresses.url_of]
    return found if len(found) > 1 else []


def lead_to_translations(html: str, page: Page, site: Site) -> str:
    """The HTML of a translation with its links leading to pages in its language, and saying so where there is none.

    A link with an anchor stays with the page that it names, since headings differ. So does one that says its `hreflang`.
    """

    def led(match: re.Match[str]) -> str:
        target = site.addresses.resolve(unescape(match[1]), page.path)
        other = site.by_path.get(target.path)
        if target.kind != "page" or other is None or other is page or "hreflang=" in match[0]:
            return match[0]
        there = other if target.anchor else version_for(page, other, site)
        if there is page:  # a link to the source is one
            there = other
        href = match[1] if there is other else escape(site.addresses.href(page.path, there.path))
        lang = site.language_of(there).code
        said = "" if root(lang) == root(page.named_lang) else f' hreflang="{escape(lang)}"'
        return match[0].replace(f'href="{match[1]}"', f'href="{href}"{said}', 1)

    return _LINK.sub(led, html)


def by_language(pages: Iterable[Page]) -> dict[str, dict[str, str]]:
    """The paths of the translations among these pages, by the path of the source and the language."""
    found: dict[str, dict[str, str]] = {}
    for page in pages:
        if page.translation_of:
            found.setdefault(page.translation_of.path, {})[page.named_lang] = page.path
    return found


def in_its_language(html: str, page: Page, site: Site) -> str:
    """The text of a page in a box that says its language, where the words around it are in another."""
    language = site.language_of(page)
    if language.rtl:
        html = isolate_numbers(html)
    if root(language.code) == root(site.around(page)):
        return html
    return f'<div lang="{escape(language.code)}" dir="{language.dir}">\n{html}\n</div>'
