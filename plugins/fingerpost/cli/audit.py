"""`fingerpost audit`: look at the built site in a real browser."""

from pathlib import Path

import click

from fingerpost.audit.pa11y import audit
from fingerpost.audit.server import served
from fingerpost.audit.site_pages import site_pages
from fingerpost.checks.finding import at_least
from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.options import london_today
from fingerpost.reports.report import Report, formats, render
from fingerpost.reports.words import count


@click.command()
@click.argument("site_dir", default="site", metavar="[SITE_DIR]")
@shared.level
@click.option("--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show the findings.")
def command(site_dir: str, level: str, format_: str) -> None:
    """Run pa11y-ci (axe and HTML_CodeSniffer) on every page of the built site, in Chromium at the width of a phone.

    Exit code 2 means that a page was not audited: an audit that did not look never passes.
    """
    pages = site_pages(Path(site_dir))
    click.echo(
        f"Auditing {count(len(pages), 'page')} in Chromium, about {len(pages) / 50:.0f} to {len(pages) / 25 + 1:.0f} minutes ...", err=True
    )
    with served(site_dir) as base:
        found = audit(pages, base, site_dir.rstrip("/"))
    click.echo(render(format_, Report(at_least(found, level), len(pages), london_today())), nl=False)
    if at_least(found, "error"):
        click.get_current_context().exit(1)
