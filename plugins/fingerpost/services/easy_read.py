"""The way from a page to its easy read version, and back."""

from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.page_types import EasyRead
from fingerpost.pages.site import Site
from fingerpost.services.shown import link


def easy_read_panel(page: Page, site: Site) -> dict[str, Any]:
    """The page that says the same in easy read, or the page that an easy read one explains; nothing for other pages."""
    if isinstance(page.meta, EasyRead):
        return {"easy_read": {"original": link(getattr(page.meta, "original", None), page, site)}}
    found = next((other for other in site.by_type.get("easy-read", ()) if getattr(other.meta, "original", None) == page.path), None)
    return {"easy_read": {"easy": link(found.path, page, site)}} if found else {}
