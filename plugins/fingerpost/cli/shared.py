"""What several commands share: options, progress, and the verdict on what was found."""

from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from fingerpost.checks.baseline import BASELINE, Baseline, read_baseline, split
from fingerpost.checks.finding import LEVELS, Finding, at_least
from fingerpost.checks.room import RoomState
from fingerpost.mkdocs_adapter.options import Options, london_today
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.site_commands import load, read
from fingerpost.pages.dates import parse_day
from fingerpost.pages.errors import UserError
from fingerpost.reports.report import Report
from fingerpost.reports.words import count


class Day(click.ParamType):
    """A day such as 2026-11-22."""

    name = "date"

    def convert(self, value, param, ctx) -> date:
        try:
            return value if isinstance(value, date) else parse_day(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


config_file = click.option(
    "--config-file", "-f", default="mkdocs.yml", show_default=True, metavar="FILE", help="The settings file of the site."
)
as_of = click.option("--as-of", type=Day(), metavar="DATE", help="Look at the site as on this day, not today.")
level = click.option(
    "--level", type=click.Choice(LEVELS), default="advice", show_default=True, help="Show findings of this level and worse."
)
fail_on = click.option(
    "--fail-on", type=click.Choice([*LEVELS, "never"]), default="error", show_default=True,
    help="Exit with 1 on findings of this level and worse.",
)  # fmt: skip
baseline = click.option(
    "--baseline", metavar="FILE", help=f"Findings that may stay. [default: {BASELINE} beside the settings, where there is one]"
)


_WRONG = ("value", "front-matter", "unreadable")


@contextmanager
def progress(day: date | None, **more):
    """Options for a run whose progress is shown on the error stream, where somebody is looking."""
    console = Console(stderr=True)
    is_watched = console.is_terminal  # asked once: it is called for every page
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True, disable=not is_watched) as bars:
        tasks: dict[str, int] = {}
        plain: set[str] = set()

        def show(stage: str, done: int, total: int) -> None:
            if not is_watched:
                if stage not in plain:
                    plain.add(stage)
                    click.echo(f"{stage} ...", err=True)
                return
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=max(total, done))

        yield Options(today=day or london_today(), progress=show, **more)


def reviews(config_file: str, as_of: date | None) -> tuple[Run, RoomState, Any]:
    """The pages of a site, read and not rendered, with the freshness room and MkDocs' settings. Raises UserError where that room is off."""
    with progress(as_of) as options:
        config = load(config_file, options)
        run = read(config)
    if "freshness" not in run.rooms:
        raise UserError("Reviews belong to the plugin fingerpost/freshness, which is off", config_file, "Add it to `plugins:`.")
    if not run.site.written:
        raise UserError("There is no page to look at", config.docs_dir, 'Write a page: fingerpost new page "About us"')
    wrong = sum(slip.kind in _WRONG for page in run.site.pages for slip in page.slips)
    wrong += sum(slip.kind in _WRONG for _, slip in run.rooms["freshness"][1].slips)
    if wrong:
        click.echo(f"{count(wrong, 'error')} in the pages and the data may make this wrong. To see what: fingerpost check", err=True)
    return run, run.rooms["freshness"][1], config


class Verdict:
    """Which findings are new, which fail, and the report on them. `name` is the file beside the settings that `command` writes."""

    def __init__(self, config_path: str, baseline_file: str | None, fail_on: str, name: str = BASELINE, command: str = "check") -> None:
        path = Path(baseline_file) if baseline_file else Path(config_path).parent / name
        if baseline_file and not path.is_file():
            raise click.UsageError(f"There is no baseline {path}. Write one: fingerpost {command} --write-baseline")
        self.path = path
        self.command = command
        self.baseline = read_baseline(path.read_text("utf-8", "replace"), str(path), command) if path.is_file() else Baseline()
        self.fail_on = fail_on

    def new(
        self, findings: list[Finding], paths: set[str] | None = None, looked_for: Callable[[str, str], bool] | None = None
    ) -> tuple[list[Finding], int]:
        """The findings that are not in the baseline, with one for each entry that no longer occurs; and how many are.

        `paths` are those that were looked at, where it was not the whole site. `looked_for` says if a rule was looked for in
        a path, where that is not the same for all rules.
        """
        known = Counter({key: count for key, count in self.baseline.findings.items() if paths is None or key[1] in paths})
        if looked_for:
            here = Counter(finding.key for finding in findings)
            known = Counter({key: count if looked_for(*key[:2]) else min(count, here[key]) for key, count in known.items()})
        fresh, gone, held = split(findings, known, self.command)
        return sorted(fresh + gone, key=lambda finding: finding.worst_first), held

    def fails(self, findings: list[Finding], looked_for: Callable[[str, str], bool] | None = None) -> bool:
        """Must something be mended before the site can be published?"""
        return self.fail_on != "never" and bool(at_least(self.new(findings, looked_for=looked_for)[0], self.fail_on))

    def report(self, run: Run, shown_level: str, site: str) -> Report:
        """The report on a finished run."""
        found, held = self.new(run.findings, run.looked_at)
        pages = len(run.site.written) if run.looked_at is None else len(run.looked_at)
        shown = at_least(found, shown_level)
        chapters = run.chapters() if run.looked_at is None else {}
        return Report(shown, pages, run.site.today, held, site, len(found) - len(shown), chapters)


def plain_report(run: Run, findings: list[Finding]) -> Report:
    """A report on some findings of a run, with no baseline and no chapters."""
    return Report(findings, len(run.looked_at or run.site.pages), run.site.today)
