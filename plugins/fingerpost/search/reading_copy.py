"""What the search engine reads of a page: the words of its main part, what it is called, and nothing that stands round it.

The engine is given such copies rather than the site itself. So no page that people get carries anything for it, a page's
keywords stay out of the site, and whatever a theme puts round the words is not searched.
"""

import re
from html import escape

from fingerpost.pages.languages import root
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import version_for
from fingerpost.search.search_page import NOT_SEARCHED

# Parts of <main> that are no words of the page: ways to other pages, and notices about the page itself.
LEFT_OUT = ("nav", "form", "script", "template", "img", "picture", "svg", "[hidden]", "[data-pagefind-ignore]", ".fp-list", ".fp-letters",
            ".fp-review", ".fp-archived", ".fp-responsible")  # fmt: skip
_CELL = re.compile(r"</(?:d[dt]|t[dh])>")  # the engine would take "costs" and "Free" beside it for one word
_BEGIN, _END = "<main", "</main>"


def searched(site: Site) -> list[Page]:
    """The pages that the search finds: those that are not archived, in a language that has a search page. Not the home page, nor the search."""
    languages = {root(site.around(page)) for page in site.current if page.meta.type == "search"}
    pages = (page for page in site.current if page.meta.type not in NOT_SEARCHED)
    return [page for page in pages if root(site.language_of(page).code) in languages]


def reading_copy(html: str, page: Page, site: Site) -> str:
    """HTML for the engine. `html` is the page as it was written."""
    meta = page.meta
    told = {
        "title": page.title,
        "description": meta.description or "",
        "keywords": "; ".join(meta.keywords),
        "topic": topic_of(page, site),
        "kind": f"kind{meta.type}",  # one word, so that nobody finds all services by asking for "service"
    }
    head = "".join(f'<meta data-pagefind-meta="{name}[content]" content="{escape(text)}">' for name, text in told.items() if text)
    body = f"<main>{escape(page.title)}</main>" if page.generated else _main(html)  # a list of what other pages say, such as the A to Z
    code = root(site.language_of(page).code)
    return f'<!doctype html><html lang="{escape(code)}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def topic_of(page: Page, site: Site) -> str:
    """The title of the nearest front page above a page, in the language of the page where there is one; empty right below the home page."""
    folder = page.folder.rpartition("/")[0] if page.is_index else page.folder
    while folder:
        for name in ("index.md", "README.md"):
            front = site.by_path.get(f"{folder}/{name}")
            if front is not None and site.is_published(front):
                return version_for(page, front, site).title
        folder = folder.rpartition("/")[0]
    return ""


def _main(html: str) -> str:
    begin, end = html.find(_BEGIN), html.rfind(_END)
    return _CELL.sub(r"\g<0> ", html[begin : end + len(_END)] if 0 <= begin < end else html)
