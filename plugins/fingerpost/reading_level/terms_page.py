"""The page of the terms that the council explains for the whole site, as Markdown."""

from collections.abc import Iterable

from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.reading_level.data import Term


def terms_page(terms: Iterable[Term], owner: str | None = None, site_lang: str = "en-GB") -> str:
    """The Markdown of the page, with its front matter. It is in English, and says so in a site of another language."""
    lines = ["---", "type: page", "title: Words we use", "description: What short names and words on this site stand for.",
             *([] if root(site_lang) == "en" else ["lang: en-GB"]), *([f"owner: {owner}"] if owner else []), "---", "| Word | What it means |", "| --- | --- |"]  # fmt: skip
    for term in sorted(terms, key=lambda term: term.term.lower()):
        about = f". {as_text(term.about)}" if term.about else ""
        lines.append(f"| {as_text(term.term)} | {as_text(term.means[:1].upper() + term.means[1:])}{about} |")
    return "\n".join([*lines, ""])
