"""`fingerpost audit`: look at the built site in a real browser."""

from pathlib import Path

import click

from fingerpost.accessibility.data import LAST_AUDIT
from fingerpost.audit.engines import read_engines
from fingerpost.audit.pa11y import audit
from fingerpost.audit.record import as_json, last_audit
from fingerpost.audit.server import served
from fingerpost.audit.site_pages import site_pages
from fingerpost.checks.finding import Finding, at_least
from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.options import Options, london_today
from fingerpost.mkdocs_adapter.reading import DATA_FOLDER
from fingerpost.mkdocs_adapter.safe_write import write_together
from fingerpost.mkdocs_adapter.site_commands import load
from fingerpost.reports.report import Report, formats, render
from fingerpost.reports.words import count


@click.command()
@click.argument("site_dir", default="site", metavar="[SITE_DIR]")
@shared.level
@click.option("--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show the findings.")
@click.option("--record", is_flag=True, help="Write what was found into _data/last-audit.json, for the accessibility statement.")
@shared.config_file
def command(site_dir: str, level: str, format_: str, record: bool, config_file: str) -> None:
    """Run pa11y-ci (axe and HTML_CodeSniffer) on every page of the built site, in Chromium at the width of a phone.

    Exit code 2 means that a page was not audited: an audit that did not look never passes, and is never recorded.
    """
    content = load(config_file, Options()).docs_dir if record else ""
    pages = site_pages(Path(site_dir))
    click.echo(
        f"Auditing {count(len(pages), 'page')} in Chromium, about {len(pages) / 50:.0f} to {len(pages) / 25 + 1:.0f} minutes ...", err=True
    )
    with served(site_dir) as base:
        found = audit(pages, base, site_dir.rstrip("/"))
    if record:
        _record(found, len(pages), Path(content) / DATA_FOLDER / LAST_AUDIT)
    click.echo(render(format_, Report(at_least(found, level), len(pages), london_today())), nl=False)
    if at_least(found, "error"):
        click.get_current_context().exit(1)


def _record(found: list[Finding], pages: int, path: Path) -> None:
    engines = read_engines()
    kept = last_audit(found, pages, london_today(), engines.versions, engines.criteria_of)
    write_together({path: as_json(kept).encode()})
    click.echo(f"Recorded in {path.name}: {count(kept.faults, 'fault')}. Build the site again, and the statement says so.", err=True)
