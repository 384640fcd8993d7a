"""The A to Z of services, as Markdown: it reads well under any theme."""

import posixpath
import unicodedata
from itertools import groupby

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.lists import services


def entries(pages: list[Page]) -> list[tuple[str, Page]]:
    """Each service under its title and under each name that people have for it, in order."""
    found = {(page.title, page.path): page for page in pages}
    for page in pages:
        for keyword in page.meta.keywords:
            found.setdefault((keyword[:1].upper() + keyword[1:], page.path), page)
    return sorted(((name, page) for (name, _), page in found.items()), key=lambda entry: (_plain(entry[0]), entry[1].path))


def a_to_z_page(site: Site, path: str, owner: str | None = None) -> str:
    """The Markdown of the page that will stand at `path`, with its front matter."""
    lines = [
        "---",
        "type: page",
        "title: A to Z of services",
        "description: Every service of the council and its partners, by its name and by what people call it.",
        *([f"owner: {owner}"] if owner else []),
        "---",
        "Look for a service by its name, or by what you call it.",
        "",
    ]
    groups = [(letter, list(group)) for letter, group in groupby(entries(services(site)), key=lambda entry: _letter(entry[0]))]
    lines += ['<ul class="fp-letters" aria-label="Letters">']
    lines += [f'<li><a href="#{_anchor(letter)}">{letter}</a></li>' for letter, _ in groups]
    lines += ["</ul>", ""]
    for letter, group in groups:
        lines += [f"## {letter} {{: #{_anchor(letter)} }}", ""]
        for name, page in group:
            link = f"[{as_text(page.title)}]({posixpath.relpath(page.path, posixpath.dirname(path) or '.')})"
            lines.append(f"- {link}" if name == page.title else f"- {as_text(name)}: {link}")
        lines.append("")
    return "\n".join(lines)


def _letter(name: str) -> str:
    first = _plain(name)[:1].upper()
    return first if first.isalpha() else "0 to 9"


def _anchor(letter: str) -> str:
    return "letter-" + letter.replace(" ", "-").lower()


def _plain(name: str) -> str:
    """Without accents and case, for sorting."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().strip() or name.casefold()
