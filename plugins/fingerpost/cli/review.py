"""`fingerpost review PAGE`: look at what grows old on a page, and say what you checked."""

import subprocess
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from fingerpost.cli import shared
from fingerpost.cli.check import in_content
from fingerpost.freshness.ageing.facts import ageing_facts, to_check
from fingerpost.freshness.data import LEDGER, FreshnessData
from fingerpost.freshness.ledger import with_reviews
from fingerpost.freshness.mark_reviewed import mark_reviewed
from fingerpost.freshness.statement import CHECKED, SETTLED, Statement, is_note, plain_note, refusals
from fingerpost.mkdocs_adapter.options import london_today
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.safe_write import alone, write_together
from fingerpost.mkdocs_adapter.site_commands import check, load
from fingerpost.pages.dates import in_words
from fingerpost.pages.errors import UserError
from fingerpost.pages.page import Page
from fingerpost.reports.report import render
from fingerpost.reports.reviews.one_page import show_page
from fingerpost.reports.words import count

_QUESTIONS = {
    "facts": "Are its facts, dates and names right?",
    "fees": "Are its fees right?",
    "contacts": "Are its phone numbers, addresses and opening hours right?",
    "links": "Do its links lead where they say?",
    "plain-words": "Is it in plain words?",
}


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@shared.config_file
@shared.as_of
@click.option("--by", metavar="ID", help="Who reviewed it: the id of a person or a team in _data/teams.yml.")
@click.option("--checked", metavar="LIST", help=f"What was checked, with commas between: {','.join(CHECKED)}.")
@click.option(
    "--note", "notes", multiple=True, metavar="TEXT", help="What changed, or that nothing did. Once for each page, in their order."
)
def command(pages, config_file, as_of, by, checked, notes) -> None:
    """Show what grows old on a PAGE, ask what you checked, and write down the review.

    \b
    fingerpost review content/bins/missed-bin.md
    fingerpost review content/bins/missed-bin.md --by amina-khan \\
        --checked facts,contacts,links --note "New phone number"
    """
    today = london_today()
    day = as_of or today
    if day > today:
        raise UserError(f"A review on {in_words(day)} has not happened yet", pages[0], "Leave out --as-of, or give a day in the past.")
    asks = not (by and checked and notes)
    if asks and len(pages) > 1:
        raise click.UsageError("Several pages at once need --by, --checked and a --note for each of them.")
    if not asks and (len(notes) != len(pages) or len(set(map(plain_note, notes))) != len(notes)):
        mend = "Each page is a review of its own. Give a --note for each page, in the order of the pages, and no two the same."
        raise click.UsageError(f"There are {count(len(pages), 'page')}, and {count(len(set(notes)), 'different note')}. {mend}")
    with shared.progress(today) as options:
        config = load(config_file, options)
        paths = [in_content(page, config.docs_dir) for page in pages]
        if len(set(paths)) < len(paths):
            raise click.UsageError("A page is named twice. Name each page once, with one --note.")
        run = check(config, paths)
    if "freshness" not in run.rooms:
        raise UserError("Reviews belong to the plugin fingerpost/freshness, which is off", config_file, "Add it to `plugins:`.")
    home, data = Path(config.docs_dir), run.rooms["freshness"][1].data
    read = {path: (home / path).read_bytes() for path in paths}
    _refuse_errors(run, pages[0])
    if asks:
        statements = [_ask(run, run.site.by_path[paths[0]], day, by, checked, notes, home)]
    else:
        ticked = tuple(name.strip() for name in checked.split(",") if name.strip())
        statements = [Statement(run.site.by_path[path], day, by, ticked, note) for path, note in zip(paths, notes, strict=True)]
    _refuse(statements, data, today)
    _write(statements, home, read, run)
    for statement in statements:
        click.echo(f"{run.site.shown_path(statement.page.path)}: reviewed on {in_words(statement.day)} by {statement.by}.")


def _refuse_errors(run: Run, page: str) -> None:
    errors = [finding for finding in run.findings if finding.level == "error" and finding.rule not in SETTLED]
    if errors:
        click.echo(render("text", shared.plain_report(run, errors)))
        mend = "Mend the errors above, then run this again."
        if all("/_data/" in finding.path for finding in errors):
            raise UserError("The data of the site have errors, so no review was written down", errors[0].path, mend)
        raise UserError("A page with errors cannot be marked as reviewed", page, mend)


def _refuse(statements: list[Statement], data: FreshnessData, today) -> None:
    """Say everything that speaks against, of all pages at once."""
    wrong = [(one.page.path, *reason) for one in statements for reason in refusals(one, data, today)]
    if wrong:
        lines = "\n".join(f"  {path}: {what}. {mend}" for path, what, mend in wrong)
        raise UserError(f"Nothing was written, for {count(len(wrong), 'reason')}\n{lines}")


def _ask(run: Run, page: Page, day: date, by: str | None, checked: str | None, notes: tuple[str, ...], home: Path) -> Statement:
    """Show the page's facts, and ask about each kind that it has. A no ends it, with nothing written."""
    room = run.rooms["freshness"][1]
    click.echo(show_page(page, run.site, room.data, room.settings, run.findings))
    by = by or _who(room.data, page, home, day)
    wanted = [*to_check(ageing_facts(page)), "plain-words"]
    ticked = [name.strip() for name in checked.split(",")] if checked else list(_answers(wanted))
    note = notes[0] if notes else click.prompt("What changed? If nothing did, write “Nothing changed”", value_proc=_note)
    return Statement(page, day, by, tuple(ticked), note)


def _note(text: str) -> str:
    if not is_note(text):
        raise click.UsageError("Say it in a few words, such as: New fee from April")  # and it is asked again
    return text


def _answers(wanted: list[str]) -> Iterator[str]:
    for name in wanted:
        if not click.confirm(_QUESTIONS[name]):
            click.echo("Then mend the page first, and run this again. Nothing was changed.")
            click.get_current_context().exit(1)
        yield name


def _who(data: FreshnessData, page: Page, home: Path, today: date) -> str:
    """Ask who the reviewer is; the one whose email address git knows is offered."""
    known = data.reviewers(today)
    mail = _git_mail(home)
    me = next((name for name, one in known.items() if mail and one.email == mail), None)
    team = data.teams.get(page.meta.owner or "")
    of_team = [person.id for person in team.people if person.id in known] if team else []
    if known:
        click.echo(f"Who are you? {', '.join(of_team or known)}" + (" or somebody of another team" if of_team else ""))
    return click.prompt("Your id", default=me, value_proc=lambda text: _known(text.strip(), known, data))


def _known(name: str, known: dict, data: FreshnessData) -> str:
    gone = data.reviewers().get(name) if name not in known else None
    if gone:
        raise click.UsageError(f"{gone.name} is no longer here: the last day was {in_words(gone.last_day)}")
    if known and name not in known:
        near = get_close_matches(name, known, n=1)
        hint = f"Did you mean {near[0]}?" if near else "Add yourself to your team in _data/teams.yml."
        raise click.UsageError(f"There is no reviewer “{name}”. {hint}")  # and it is asked again
    return name


def _git_mail(home: Path) -> str:
    try:
        done = subprocess.run(["git", "-C", home, "config", "user.email"], capture_output=True, text=True, timeout=10)
        return done.stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _write(statements: list[Statement], home: Path, read: dict[str, bytes], run: Run) -> None:
    """Write the dates and the ledger in one step, unless somebody has changed a page in the meantime."""
    ledger = home / "_data" / LEDGER
    with alone(ledger):
        for path, data in read.items():
            if (home / path).read_bytes() != data:
                raise UserError("The page was changed while you reviewed it", run.site.shown_path(path), "Look at it again.")
        old = ledger.read_bytes() if ledger.is_file() else b""
        reviews = [one.in_ledger(read[one.page.path]) for one in statements]
        new = with_reviews(old, reviews, run.site.shown_path(f"_data/{LEDGER}"))
        pages = {home / one.page.path: mark_reviewed(read[one.page.path], one.day) for one in statements}
        write_together({ledger: new, **pages})
