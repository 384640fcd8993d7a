"""A page as its layout shows it, without what stands around it on the site."""

import re
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from fingerpost.theme.components import THEME
from fingerpost.theme.filters import FILTERS
from fingerpost.theme.tables import fit_tables
from fingerpost.theme.words import words_for

_TEMPLATES = Path(__file__).parent / "templates"


def part_html(panel: dict[str, Any], content: str, council: str) -> str:
    """The main part of a page: what the rooms say of it (`fp` in templates) and its own text, in the layout of its type."""
    page = SimpleNamespace(content=fit_tables(content, panel["lang"]), title=panel["title"], toc=[], meta={})
    template = templates().get_template(f"layouts/{panel['layout']}.html")
    return template.render(fp=panel, page=page, t=words_for(panel["lang"]), config=SimpleNamespace(site_name=council), base_url=".")


@cache
def templates() -> Environment:
    """The theme's templates, in which ours come first: they stand in for the header and the footer of the site."""
    environment = Environment(loader=FileSystemLoader([_TEMPLATES, THEME]), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {**FILTERS, "url": str, "breakable": breakable}
    return environment


def breakable(address: str) -> Markup:
    """An address that may go on in a new line after each part of its path."""
    return Markup("/<wbr>").join(escape(part) for part in re.split(r"(?<![:/])/(?=.)", address))
