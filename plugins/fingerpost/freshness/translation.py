"""Is a translation older than its source?

What the translation notes of its source knows best, since it stands for the very words that were translated. Without it,
version control is asked what the source said on the day of the translation. What neither of them knows is None.
"""

from datetime import date
from typing import Any

from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.history import History
from fingerpost.pages.languages import InLanguage, root
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def is_outdated(page: Page, history: History) -> bool | None:
    """Did the source change after this translation of it was made?"""
    source, meta = page.translation_of, page.meta
    if source is None or source.generated or page.generated:
        return None
    says = fingerprint(source.text.encode())
    if meta.translated_from:
        return says != meta.translated_from
    return _changed_since(source.path, meta.translated_on, says, history) if isinstance(meta.translated_on, date) else None


def known_outdated(page: Page, site: Site) -> bool | None:
    """The same, worked out once for all who ask."""
    if "outdated" not in page.kept:
        page.kept["outdated"] = is_outdated(page, site.history)
    return page.kept["outdated"]


def panel(page: Page, site: Site) -> dict[str, Any]:
    """What a translation says of its age; nothing on any other page."""
    source = page.translation_of
    if source is None or page.generated or source.path not in site.addresses.url_of:
        return {}
    mine, theirs = site.language_of(page), site.language_of(source)
    is_spoken = root(site.around(page)) == root(mine.code)
    return {
        "translation": {
            "made_on": page.meta.translated_on,
            "outdated": bool(known_outdated(page, site)),
            "outdated_notice": InLanguage(mine.changed, mine) if mine.changed and not is_spoken else "",
            "source": {
                "title": source.title, "url": site.addresses.href(page.path, source.path, as_named=True),
                "lang": theirs.code, "dir": theirs.dir,
            },
        }
    }  # fmt: skip


def _changed_since(path: str, day: date, says: str, history: History) -> bool | None:
    """Does the page say anything else than at the end of that day? None where version control does not reach back to it."""
    versions = history.versions.get(path, ())
    then = next((version for version in versions if version.day <= day), None)
    if then is not None:
        return then.fingerprint != says
    return True if any(version.fingerprint != says for version in versions) else None
