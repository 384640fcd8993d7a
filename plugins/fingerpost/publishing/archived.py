"""What an archived page says, and where it leads."""

from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import title_for


def archived_notice(page: Page, site: Site) -> dict[str, Any] | None:
    """Since when a page is archived, and where people go on from it; None where it is not."""
    if not page.archived(site.today):
        return None
    there = _way_on(page, site)
    title = "" if there is None or there.path == "index.md" else title_for(page, there, site)  # the theme names the home page
    return {
        "since": page.meta.archive_on,
        "to": {"title": title, "url": site.addresses.href(page.path, there.path)} if there else None,
    }


def _way_on(page: Page, site: Site) -> Page | None:
    """What took the page's place, else the front page of its folder or of the nearest folder above that has one."""
    paths = [page.meta.replaced_by or ""]
    folder = page.folder
    while folder:
        paths += [f"{folder}/index.md", f"{folder}/README.md"]
        folder = folder.rpartition("/")[0]
    found = (site.by_path.get(path) for path in [*paths, "index.md", "README.md"])
    return next((other for other in found if other and other is not page and _can_lead_to(other, site)), None)


def _can_lead_to(page: Page, site: Site) -> bool:
    return page.path in site.addresses.url_of and not page.archived(site.today)
