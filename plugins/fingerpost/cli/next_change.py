"""`fingerpost next-change`: when the site has to be built again, since a page will change by itself."""

import click

from fingerpost.cli import shared
from fingerpost.reports.reviews.next_change import as_json, in_words


@click.command()
@shared.config_file
@shared.as_of
@click.option("--seen", is_flag=True, help="Only changes that citizens see: not the ones that matter to the report alone.")
@click.option("--format", "format_", type=click.Choice(["date", "json"]), default="date", show_default=True, help="How to show it.")
def command(config_file, as_of, seen, format_) -> None:
    """Print the next day on which a page changes by itself, for a scheduler that builds the site on that day.

    Where no page will, nothing is printed. What changes is said on the error stream.
    """
    run, _, _ = shared.reviews(config_file, as_of)
    changes = run.next_changes(seen)
    if format_ == "json":
        click.echo(as_json(changes), nl=False)
    elif changes:
        click.echo(changes[0].day.isoformat())
    click.echo(in_words(changes), err=True)
