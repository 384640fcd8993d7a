"""`fingerpost schema`: the front matter as JSON Schema, for editors' programs."""

import json

import click

from fingerpost.pages.page_types import PAGE_TYPES
from fingerpost.pages.schema import schema


@click.command()
@click.argument("type_", metavar="[TYPE]", required=False, type=click.Choice(list(PAGE_TYPES)))
def command(type_: str | None) -> None:
    """Print the JSON Schema of the front matter of every page type, or of one TYPE."""
    click.echo(json.dumps(schema(type_), ensure_ascii=False, indent=2))
