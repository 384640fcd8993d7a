"""`fingerpost due`: the reviews to do, worst first, for people, calendars and mail; and `--spread`, which levels a pile."""

import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from fingerpost.checks.room import RoomState
from fingerpost.cli import shared
from fingerpost.freshness.mark_reviewed import set_day
from fingerpost.freshness.row import Row, rows, worst_first
from fingerpost.freshness.spread import Move, by_team, spread
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.safe_write import write_together
from fingerpost.pages.errors import UserError
from fingerpost.reports.due.due_list import DueList, formats, render
from fingerpost.reports.due.email import digests, is_digest
from fingerpost.reports.reviews.spread import spread_text
from fingerpost.reports.words import count

_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}


class Days(click.ParamType):
    """A number of days such as 30d, 6w, 3m or 1y."""

    name = "length"

    def convert(self, value, param, ctx) -> int:
        match = re.fullmatch(r"(\d{1,4}) ?(d|w|m|y)?[a-z]*", str(value).strip().lower())
        if match is None:
            self.fail(f"“{value}” is not a length of time. Write a number and d, w, m or y: 30d", param, ctx)
        return int(match[1]) * _UNITS[match[2] or "d"]


@click.command()
@shared.config_file
@shared.as_of
@click.option("--owner", metavar="ID", help="Only the pages of this team.")
@click.option(
    "--within", type=Days(), metavar="LENGTH", help="Also what falls due within this time, such as 30d or 6w. [default: due_soon_days]"
)
@click.option("--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show the list.")
@click.option("--output", metavar="PATH", help="A file for the list; with --format email, a folder for the digests. [email: report/due]")
@click.option("--spread", "spreads", is_flag=True, help="Propose days that level a pile of reviews.")
@click.option("--share", type=click.FloatRange(0, 0.25), default=0.25, show_default=True,
              help="With --spread: how far a review may be put off, as a share of its period.")  # fmt: skip
@click.option("--write", is_flag=True, help="With --spread: write the days into the pages.")
def command(config_file, as_of, owner, within, format_, output, spreads, share, write) -> None:
    """List the reviews that are due, the worst first."""
    if write and not spreads:
        raise click.UsageError("--write belongs to --spread: fingerpost due --spread --write")
    run, room, config = shared.reviews(config_file, as_of)
    every = _of_owner(rows(run.site, room), owner, room)
    if spreads:
        _spread(every, run, Path(config.docs_dir), share, write)
        return
    days = room.settings.due_soon_days if within is None else within
    until = date.fromordinal(min(run.site.today.toordinal() + days, date.max.toordinal()))
    found = sorted((row for row in every if _is_due(row, until)), key=worst_first)
    due = DueList(found, run.site.today, config.site_name, (config.site_url or "").rstrip("/") + "/" if config.site_url else "",
                  room.settings.report_to or "")  # fmt: skip
    if format_ == "email":
        _write_digests(due, Path(output) if output else Path(config_file).parent / "report" / "due")
    elif output:
        Path(output).write_text(render(format_, due), "utf-8", newline="")
        click.echo(f"Wrote {count(len(found), 'page')} to {output}.")
    else:
        click.echo(render(format_, due), nl=False)


def _is_due(row: Row, until) -> bool:
    return row.status == "never-reviewed" or (row.status != "not-reviewed" and row.due_on is not None and row.due_on <= until)


def _of_owner(every: list[Row], owner: str | None, room: RoomState) -> list[Row]:
    """The pages of a team, and those that it gets since their owner is gone."""
    if owner is None:
        return every
    known = {*room.data.teams, *(row.owner for row in every), *(row.channel for row in every)} - {""}
    if owner not in known:
        near = get_close_matches(owner, known, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"The owners are: {', '.join(sorted(known))}."
        raise click.UsageError(f"No page and no team has the owner “{owner}”. {hint}")
    return [row for row in every if owner in (row.owner, row.channel, row.goes_to.id if row.goes_to else "")]


def _write_digests(due: DueList, folder: Path) -> None:
    written = digests(due)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.eml"):
        if is_digest(old.read_bytes()):  # one of last month must not be sent again; other mail is none of our business
            old.unlink()
    for name, data in written.items():
        (folder / name).write_bytes(data)
        click.echo(f"{folder / name}")
    click.echo(f"Wrote {count(len(written), 'digest')}. Open one in a mail program to send it.")


def _spread(every: list[Row], run: Run, home: Path, share: float, write: bool) -> None:
    moves = spread(every, run.site.today, share)
    if write:
        _write_moves(moves, run, home)
    before, after = by_team(every, run.site.today), by_team(every, run.site.today, moves)
    click.echo(spread_text(moves, before, after, run.site.today, written=write), nl=False)


def _write_moves(moves: list[Move], run: Run, home: Path) -> None:
    """Write every day, or none: a page that was changed since it was read stops it."""
    paths = {run.site.shown_path(page.path): page for page in run.site.pages}
    files: dict[Path, bytes] = {}
    for move in moves:
        page = paths[move.row.path]
        data = (home / page.path).read_bytes()
        if data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n") != page.text:
            raise UserError("The page was changed in the meantime, so nothing was written", move.row.path, "Run this again.")
        files[home / page.path] = set_day(data, "next_review_on", move.new)
    write_together(files)
