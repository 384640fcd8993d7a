"""The search page: the pages where nobody wrote them, and what the theme shows on them besides its words."""

import json

from fingerpost.pages.languages import root
from fingerpost.pages.packaged import read_file
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Task
from fingerpost.pages.page_types import Home
from fingerpost.pages.site import Site
from fingerpost.pages.translations import marked, version_for

NOT_SEARCHED = ("home", "search")
"""The types of pages that the search does not find."""


def generated(site: Site, path: str, owner: str | None = None) -> dict[str, str]:
    """The Markdown of the page at `path`, and of its translation into each language that has pages and that we have words for."""
    words, own = read_file("fingerpost.search", "pages.yml"), root(site.lang)
    spoken = {root(site.language_of(page).code) for page in site.current if page.meta.type not in NOT_SEARCHED}
    others = sorted(words.keys() & spoken - {own} - _written(site, path))
    front = ["type: search", *([f"owner: {owner}"] if owner else [])]
    found = {path: _markdown(words.get(own, words["en"]), front)}
    found |= {f"{path.removesuffix('.md')}.{lang}.md": _markdown(words[lang], []) for lang in others}
    return {place: text for place, text in found.items() if place not in site.by_path}


def _markdown(words: dict[str, str], front: list[str]) -> str:
    said = [f"{key}: {json.dumps(words[key], ensure_ascii=False)}" for key in ("title", "description")]
    return "\n".join(["---", *front, *said, "---", ""])


def _written(site: Site, path: str) -> set[str]:
    """The languages in which an editor wrote a search page, wherever it stands."""
    pages = (page for page in site.pages if page.meta.type == "search" or page.source_path == path)
    return {root(page.named_lang or site.language_of(page).code) for page in pages}


def page_for(reader: Page | None, site: Site, path: str) -> str:
    """The path of the search page in the language of a page; `path` where there is none."""
    lang = root(site.language_of(reader).code if reader else site.lang)
    sources = [page for page in site.by_type.get("search", []) if path]  # no path: the search is off
    pages = (one for source in sources for one in (source, *source.translations) if one.path in site.addresses.url_of)
    return next((one.path for one in pages if root(site.language_of(one).code) == lang), path)


def top_tasks(page: Page, site: Site) -> list[dict[str, str]]:
    """What most people come to do: the tasks of the home page, in the language of the search page where there is one."""
    homes = [other for other in site.listed if isinstance(other.meta, Home)]
    homes.sort(key=lambda home: (site.language_of(home).code != site.language_of(page).code, home.path))
    if not homes:
        return []
    home = version_for(page, homes[0], site)
    tasks = ((task, site.addresses.href(page.path, task.page)) for task in home.meta.top_tasks)
    return [{"label": _label(task, home, page, site), "url": url} for task, url in tasks if url]


def _label(task: Task, home: Page, page: Page, site: Site) -> str:
    """The words of a task; of one in another language, the title of the page to which it leads, where that is in the reader's."""
    mine, there = root(site.language_of(page).code), version_for(page, site.by_path[task.page], site) if task.page in site.by_path else None
    if there and root(site.language_of(home).code) != mine == root(site.language_of(there).code):
        return there.title
    return marked(task.label, home, page, site)
