"""The page of the terms that the council explains for the whole site, as Markdown."""

from collections.abc import Iterable

from fingerpost.pages.markdown_text import as_text
from fingerpost.reading_level.data import Term


def terms_page(terms: Iterable[Term], owner: str | None = None) -> str:
    """The Markdown of the page, with its front matter."""
    lines = ["---", "type: page", "title: Words we use", "description: What short names and words on this site stand for.",
             *([f"owner: {owner}"] if owner else []), "---", "| Word | What it means |", "| --- | --- |"]  # fmt: skip
    for term in sorted(terms, key=lambda term: term.term.lower()):
        about = f". {as_text(term.about)}" if term.about else ""
        lines.append(f"| {as_text(term.term)} | {as_text(term.means[:1].upper() + term.means[1:])}{about} |")
    return "\n".join([*lines, ""])
