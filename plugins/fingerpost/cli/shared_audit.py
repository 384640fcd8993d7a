"""What `audit` and `audit merge` share: the project behind a site, the verdict on a result, and where it is kept."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from fingerpost.accessibility.data import LAST_AUDIT
from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.engines import axe_rules
from fingerpost.audit.project import Project
from fingerpost.audit.results import ROOM, AuditResult, to_data
from fingerpost.audit.shards.split import TIMES, read_times, times_beside, times_of
from fingerpost.audit.verdict import history
from fingerpost.audit.verdict.findings import NOT_AUDITED
from fingerpost.audit.verdict.judge import Judged, chapter, judge
from fingerpost.audit.verdict.origins import Origins
from fingerpost.audit.verdict.record import as_json, be_whole, last_audit
from fingerpost.checks.baseline import AUDIT_BASELINE
from fingerpost.checks.baseline import write_baseline as write_baseline_text
from fingerpost.checks.chapter import Chapter
from fingerpost.checks.finding import Finding, at_least
from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.audited_site import load_settings
from fingerpost.mkdocs_adapter.options import Options, london_today
from fingerpost.mkdocs_adapter.reading import DATA_FOLDER
from fingerpost.mkdocs_adapter.safe_write import write_together
from fingerpost.reports.report import Report, formats, render
from fingerpost.reports.words import count

_SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Kept:
    """What is written beside the report, and how the report is shown."""

    level: str
    fail_on: str
    baseline: str | None
    write_baseline: bool
    format: str
    output: str | None
    record: bool
    history: bool


def judging(command: Callable) -> Callable:
    """The options that say what becomes of what was found."""
    for option in reversed((
        click.option("--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show the findings."),
        click.option("--output", metavar="FILE", help="Write the report to a file, not to the screen."),
        click.option("--level", type=click.Choice(("error", "warning", "advice")), default="error", show_default=True,
                     help="Show findings of this level and worse: what a machine is sure of, what a person has to look at, or all."),
        shared.fail_on,
        click.option("--baseline", metavar="FILE",
                     help=f"Findings that may stay. [default: {AUDIT_BASELINE} beside the settings, where there is one]"),
        click.option("--write-baseline", is_flag=True, help="Write down what was found, so that from now on only new findings count."),
        click.option("--record", is_flag=True, help="Write what was found into _data/last-audit.json, for the accessibility statement."),
        click.option("--no-history", is_flag=True, help=f"Do not add a line to {history.FILE}, nor the times to {TIMES}."),
        shared.config_file,
        shared.as_of,
    )):  # fmt: skip
        command = option(command)
    return command


def kept(level, fail_on, baseline, write_baseline, format_, output, record, no_history) -> Kept:
    """The options of `judging` as one thing."""
    return Kept(level, fail_on, baseline, write_baseline, format_, output, record, not no_history)


def settings_of(config_file: str, site_dir: str | None, url: str, options: Options) -> Any | None:
    """The settings, where the site is the one that they build; None for a site of somebody else's making.

    Raises UserError where settings are there, or were asked for, and cannot be read.
    """
    if not Path(config_file).is_file() and config_file == _SETTINGS:
        return None
    config = load_settings(config_file, options)
    ours = url or site_dir is None or Path(site_dir).resolve() == Path(config.site_dir).resolve()
    return config if ours else None


def warn(line: str) -> None:
    """Say something on the error stream."""
    click.echo(line, err=True)


def conclude(
    result: AuditResult, project: Project | None, folder: str, home: Path, today: date | None, wanted: Kept, config_file: str,
    html: Callable[[str], str] = lambda address: "", further: Mapping[str, Chapter] = MappingProxyType({}),
    serving: Callable[[], AbstractContextManager[tuple[str, str]]] | None = None,
) -> None:  # fmt: skip
    """Show the report on a result, keep what is to be kept, and end with the right exit code."""
    day = project.today if project else today or london_today()
    origins = _origins(project, folder, html)
    judged = judge(result, origins, project, day, axe_rules())
    verdict = shared.Verdict(config_file, wanted.baseline, wanted.fail_on, AUDIT_BASELINE, "audit")
    if wanted.write_baseline:
        be_whole(judged.looked, "No baseline was written", "fingerpost audit --write-baseline")
        verdict.path.write_text(write_baseline_text(judged.of_pages), "utf-8")
        click.echo(f"Wrote {count(len(judged.of_pages), 'finding')} to {verdict.path}. From now on only new ones count.", err=True)
        return
    fresh, known = verdict.new(judged.of_pages, looked_for=judged.looked.looked_for_in)
    new = sorted([*fresh, *judged.notes], key=lambda finding: finding.worst_first)
    notes = set(judged.notes)
    shown = [finding for finding in new if finding in notes or at_least([finding], wanted.level)]
    about = chapter(result, judged, to_data(result), history.trends(_history(result, judged, day, home, project and wanted.history)))
    report = Report(
        _with_pictures(shown, serving) if wanted.format == "html" and serving else shown,
        len(judged.looked.audited), day, known, project.name if project else folder, len(new) - len(shown), {ROOM: about, **further},
        tuple(origins.file_of(page) for page in sorted(judged.looked.audited)), project.address if project else "", result.versions,
        "audit", len(judged.covered.held),
    )  # fmt: skip
    _show(render(wanted.format, report), about, result, wanted)
    if wanted.record:
        _record(judged, project, day, result, config_file)
    if result.partial or any(finding.rule == NOT_AUDITED for finding in judged.all):
        click.get_current_context().exit(2)
    if wanted.fail_on != "never" and at_least(new, wanted.fail_on):
        click.get_current_context().exit(1)


def _show(text: str, about: Chapter, result: AuditResult, wanted: Kept) -> None:
    """The report where it was asked for, and what was not looked at where somebody may read it."""
    if wanted.output:
        Path(wanted.output).parent.mkdir(parents=True, exist_ok=True)
        Path(wanted.output).write_text(text, "utf-8")
        if result.shard:
            times_beside(Path(wanted.output)).write_text(times_of(result.results), "utf-8")
    else:
        click.echo(text, nl=False)
    for line in about.lines:
        warn(line)
    if wanted.output:
        warn(f"The report is in {wanted.output}.")


def _origins(project: Project | None, folder: str, html: Callable[[str], str]) -> Origins:
    if not project:
        return Origins(folder=folder.rstrip("/"), html=html)
    data = {
        project.site.shown_path(f"{DATA_FOLDER}/{path.name}"): path.read_text("utf-8", "replace")
        for path in sorted((project.content / DATA_FOLDER).glob("*.yml"))
    }
    return Origins(project.by_address, project.site.shown_path, folder.rstrip("/"), html, data)


def _with_pictures(findings: list[Finding], serving: Callable[[], AbstractContextManager[tuple[str, str]]]) -> list[Finding]:
    from fingerpost.audit.verdict.pictures import pictures, with_pictures  # needs Playwright, which merging shards does not

    with serving() as (base, _):
        return with_pictures(findings, pictures(findings, base, find_chromium("No picture was taken")).taken)


def _record(judged: Judged, project: Project | None, day: date, result: AuditResult, config_file: str) -> None:
    if not project:
        raise click.UsageError(f"There is no project to record it in: {config_file} is not there, or builds another folder.")
    record = last_audit(judged.all, judged.looked, day, result.versions, judged.covered.listed)
    path = project.content / DATA_FOLDER / LAST_AUDIT
    write_together({path: as_json(record).encode()})
    click.echo(f"Recorded in {path.name}: {count(record.faults, 'fault')}. Build the site again, and the statement says so.", err=True)


def _history(result: AuditResult, judged: Judged, day: date, home: Path, keeps: object) -> list[history.Run]:
    """All runs with this one, which is added where it was a whole one of a project."""
    path = home / history.FILE
    this = history.run_of(result, judged.counts, day)
    if this and keeps:
        history.append(path, this)
        (home / TIMES).write_text(times_of(result.results, read_times(home / TIMES)), "utf-8")
    return history.read_history(path, warn)
