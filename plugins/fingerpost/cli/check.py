"""`fingerpost check`: find what must be mended, without building."""

from pathlib import Path

import click

from fingerpost.checks.baseline import BASELINE
from fingerpost.checks.baseline import write_baseline as write_baseline_text
from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.site_commands import check, load
from fingerpost.pages.errors import UserError
from fingerpost.reports.report import formats, render
from fingerpost.reports.words import count
from fingerpost.rooms import all_rooms

_NOTHING_YET = {room.name: {} for room in all_rooms() if room.measure}  # a baseline holds no finding on its own absence


@click.command()
@click.argument("pages", nargs=-1, metavar="[PAGE]...")
@shared.config_file
@shared.as_of
@shared.level
@shared.fail_on
@shared.baseline
@click.option("--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show the findings.")
@click.option("--write-baseline", is_flag=True, help="Write down today's findings, so that from now on only new ones count.")
@click.option("--output", metavar="FILE", help="Write the report to a file, not to the screen.")
def command(pages, config_file, as_of, level, fail_on, baseline, format_, write_baseline, output) -> None:
    """Check the whole site, or only the PAGEs named."""
    if write_baseline and pages:
        raise click.UsageError("A baseline is of the whole site. Leave the pages out: fingerpost check --write-baseline")
    verdict = None if write_baseline else shared.Verdict(config_file, baseline, fail_on)
    with shared.progress(as_of, before=verdict.baseline.measures if verdict else _NOTHING_YET) as options:
        config = load(config_file, options)
        run = check(config, [in_content(page, config.docs_dir) for page in pages] or None)
    for line in options.warnings:
        click.echo(f"mkdocs: {line}", err=True)
    if not run.site.written:
        raise UserError("Nothing was checked, since there is no page", config.docs_dir, 'Write a page: fingerpost new page "About us"')
    if verdict is None:
        path = Path(baseline or Path(config_file).parent / BASELINE)
        path.write_text(write_baseline_text(run.findings, run.measures()), "utf-8")
        click.echo(f"Wrote {count(len(run.findings), 'finding')} to {path}. From now on only new ones count.")
        return
    text = render(format_, verdict.report(run, level, config.site_name))
    if output:
        Path(output).write_text(text, "utf-8")
    else:
        click.echo(text, nl=False)
    if verdict.fails(run.findings):
        click.get_current_context().exit(1)


def in_content(page: str, docs_dir: str) -> str:
    """A page's path in the content folder, however it was named: from here, or from the content folder."""
    home = Path(docs_dir).resolve()
    for path in (Path(page).absolute(), home / page):
        if path.is_file() and home in path.parents:
            return path.relative_to(home).as_posix()
    mend = f"Name a Markdown file in {Path(docs_dir).name}/, such as {Path(docs_dir).name}/index.md"
    raise UserError("There is no such page", page, mend)
