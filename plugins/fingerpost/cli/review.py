"""`fingerpost review PAGE`: say that a page was checked today."""

import os
from pathlib import Path

import click

from fingerpost.cli import shared
from fingerpost.cli.check import in_content
from fingerpost.freshness.mark_reviewed import mark_reviewed
from fingerpost.mkdocs_adapter.options import london_today
from fingerpost.mkdocs_adapter.site_commands import check, load
from fingerpost.pages.dates import in_words
from fingerpost.pages.errors import UserError
from fingerpost.reports.report import render


@click.command()
@click.argument("page")
@shared.config_file
@shared.as_of
@click.option("--yes", is_flag=True, help="Do not ask: I have checked the whole page.")
def command(page, config_file, as_of, yes) -> None:
    """Show what was found on a PAGE, and write down that you have checked it."""
    if as_of and as_of > london_today():
        raise UserError(f"A review on {in_words(as_of)} has not happened yet", page, "Leave out --as-of, or give a day in the past.")
    with shared.progress(as_of) as options:
        config = load(config_file, options)
        path = in_content(page, config.docs_dir)
        run = check(config, [path])
    click.echo(render("text", shared.Verdict(config_file, None, "error").report(run, "advice", config.site_name)))
    if any(finding.level == "error" for finding in run.findings):
        raise UserError("A page with errors cannot be marked as reviewed", page, "Mend the errors above, then run this again.")
    if not yes and not click.confirm(
        f"Have you read the whole page, and are its facts, fees, contacts and links right on {in_words(options.today)}?"
    ):
        click.echo("Nothing was changed.")
        click.get_current_context().exit(1)
    file = Path(config.docs_dir) / path
    _replace(file, mark_reviewed(file.read_bytes(), options.today))
    click.echo(f"{page}: reviewed on {in_words(options.today)}.")


def _replace(file: Path, data: bytes) -> None:
    """Write a file in one step: it has either its old text or its new one, whatever happens."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        fresh.write_bytes(data)
        os.chmod(fresh, file.stat().st_mode)
        os.replace(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)
