"""The search page: the page where nobody wrote one, and what the theme shows on it besides its words."""

from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Home
from fingerpost.pages.site import Site


def generated(owner: str | None = None) -> str:
    """The Markdown of the page, with its front matter."""
    lines = [
        "---",
        "type: search",
        "title: Search",
        "description: Find a page by what you call it.",
        *([f"owner: {owner}"] if owner else []),
        "---",
        "",
    ]
    return "\n".join(lines)


def top_tasks(page: Page, site: Site) -> list[dict[str, str]]:
    """What most people come to do: the tasks of the home page, in the language of the search page where there is one."""
    homes = [other for other in site.listed if isinstance(other.meta, Home)]
    homes.sort(key=lambda home: (site.language_of(home).code != site.language_of(page).code, home.path))
    tasks = homes[0].meta.top_tasks if homes else []
    return [{"label": task.label, "url": url} for task in tasks if (url := site.addresses.href(page.path, task.page))]
