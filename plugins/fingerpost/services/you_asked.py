"""What a page says of the consultations that changed it: what people told the council, and what it did."""

from collections.abc import Iterator
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.pages.dates import Period, add
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Heard
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for, title_for
from fingerpost.services.status import status_of

SHOWN_FOR = Period(24, "month")  # what people asked for long ago is how things are


def you_asked_panel(page: Page, site: Site) -> dict[str, Any]:
    """The consultations of the last two years that changed the page, the latest first; nothing where there is none."""
    path = (page.translation_of or page).path
    found = [
        {
            "title": title_for(page, one, site),
            "url": site.addresses.href(page.path, one.path),
            "year": one.meta.closes_on.year,
            "changes": [{"heard": text_for(page, change.heard, site), "did": text_for(page, change.did, site)} for change in changes],
        }
        for one in decided(site)
        if add(one.meta.outcome.decided_on, SHOWN_FOR) > site.today and (changes := _of(one, path))
    ]
    return {"you_asked": found} if found else {}


def decided(site: Site) -> list[Page]:
    """The consultations whose outcome is known, the latest first."""
    found = [page for page in site.by_type.get("consultation", ()) if status_of(page.meta, site.today)[0] == "decided"]
    return sorted(found, key=lambda page: (-page.meta.outcome.decided_on.toordinal(), page.title))


def changed_pages(change: Heard, page: Page, site: Site) -> list[dict[str, str]]:
    """The pages that a change is to be seen on, as links from the consultation's page."""
    there = [site.by_path[path] for path in dict.fromkeys(change.pages) if path in site.by_path and path != page.path]
    found = [{"title": title_for(page, one, site), "url": site.addresses.href(page.path, one.path)} for one in there]
    return [one for one in found if one["url"]]


def changes(site: Site) -> Iterator[Change]:
    """The days to come on which pages no longer say so."""
    for page in decided(site):
        over = add(page.meta.outcome.decided_on, SHOWN_FOR)
        for path in sorted({path for change in page.meta.outcome.changes for path in change.pages if path in site.by_path}):
            if over > site.today:
                yield Change(over, site.shown_path(path), f"no longer shows what people said in “{page.title}”", True)


def _of(consultation: Page, path: str) -> list[Heard]:
    return [change for change in consultation.meta.outcome.changes if path in change.pages and path != consultation.path]
