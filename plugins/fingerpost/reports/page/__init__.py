"""What the reports in HTML share: the head, the style, and one way to make a page that needs nothing but itself."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from fingerpost.reports.words import count

_CODE = re.compile("`([^`]+)`")


@cache
def environment() -> Environment:
    """Jinja with the templates of this folder: `base.html` is what each page extends."""
    made = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    made.filters["counted"] = count
    made.filters["code"] = code
    return made


def code(text: str) -> Markup:
    """What stands between ` and ` as code, as it does on a page of Markdown."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))
