"""`fingerpost new`: a site or a page to start from."""

from pathlib import Path

import click

from fingerpost.cli import shared
from fingerpost.mkdocs_adapter.options import Options, london_today
from fingerpost.mkdocs_adapter.site_commands import load
from fingerpost.pages.data_files import first_id
from fingerpost.pages.errors import UserError
from fingerpost.pages.page_types import PAGE_TYPES
from fingerpost.pages.slug import slug
from fingerpost.starter.page import starter
from fingerpost.starter.write_site import write_site


@click.command()
@click.argument("what", type=click.Choice(["site", *PAGE_TYPES]))
@click.argument("name")
@click.option("--in", "folder", default="", metavar="FOLDER", help="The folder of the page, inside the content folder.")
@shared.config_file
def command(what: str, name: str, folder: str, config_file: str) -> None:
    """Make a small site in the folder NAME, or a page with the title NAME.

    \b
    fingerpost new site my-council
    fingerpost new service "Apply for a skip licence" --in streets
    """
    if what == "site":
        write_site(Path(name), london_today())
        click.echo(f"Made a site in {name}. To look at it:\n\n  cd {name}\n  fingerpost check\n  fingerpost serve")
        return
    config = load(config_file, Options())
    home = Path(config.docs_dir)
    if not slug(name):
        raise UserError(
            "The title has no letters that a file name can have", name, "Write a title with letters from a to z, and change it in the page."
        )
    file = home / folder / _file_name(what, name)
    if home.resolve() not in file.resolve().parents:
        raise UserError("The folder is outside the content folder", folder, "Name a folder inside it: --in streets")
    if file.exists():
        raise UserError("There is a page of this name already", _short(file), "Choose another title, or change that page.")
    file.parent.mkdir(parents=True, exist_ok=True)
    known = {"owner": _first(home, "teams.yml"), "provider": _first(home, "organisations.yml")}
    text = starter(what, name, london_today(), known)
    file.write_text(text, "utf-8", newline="\n")
    click.echo(f"Wrote {_short(file)}. It is a draft: change what it says, then set `draft: false`.")
    click.echo(f"To check it: fingerpost check {_short(file)}")


def _file_name(what: str, title: str) -> str:
    front = f"{slug(title)}/index.md"
    return {"topic": front, "directory": front, "home": "index.md"}.get(what, f"{slug(title)}.md")


def _first(home: Path, data_file: str) -> str | None:
    path = home / "_data" / data_file
    return first_id(path.read_bytes()) if path.is_file() else None


def _short(file: Path) -> str:
    here = Path.cwd()
    return str(file.resolve().relative_to(here)) if here in file.resolve().parents else str(file)
