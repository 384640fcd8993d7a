"""`fingerpost serve`: a preview that follows every change."""

import logging
import socket

import click

from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.site_commands import load, preview
from fingerpost.pages.errors import UserError


@click.command()
@shared.config_file
@click.option("--address", "-a", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to serve it.")
@click.option("--open", "open_", is_flag=True, help="Open a browser.")
def command(config_file, address, open_) -> None:
    """Show the site, drafts included, and show every change as you save it."""
    _free(address)
    load(config_file, Options(serving=True))  # says what is wrong with the settings before the server starts
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    click.echo(f"The preview is at http://{address}/ - press Ctrl and C to stop it.")
    preview(config_file, address, open_)


def _free(address: str) -> None:
    """Raise UserError where somebody has the address already, before the site is built for nothing."""
    host, _, port = address.rpartition(":")
    if not port.isdigit():
        raise UserError(f"“{address}” is no address for a preview", "", "Write a host and a port: fingerpost serve -a 127.0.0.1:8000")
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host or "127.0.0.1", int(port)))
        except (OSError, OverflowError):
            mend = (
                f"If a preview is open already, use that one: http://{address}/. Or take another port: fingerpost serve -a 127.0.0.1:8001"
            )
            raise UserError(f"Something is at {address} already, or it cannot be used", "", mend) from None
