"""What the page of a publication shows above its text."""

from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Publication
from fingerpost.pages.site import Site
from fingerpost.services.shown import Organisations, link, organisation


def publication_panel(page: Page, site: Site, organisations: Organisations) -> dict[str, Any]:
    """When it was published and by whom, its version, what it takes the place of, and its summary."""
    meta: Publication = page.meta
    published = getattr(meta, "published_on", None)
    return {
        "publication": {
            "published": published,
            "publisher": organisation(meta.publisher, organisations, published or site.today),  # who took over did not publish it
            "version": meta.version,
            "replaces": link(meta.replaces, page, site),
            "summary": meta.summary,
        }
    }
