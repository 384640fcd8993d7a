"""Small pieces of Markdown that the pages of who does what are made of."""

import posixpath
from collections.abc import Iterable, Sequence

from fingerpost.pages.contact import phone as dialled
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.services.data import Organisation


def link(to: str, title: str, page: Page) -> str:
    """A link from a page to the path of another."""
    return f"[{as_text(title)}]({posixpath.relpath(to, page.folder or '.')})"


def phone(number: str | None) -> str:
    """A number to call with one touch; empty where there is none."""
    found = dialled(number)
    return f"[{found['number']}](tel:{found['dial']})" if found else ""


def name(one: Organisation) -> str:
    """The name of an organisation, with a link to its website where it has one."""
    return f"[{as_text(one.name)}]({one.url})" if one.url else as_text(one.name)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table, and an empty one."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return [f"| {' | '.join(columns)} |", "|" + "---|" * len(columns), *lines, ""]


def front_matter(title: str, description: str, owner: str | None, english: bool, kind: str = "page") -> list[str]:
    """The front matter of a page that is made of data. `english`: is that the language of the site?"""
    return [
        "---",
        f"type: {kind}",
        f"title: {_quoted(title)}",
        f"description: {_quoted(description)}",
        *([] if english else ["lang: en-GB"]),
        *([f"owner: {owner}"] if owner else []),
        "---",
    ]


def _quoted(text: str) -> str:
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
