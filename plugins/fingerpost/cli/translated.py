"""`fingerpost translated PAGE`: note that a translation says what its source says today."""

from datetime import date
from pathlib import Path

import click

from fingerpost.cli import shared
from fingerpost.cli.check import in_content
from fingerpost.freshness.mark_translated import mark_translated
from fingerpost.mkdocs_adapter.options import london_today
from fingerpost.mkdocs_adapter.safe_write import write_together
from fingerpost.mkdocs_adapter.site_commands import load, read
from fingerpost.pages.dates import in_words
from fingerpost.pages.errors import UserError
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@shared.config_file
@shared.as_of
def command(pages, config_file, as_of) -> None:
    """Say that the translation PAGE has all that its source says today.

    \b
    fingerpost translated content/bins/missed-bin.cy.md
    """
    day: date = as_of or london_today()
    if day > london_today():
        raise UserError(f"A translation on {in_words(day)} is not made yet", pages[0], "Leave out --as-of, or give a day in the past.")
    with shared.progress(day) as options:
        config = load(config_file, options)
        paths = list(dict.fromkeys(in_content(page, config.docs_dir) for page in pages))
        site = read(config).site
    _refuse(paths, site)
    home, fresh = Path(config.docs_dir), {}
    for path in paths:
        source = site.by_path[path].translation_of
        fresh[home / path] = mark_translated((home / path).read_bytes(), (home / source.path).read_bytes(), day)
    write_together(fresh)
    for path in paths:
        source = site.shown_path(site.by_path[path].translation_of.path)
        click.echo(f"{site.shown_path(path)}: a translation of {source} as it was on {in_words(day)}.")


def _refuse(paths: list[str], site: Site) -> None:
    """Say everything that speaks against, of all pages at once."""
    found = ((path, _reason(site.by_path.get(path))) for path in paths)
    wrong = [f"  {site.shown_path(path)}: {reason}" for path, reason in found if reason]
    if wrong:
        raise UserError("Nothing was written\n" + "\n".join(wrong))


def _reason(page: Page | None) -> str:
    if page is None:
        return "There is no such page in the site."
    source = page.translation_of
    if page.generated:
        return "This page is made by itself, so there is nothing to note."
    if source is None:
        return "This is no translation. A translation stands beside its source and has a language in its name: missed-bin.cy.md"
    for one in (page, source):
        if not one.readable:
            return f"{one.path} cannot be read. Mend it first: fingerpost check"
    return "" if not source.generated else f"{source.path} is made from data and changes with it, so nobody can note what it said."
