"""A guide of several pages: its contents, and the way from each page to the next."""

from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Guide
from fingerpost.pages.site import Site
from fingerpost.pages.translations import title_for


def pages_of_guide(guide: Page, site: Site) -> list[Page]:
    """The pages of a guide in their order: its own page first, then its parts, as far as lists show them."""
    parts = guide.meta.parts if isinstance(guide.meta, Guide) else []
    found = (site.by_path.get(path) for path in dict.fromkeys([*([] if guide.path in parts else [guide.path]), *parts]))
    return [page for page in found if page and site.is_published(page) and not page.archived(site.today)]


def guide_of(page: Page, site: Site) -> Page | None:
    """The guide that a page belongs to: itself, where it has parts, else the first that names it."""
    if isinstance(page.meta, Guide) and page.meta.parts:
        return page
    return next((guide for guide in site.by_type.get("guide", ()) if page.path in guide.meta.parts), None)


def part_paths(site: Site) -> set[str]:
    """The paths of all pages that are a part of a guide, besides the guides' own."""
    return {path for guide in site.by_type.get("guide", ()) for path in guide.meta.parts if path != guide.path}


def guide_panel(page: Page, site: Site) -> dict[str, Any]:
    """The guide that a page belongs to, with its contents, and the pages before and after; nothing for other pages.

    `above`: it is the page itself, or stands among the breadcrumbs, so that nobody need say it again.
    """
    source = page.translation_of or page
    guide = guide_of(source, site)
    pages = pages_of_guide(guide, site) if guide else []
    if guide is None or source not in pages or len(pages) < 2:
        return {}
    at = pages.index(source)
    entries = [
        {
            "title": title_for(page, other, site),
            "url": site.addresses.href(page.path, other.path),
            "current": other is source,
            "own": other is guide,
        }
        for other in pages
    ]
    return {
        "guide": {
            "title": title_for(page, guide, site),
            "url": site.addresses.href(page.path, guide.path),
            "above": source is guide or (guide.is_index and f"{source.folder}/".startswith(f"{guide.folder}/")),
            "pages": entries,
        },
        "pagination": {
            "previous": entries[at - 1] if at else None,
            "next": entries[at + 1] if at + 1 < len(entries) else None,
        },
    }
