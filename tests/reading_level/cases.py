"""The texts of tests/cases/reading_level, scored as files are."""

from functools import cache
from pathlib import Path

import yaml

from fingerpost.pages.loose_file import read_loose
from fingerpost.pages.prose import Unit
from fingerpost.reading_level.grade import Score, score

_CASES = Path(__file__).parents[1] / "cases" / "reading_level"


@cache
def pairs() -> tuple[dict[str, str], ...]:
    """The same information twice: topic, official, plain."""
    return tuple(yaml.safe_load((_CASES / "pairs.yml").read_text("utf-8")))


@cache
def passages() -> tuple[dict[str, str], ...]:
    """Clean prose: name, kind, text."""
    return tuple(yaml.safe_load((_CASES / "passages.yml").read_text("utf-8")))


@cache
def of_text(text: str, lang: str | None = None) -> Score:
    """The score of a Markdown text."""
    return score(read_loose("text.md", text.encode(), lang=lang).units, lang)


def of_units(*texts: str, lang: str | None = None) -> Score:
    """The score of paragraphs."""
    return score([Unit("p", text) for text in texts], lang)
