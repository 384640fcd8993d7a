"""`fingerpost server-config`: the settings for the web server that serves the built site."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.finish_site import headers_of
from fingerpost.mkdocs_adapter.site_commands import load, read
from fingerpost.pages.errors import UserError
from fingerpost.publishing.server_config import known_servers, read_address, server_config


@click.command()
@click.argument("server", type=click.Choice(known_servers()))
@shared.config_file
@click.option("--site-dir", metavar="FOLDER", help="Where the built site is on the server. [default: the site folder here]")
@click.option("--address", metavar="ADDRESS", help="Where people find it, such as www.council.example. [default: that of `site_url`]")
def command(server, config_file, site_dir, address) -> None:
    """Print the settings with which nginx or Caddy serves the built site.

    They send the packed copies, the headers, the old addresses as redirects, and the page for what is not found:

    \b
    fingerpost server-config nginx --site-dir /var/www/council > council.conf
    fingerpost server-config caddy --address 127.0.0.1:8080 > Caddyfile
    """
    with shared.progress(None) as options:
        config = load(config_file, options)
        run = read(config)
    if "publishing" not in run.rooms:
        raise UserError("The headers belong to the plugin fingerpost/publishing, which is off", config_file, "Add it to `plugins:`.")
    home = urlsplit(config.site_url or "")
    where = address or f"{home.scheme}://{home.netloc}"
    if not address and not home.netloc:
        mend = "Set `site_url: https://www.council.example/`, or name it: --address www.council.example"
        raise UserError("Nobody knows the address of the site", config_file, mend)
    folder = site_dir.rstrip("/") if site_dir else Path(config.site_dir).resolve().as_posix()
    click.echo(server_config(server, folder, read_address(where), headers_of(run)), nl=False)
