"""A page in its languages: the links between them, for people, for browsers and for search engines."""

from typing import Any

from fingerpost.pages.languages import root
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import versions


def languages_of(page: Page, site: Site) -> dict[str, Any]:
    """The languages of a page: of the words around it, of its text where that is another, and all that it can be read in."""
    around, text = site.language(site.around(page)), site.language_of(page)
    return {
        "lang": around.code,
        "dir": around.dir,
        "text": {"lang": text.code, "dir": text.dir} if root(text.code) != root(around.code) else None,
        "versions": [_version(one, page, site) for one in versions(page, site)],
    }


def sitemap(site: Site, root_address: str) -> list[dict[str, Any]]:
    """The addresses that search engines should know, with the day of the last review, and each with its other languages."""
    root_address = root_address.rstrip("/") + "/"
    return [
        {
            "url": root_address + page.url,
            "changed": str(page.meta.last_reviewed_on or page.meta.translated_on or ""),
            "versions": [{"lang": site.language_of(one).code, "url": root_address + one.url} for one in versions(page, site)],
        }
        for page in sorted(site.current, key=lambda page: page.url)
    ]


def _version(one: Page, page: Page, site: Site) -> dict[str, Any]:
    """The page in one language. Search engines follow whole addresses only; without one, the relative one is all there is."""
    language, url = site.language_of(one), site.addresses.href(page.path, one.path, as_named=True)
    whole = site.addresses.root
    return {
        "lang": language.code,
        "dir": language.dir,
        "name": language.own,
        "url": url,
        "address": f"{whole.rstrip('/')}/{one.url}" if whole else url,
        "is_here": one is page,
    }
