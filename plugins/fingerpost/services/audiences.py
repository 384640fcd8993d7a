"""The page that lists pages by whom they are for, as Markdown."""

import posixpath

from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.slug import slug
from fingerpost.services.data import Register
from fingerpost.services.letters import plain

_MOST_NAMED = 4  # groups in the description, which is one sentence


def groups(site: Site, register: Register) -> dict[str, list[Page]]:
    """The pages of each audience by title: the audiences in the order of the file, then those that only pages name."""
    found: dict[str, dict[str, Page]] = {name: {} for name in register.audiences}
    for page in site.listed:
        for name in page.meta.audience:
            found.setdefault(name, {})[page.path] = page
    for name, audience in register.audiences.items():
        pages = (site.by_path.get(path) for path in audience.pages)
        found[name] |= {page.path: page for page in pages if page and site.is_published(page) and not page.archived(site.today)}
    named = list(register.audiences) + sorted(found.keys() - register.audiences.keys(), key=plain)
    return {name: sorted(found[name].values(), key=lambda page: plain(page.title)) for name in named if found[name]}


def audiences_page(site: Site, register: Register, path: str, a_to_z: str, owner: str | None = None) -> str:
    """The Markdown of the page that will stand at `path`, with its front matter; empty where no page is for an audience."""
    found = groups(site, register)
    if not found:
        return ""
    lines = [
        "---",
        "type: guide",
        "title: Pages for you",
        f'description: "{_description(list(found))}"',
        *([] if root(site.lang) == "en" else ["lang: en-GB"]),
        *([f"owner: {owner}"] if owner else []),
        "---",
        f"Choose what fits you. More than one may. Services for everyone are in the [A to Z]({_to(a_to_z, path)}).",
        "",
    ]
    for name, pages in found.items():
        about = register.audiences[name].about if name in register.audiences else None
        lines += [f"## {as_text(name[:1].upper() + name[1:])} {{: #{slug(name) or 'group'} }}", ""]
        lines += [as_text(about), ""] if about else []
        lines += [_entry(page, path) for page in pages]
        lines.append("")
    return "\n".join(lines)


def _description(names: list[str]) -> str:
    """What the page helps with, in a sentence that is not too long for a search engine."""
    few = [name.replace('"', "") for name in names[:_MOST_NAMED]]
    others = len(names) > _MOST_NAMED
    listed = f"{', '.join(few)} and others" if others else " and ".join([", ".join(few[:-1]), few[-1]] if len(few) > 1 else few)
    return f"Find pages for {listed}."


def _entry(page: Page, path: str) -> str:
    link = f"- [{as_text(page.title)}]({_to(page.path, path)})"
    return f"{link}: {as_text(page.meta.description)}" if page.meta.description else link


def _to(there: str, here: str) -> str:
    return posixpath.relpath(there, posixpath.dirname(here) or ".")
