"""`fingerpost stale`: the review of every page, as a list for people and for programs."""

from pathlib import Path
from typing import Any

import click

from fingerpost.cli import shared
from fingerpost.freshness.row import rows
from fingerpost.freshness.stale import COLUMNS, as_json, stale
from fingerpost.pages.csv_text import csv_text


@click.command()
@shared.config_file
@shared.as_of
@click.option("--format", "format_", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True, help="How to show it.")
@click.option("--output", metavar="FILE", help="Write the list to a file, not to the screen.")
def command(config_file, as_of, format_, output) -> None:
    """List every page with its owner, its last review, when it is due, and if it was edited since."""
    run, room, _ = shared.reviews(config_file, as_of)
    text = _FORMATS[format_](stale(rows(run.site, room)))
    if output:
        Path(output).write_text(text, "utf-8", newline="")
    else:
        click.echo(text, nl=False)
    if run.site.history.unknown:
        click.echo(f"Not all is known of changes after a review: {run.site.history.unknown}.", err=True)


def _text(pages: list[dict[str, Any]]) -> str:
    lines = [f"{'status':<15} {'due on':<10}  {'edited':<6}  page"]
    edited = {True: "yes", False: "no", None: "?"}
    lines += [
        f"{page['status']:<15} {page['due_on'] or '-':<10}  {edited[page['edited_since_review']]:<6}  {page['path']}" for page in pages
    ]
    return "\n".join(lines) + "\n"


def _csv(pages: list[dict[str, Any]]) -> str:
    return csv_text(COLUMNS, pages)


_FORMATS = {"text": _text, "json": as_json, "csv": _csv}
