"""The command `fingerpost`. Each command is a file of this folder; a new file is a new command."""

import gc
import importlib
import os
import pkgutil
import sys
import traceback
from pathlib import Path

import click

from fingerpost import __version__, cli
from fingerpost.pages.errors import UnexpectedError, UserError

LOG = Path(".fingerpost") / "error.log"
_NO_COMMAND = {"main", "shared", "shared-audit"}


class Commands(click.Group):
    """Finds the commands by looking at the folder, and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({module.name.replace("_", "-") for module in pkgutil.iter_modules(cli.__path__)} - _NO_COMMAND)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        return importlib.import_module(f"fingerpost.cli.{name.replace('-', '_')}").command

    def resolve_command(self, ctx: click.Context, args: list[str]):
        two = "-".join(args[:2])  # `audit merge` is the command audit-merge
        if len(args) > 1 and two in self.list_commands(ctx):
            args = [two, *args[2:]]
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            error.message += f" The commands are: {', '.join(self.list_commands(ctx))}."
            raise


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="fingerpost")
def fingerpost() -> None:
    """Build a council's website from a folder of Markdown, and check what it promises.

    Exit codes: 0 all is well, 1 something must be mended, 2 it could not be run.
    """


def main() -> None:
    """Run the command line. No traceback reaches an editor: it goes to a log, and the screen says where."""
    gc.set_threshold(100_000, 20, 20)  # a run makes much and drops little: looking for garbage less often saves 4% of a build
    try:
        code = fingerpost(prog_name="fingerpost", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except UserError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except click.exceptions.Abort:
        click.echo("Stopped. Nothing was changed.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except Exception as error:
        cause = error.__cause__ if isinstance(error, UnexpectedError) else error
        if isinstance(cause, OSError) and cause.filename:  # a full disk, a folder that may not be written to ...
            click.echo(
                str(UserError(cause.strerror or str(cause), str(cause.filename), "Check the path, and that you may write there.")), err=True
            )
            sys.exit(2)
        sys.exit(_unexpected(error))


def _unexpected(error: Exception) -> int:
    doing = str(error) if isinstance(error, UnexpectedError) else "Fingerpost failed"
    try:
        LOG.parent.mkdir(exist_ok=True)
        LOG.write_text("".join(traceback.format_exception(error)), "utf-8")
        where = f"The details are in {LOG}"
    except OSError:
        where = "The details could not be saved"
    cause = error.__cause__ or error
    click.echo(f"{doing}: {type(cause).__name__}: {cause}", err=True)
    click.echo(f"This is a fault of Fingerpost, not of your page. {where}; please send that file with a report.", err=True)
    return 2
