"""`fingerpost audit merge`: put the shards of an audit together."""

from pathlib import Path

import click

from fingerpost.audit.results import from_report
from fingerpost.audit.shards.merge import merge
from fingerpost.audit.shards.split import read_times, times_beside, with_times
from fingerpost.cli import shared_audit
from fingerpost.mkdocs_adapter.audited_site import read_project
from fingerpost.mkdocs_adapter.options import Options, london_today
from fingerpost.pages.errors import UserError


@click.command()
@click.argument("reports", nargs=-1, required=True, metavar="FILE...")
@shared_audit.judging
def command(reports, config_file, as_of, **wanted) -> None:
    """Make one report of the shards of an audit: the FILEs that `fingerpost audit --shard I/N --format json` wrote.

    Exit code 2 where a shard is missing, there twice, interrupted, or of another audit: half an audit never passes.
    """
    result = merge({name: with_times(from_report(_read(name), name), read_times(times_beside(Path(name)))) for name in reports})
    config = shared_audit.settings_of(config_file, None, "", Options(today=as_of or london_today()))
    project = read_project(config_file, config) if config else None
    home = Path(config_file).resolve().parent
    shared_audit.conclude(result, project, "site", home, as_of, shared_audit.kept(**wanted), config_file)


def _read(name: str) -> str:
    try:
        return Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise UserError(
            "This report of a shard cannot be read", name, "Name the files that the shards wrote, such as audit-1.json."
        ) from None
