"""`fingerpost weight`: what the pages of the built site weigh, and what that costs the people who read them."""

from pathlib import Path

import click

from fingerpost.mkdocs_adapter.site_folder import SiteFolder
from fingerpost.pages.errors import UserError
from fingerpost.reports.weight.page_weight import heavy_first, weigh
from fingerpost.reports.weight.weights import KB, Weights, formats, render


@click.command()
@click.argument("site_dir", default="site", metavar="[SITE_DIR]")
@click.option("--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show the list.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="Show the N heaviest pages. [default: text 10, others all]")
@click.option(
    "--limit", type=click.FloatRange(0, min_open=True), metavar="KB", help="Exit with 1 where a page weighs more; 1 KB is 1,000 bytes."
)
@click.option("--output", metavar="FILE", help="Write the list to a file, not to the screen.")
def command(site_dir, format_, top, limit, output) -> None:
    """Weigh every page of the built site, the heaviest first: bytes, requests, seconds on 2G and 3G, and CO2.

    Counted is a first visit on a phone: the page and every file that it names, packed with brotli, with their headers.
    """
    folder = Path(site_dir)
    if not folder.is_dir():
        raise UserError("Nothing was weighed, since there is no site", str(folder), "Build it first: fingerpost build")
    files = SiteFolder(folder)
    pages = sorted((weigh(name, files) for name in files.pages()), key=heavy_first)
    if not pages:
        raise UserError("Nothing was weighed, since the site has no page", str(folder), "Build it first: fingerpost build")
    weights = Weights(pages, folder.resolve().name, None if limit is None else round(limit * KB), top)
    text = render(format_, weights)
    if output:
        Path(output).write_text(text, "utf-8", newline="")
    else:
        click.echo(text, nl=False)
    if weights.over:
        click.get_current_context().exit(1)
