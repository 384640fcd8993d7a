"""Components: small pieces of a page, one folder each under components/."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from fingerpost.theme.filters import FILTERS
from fingerpost.theme.words import words_for

THEME = Path(__file__).parent
COMPONENTS = THEME / "components"


def names() -> list[str]:
    """The names of all components."""
    return sorted(folder.name for folder in COMPONENTS.iterdir() if (folder / "template.html").is_file())


def examples(name: str) -> list[dict[str, Any]]:
    """The examples of a component: each has a `name` and the `values` that its template gets."""
    found = yaml.safe_load((COMPONENTS / name / "examples.yml").read_text("utf-8"))
    return [
        {**one, "values": {key: Markup(value) if key.endswith("_html") else value for key, value in one["values"].items()}} for one in found
    ]


def render_component(name: str, lang: str = "en", **values: Any) -> str:
    """The HTML of a component in a language; empty where the values it needs are not there."""
    return _environment().get_template(f"components/{name}/template.html").render({"t": words_for(lang), **values}).strip()


@cache
def _environment() -> Environment:
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(FILTERS)
    return environment
