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

_MOST_ON_A_PAGE = 1000  # more entries get a page for each letter, so that each stays light: 12,000 weigh 115 KB on the wire

Entry = tuple[str, Page]


def entries(pages: list[Page]) -> list[Entry]:
    """Each service under its title and under each name that people have for it, in order."""
    found = {(page.title, page.path): page for page in pages}
    for page in pages:
        for keyword in page.meta.keywords:
            found.setdefault((keyword[:1].upper() + keyword[1:], page.path), page)
    return sorted(((name, page) for (name, _), page in found.items()), key=lambda entry: (plain(entry[0]), entry[1].path))


def a_to_z_pages(site: Site, path: str, owner: str | None = None) -> dict[str, str]:
    """The Markdown of the page that will stand at `path`, and of one for each letter where it would be too long.

    In the site's language where we have words for it, else in English.
    """
    words, found = _words(site), entries(services(site))
    groups = [(first, list(group)) for first, group in groupby(found, key=lambda entry: letter(entry[0], words["digits"]))]
    if len(found) <= _MOST_ON_A_PAGE:
        return {path: _one_page(groups, path, words, owner)}
    folder = path.removesuffix("/index.md").removesuffix(".md")
    paths = {first: f"{folder}/{_anchor(first).removeprefix('letter-')}.md" for first, _ in groups}
    pages = {path: [*_front(words, words["title"], words["description"], owner), words["choose"], "", *_letters(paths, path)]}
    for first, group in groups:
        title, description = words["letter_title"].format(letter=first), words["letter_description"].format(letter=first)
        lines = [*_front(words, title, description, owner), *_letters(paths, paths[first]), *_list(group, paths[first])]
        pages[paths[first]] = lines
    return {where: "\n".join([*lines, ""]) for where, lines in pages.items()}


def _words(site: Site) -> dict[str, str]:
    by_language, own = read_file("fingerpost.services", "a-to-z.yml"), root(site.lang)
    return by_language[own] | {"lang": ""} if own in by_language else by_language["en"] | {"lang": "en-GB"}


def _front(words: dict[str, str], title: str, description: str, owner: str | None) -> list[str]:
    return [
        "---",
        "type: page",
        f'title: "{title}"',
        f'description: "{description}"',
        *([f"lang: {words['lang']}"] if words["lang"] else []),
        *([f"owner: {owner}"] if owner else []),
        "---",
    ]


def _one_page(groups: list[tuple[str, list[Entry]]], path: str, words: dict[str, str], owner: str | None) -> str:
    lines = [*_front(words, words["title"], words["description"], owner), words["intro"], ""]
    lines += [f'<ul class="fp-letters" aria-label="{words["letters"]}">']
    lines += [f'<li><a href="#{_anchor(first)}">{first}</a></li>' for first, _ in groups]
    lines += ["</ul>", ""]
    for first, group in groups:
        lines += [f"## {first} {{: #{_anchor(first)} }}", "", *_list(group, path), ""]
    return "\n".join(lines)


def _letters(paths: dict[str, str], path: str) -> list[str]:
    """The way to each letter's page, in one line of links: the page where it stands is named and does not link."""
    return [
        " ".join(first if there == path else f"[{first}]({_to(there, path)})" for first, there in paths.items()),
        "{: .fp-letters }",
        "",
    ]


def _list(group: list[Entry], path: str) -> list[str]:
    links = [(name, page, f"[{as_text(page.title)}]({_to(page.path, path)})") for name, page in group]
    return [f"- {link}" if name == page.title else f"- {as_text(name)}: {link}" for name, page, link in links]


def _to(there: str, here: str) -> str:
    return posixpath.relpath(there, posixpath.dirname(here) or ".")


def _anchor(letter: str) -> str:
    return "letter-" + letter.replace(" ", "-").lower()
