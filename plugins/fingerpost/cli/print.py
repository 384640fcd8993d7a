"""`fingerpost print`: a page, a topic or a guide as one document, to print or to send."""

from pathlib import Path

import click

from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.pdf import edition_pdf
from fingerpost.mkdocs_adapter.safe_write import write_together
from fingerpost.mkdocs_adapter.site_commands import editions, load
from fingerpost.pages.errors import UserError
from fingerpost.reports.words import count
from fingerpost.theme.editions.document import edition_html
from fingerpost.theme.editions.edition import PAPERS, Edition, Form

_NO_ADDRESS = "The settings have no `site_url:`, so there is no web address and no QR code."


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@shared.config_file
@shared.as_of
@click.option("--large", is_flag=True, help="Large print: 18 point and more.")
@click.option("--format", "format_", type=click.Choice(["html", "pdf", "both"]), default="both", show_default=True, help="What to write.")
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="The size of the paper.")
@click.option("--output", default="editions", show_default=True, metavar="FOLDER", help="Where to write it.")
def command(paths, config_file, as_of, large, format_, paper, output) -> None:
    """Make one document of each PATH: a page, a guide with its parts, or a folder with its pages.

    \b
    fingerpost print bins/missed-bin.md
    fingerpost print bins/ --large
    """
    with shared.progress(as_of) as options:
        config = load(config_file, options)
        found = editions(config, [_in_content(path, config.docs_dir) for path in paths])
        written = []
        for number, edition in enumerate(found, start=1):
            written += _write(edition, Form(large, paper), format_, Path(output))
            options.progress("Making documents", number, len(found))
    if not config.site_url:
        click.echo(_NO_ADDRESS, err=True)
    click.echo(f"Wrote {count(len(written), 'file')}:")
    for path in written:
        click.echo(f"  {path}")


def _write(edition: Edition, form: Form, format_: str, folder: Path) -> list[Path]:
    """Write the files of one edition, all or none; without Chromium the HTML, which any browser can print."""
    name = f"{edition.name}-large-print" if form.large else edition.name
    html, pdf = folder / f"{name}.html", folder / f"{name}.pdf"
    files = {html: edition_html(edition, form).encode()} if format_ != "pdf" else {}
    if format_ != "html":
        try:
            files[pdf] = edition_pdf(edition, form)
        except UserError as error:
            write_together(files or {html: edition_html(edition, form).encode()})
            mend = f"{error.how_to_mend.rstrip('.')}. Or open {html} in a browser and print it: it was written."
            raise UserError(error.what, error.where, mend) from None
    write_together(files)
    return list(files)


def _in_content(name: str, docs_dir: str) -> str:
    """A path as seen from the content folder, where it was named from here."""
    home, path = Path(docs_dir).resolve(), Path(name).absolute()
    return path.relative_to(home).as_posix() if path.exists() and (path == home or home in path.parents) else name
