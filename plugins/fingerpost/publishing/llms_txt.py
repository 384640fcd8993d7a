"""llms.txt: what the site has, for programs that answer people's questions. Also how the page for what is not found knows the others.

The format is that of llmstxt.org: a heading, a sentence, and a list of links in each section.
"""

import re
from collections.abc import Iterator

from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

PATH = "llms.txt"


def llms_txt(site: Site) -> str:
    """The file. Pages stand under the front page of their topmost folder."""
    home = site.by_path.get("index.md")
    lines = [f"# {_plain(home.title)}" if home and home.title else "# Contents", ""]
    if home and home.meta.description:
        lines += [f"> {_plain(home.meta.description)}", ""]
    sections: dict[str, list[Page]] = {}
    for page in sorted(site.listed, key=lambda page: page.path):
        sections.setdefault(page.folder.partition("/")[0], []).append(page)
    for folder, pages in sections.items():
        front = site.by_path.get(f"{folder}/index.md") if folder else home
        lines += [f"## {_plain(front.title) if front and front.title else folder or 'Pages'}", ""]
        lines += [*_entries(pages, site), ""]
    return "\n".join(lines)


def _entries(pages: list[Page], site: Site) -> Iterator[str]:
    root = site.addresses.root.rstrip("/") + "/" if site.addresses.root else site.addresses.base
    for page in pages:
        description = f": {_plain(page.meta.description)}" if page.meta.description else ""
        yield f"- [{_plain(page.title)}]({root}{page.url}){description}"


def _plain(text: str) -> str:
    """The text on one line, with a backslash before the signs that would end a link's name."""
    return re.sub(r"([\\\[\]])", r"\\\1", " ".join(text.split()))
