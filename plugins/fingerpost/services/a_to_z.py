"""The A to Z of services, as Markdown: it reads well under any theme."""

import posixpath
from itertools import groupby

from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.packaged import read_file
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.letters import letter, plain
from fingerpost.services.lists import services


def entries(pages: list[Page]) -> list[tuple[str, Page]]:
    """Each service under its title and under each name that people have for it, in order."""
    found = {(page.title, page.path): page for page in pages}
    for page in pages:
        for keyword in page.meta.keywords:
            found.setdefault((keyword[:1].upper() + keyword[1:], page.path), page)
    return sorted(((name, page) for (name, _), page in found.items()), key=lambda entry: (plain(entry[0]), entry[1].path))


def a_to_z_page(site: Site, path: str, owner: str | None = None) -> str:
    """The Markdown of the page that will stand at `path`, with its front matter: in the site's language where we have words for it, else in English."""
    by_language, own = read_file("fingerpost.services", "a-to-z.yml"), root(site.lang)
    words = by_language.get(own, by_language["en"])
    lines = [
        "---",
        "type: page",
        f"title: {words['title']}",
        f"description: {words['description']}",
        *([] if own in by_language else ["lang: en-GB"]),
        *([f"owner: {owner}"] if owner else []),
        "---",
        words["intro"],
        "",
    ]
    groups = [
        (first, list(group)) for first, group in groupby(entries(services(site)), key=lambda entry: letter(entry[0], words["digits"]))
    ]
    lines += [f'<ul class="fp-letters" aria-label="{words["letters"]}">']
    lines += [f'<li><a href="#{_anchor(first)}">{first}</a></li>' for first, _ in groups]
    lines += ["</ul>", ""]
    for first, group in groups:
        lines += [f"## {first} {{: #{_anchor(first)} }}", ""]
        for name, page in group:
            link = f"[{as_text(page.title)}]({posixpath.relpath(page.path, posixpath.dirname(path) or '.')})"
            lines.append(f"- {link}" if name == page.title else f"- {as_text(name)}: {link}")
        lines.append("")
    return "\n".join(lines)


def _anchor(letter: str) -> str:
    return "letter-" + letter.replace(" ", "-").lower()
