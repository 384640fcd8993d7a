"""On which line of the Markdown each sentence of the rendered page stands: the cases are in tests/cases/reading_level/lines.yml."""

import re
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from fingerpost.pages.loose_file import LooseText, read_loose
from fingerpost.pages.page import read_page
from fingerpost.reading_level.grade import score
from fingerpost.reading_level.reading import reading_of
from fingerpost.reading_level.scored import scored

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "reading_level" / "lines.yml").read_text("utf-8"))
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]
EXPECTED = re.compile(r"(?P<line>\d+)(?:\.(?P<column>\d+))?: (?P<text>.+)")


def _columns(text: LooseText) -> list[int]:
    """The column of each sentence, found as `fingerpost score` finds the lines."""
    source = text.source.prose
    return [source.of_number(number)[1] for number in source.in_order(sentence.text for sentence in score(text.units).every_sentence)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_sentence_is_found_where_it_was_written(case: dict) -> None:
    expected = [EXPECTED.fullmatch(line) for line in case["sentences"]]
    text = read_loose("page.md", case["markdown"].encode())
    found = [(one["text"], one["line"]) for one in scored("page.md", text, sentences=True)["every_sentence"]]
    assert found == [(one["text"], int(one["line"])) for one in expected]
    columns = [(one["text"], column) for one, column in zip(expected, _columns(text), strict=True) if one["column"]]
    assert columns == [(one["text"], int(one["column"])) for one in expected if one["column"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_rules_name_the_same_lines(case: dict) -> None:
    """Rules look a single sentence up, and not all of them."""
    page = read_page("page.md", case["markdown"].encode())
    page.html = Markdown(extensions=EXTENSIONS).convert(page.front.body)
    sentences = reading_of(page).score.every_sentence
    found = [(sentence.text, reading_of(page).place_of_number(number)[0]) for number, sentence in enumerate(sentences)]
    assert found == [(one["text"], int(one["line"])) for one in map(EXPECTED.fullmatch, case["sentences"])]


def test_there_are_cases_enough_and_none_twice() -> None:
    assert sum(len(case["sentences"]) for case in CASES) >= 30
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_a_sentence_that_is_nowhere_in_the_source_has_the_first_line_of_the_body() -> None:
    text = read_loose("page.md", b"---\ntitle: Bins\n---\nCall us.\n")
    [number] = text.source.in_order(["No such words."])
    assert (number, text.source.of_number(number)) == (-1, (4, 1))
