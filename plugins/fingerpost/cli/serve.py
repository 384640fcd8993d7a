"""`fingerpost serve`: a preview that follows every change."""

import logging

import click

from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.site_commands import load, preview


@click.command()
@shared.config_file
@click.option("--address", "-a", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to serve it.")
@click.option("--open", "open_", is_flag=True, help="Open a browser.")
def command(config_file, address, open_) -> None:
    """Show the site, drafts included, and show every change as you save it."""
    load(config_file, Options(serving=True))  # says what is wrong with the settings before the server starts
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    click.echo(f"The preview is at http://{address}/ - press Ctrl and C to stop it.")
    preview(config_file, address, open_)
