"""`fingerpost build`: check everything, then publish into the site folder."""

from pathlib import Path

import click

from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.site_commands import build, load
from fingerpost.pages.errors import UserError
from fingerpost.reports.report import Report, render
from fingerpost.reports.reviews.next_change import as_json, in_words
from fingerpost.reports.words import count, totals


@click.command()
@shared.config_file
@shared.as_of
@shared.fail_on
@shared.baseline
@click.option("--report", "report_dir", default="report", show_default=True, metavar="FOLDER", help="Where the report goes.")
def command(config_file, as_of, fail_on, baseline, report_dir) -> None:
    """Check every page and build the site.

    The old site stays in place until the new one is whole. Where something must be mended first, nothing is published.
    """
    folder = Path(config_file).parent / report_dir
    if not Path(config_file).is_file():
        raise UserError(
            "There is no settings file",
            config_file,
            "Go to the folder of the site, or name the file: fingerpost check --config-file path/to/mkdocs.yml",
        )
    folder.mkdir(parents=True, exist_ok=True)  # before anything is published
    verdict = shared.Verdict(config_file, baseline, fail_on)
    with shared.progress(as_of, stop_when=verdict.fails, before=verdict.baseline.measures) as options:
        config = load(config_file, options)
        site_dir = Path(config.site_dir)
        run, warnings, published = build(config)
    if not run.site.written:
        raise UserError("Nothing was built, since there is no page", config.docs_dir, 'Write a page: fingerpost new page "About us"')
    report = verdict.report(run, "advice", config.site_name)
    (folder / "index.html").write_text(render("html", report), "utf-8")
    (folder / "findings.json").write_text(render("json", report), "utf-8")
    for chapter in report.chapters.values():
        for name, text in chapter.files.items():
            (folder / name).write_text(text, "utf-8", newline="")
    changes = run.next_changes() if "freshness" in run.rooms else None
    if changes is not None:
        (folder / "next-change.json").write_text(as_json(changes), "utf-8")
    for line in options.warnings + warnings:
        click.echo(f"mkdocs: {line}", err=True)
    if report.findings:
        click.echo(render("text", report).rpartition("\n\n")[0] + "\n")
    click.echo(_summary(report, len(run.site.published), site_dir, folder, published))
    if published and changes:
        click.echo(in_words(changes))
    if not published:
        click.get_current_context().exit(1)


def _summary(report: Report, pages: int, site_dir: Path, folder: Path, published: bool) -> str:
    lines = [f"Findings: {totals(report)}", f"Report:   {_short(folder / 'index.html')}"]
    if published:
        lines = [f"Pages:    {count(pages, 'page')} published", *lines, f"Site:     {_short(site_dir)}/"]
        lines += ["", "To look at it: fingerpost serve, then open http://127.0.0.1:8000/ in a browser."]
    else:
        lines += ["", "Nothing was published: mend the errors above first. The site from the last good build is as it was."]
    return "\n".join(lines)


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.resolve().relative_to(here)) if here in path.resolve().parents else str(path)
