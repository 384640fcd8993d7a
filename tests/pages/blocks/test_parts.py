"""Facts, steps, numbers, tables and links on lines of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.blocks.parts import fact_of, grid_of, number_of, stands_alone, step_of


def _node(html: str, tag: str):
    return LexborHTMLParser(f"<body>{html}</body>").css_first(tag)


@pytest.mark.parametrize(
    ("text", "number"),
    [("96.1", 96.1), ("96.1%", 96.1), ("£5,654,000", 5654000), ("£1.80", 1.8), ("-3", -3), ("−3.5", -3.5), ("-£20", -20), ("+4", 4), (" 0 ", 0),
     ("1,588", 1588), ("1,58", None), ("", None), ("six", None), ("12 days", None), ("£1.2m", None), ("1.2.3", None), ("٣", 3), ("9" * 400, None)],
)  # fmt: skip
def test_number(text: str, number: float | None) -> None:
    assert number_of(text) == number


@given(st.text())
def test_no_text_makes_a_number_fail(text: str) -> None:
    number_of(text)


@given(st.integers(-(10**14), 10**14))
def test_numbers_as_people_write_them(number: int) -> None:
    assert number_of(f"{number:,}") == number_of(str(number)) == number


@pytest.mark.parametrize(
    ("item", "fact"),
    [
        ("Cost: £42", ("Cost", "£42")),
        ("<strong>Cost:</strong> £42", ("Cost", "£42")),
        ("<strong>Cost</strong>: <em>£42</em>", ("Cost", "<em>£42</em>")),
        ("<p>Cost: £42</p><p>a year</p>", ("Cost", "£42<p>a year</p>")),
        ("Hours: 9:30am to 5pm", ("Hours", "9:30am to 5pm")),
        ("from 9:30am", None),
        ("£42 a year", None),
        ("Cost:", None),
        ("<a href='a'>Cost</a>: £42", None),
        ("", None),
    ],
)
def test_fact(item: str, fact: tuple[str, str] | None) -> None:
    assert fact_of(_node(f"<ul><li>{item}</li></ul>", "li")) == fact


@pytest.mark.parametrize(
    ("item", "step"),
    [
        ("<strong>Pay.</strong> It costs £38.", ("Pay.", "It costs £38.")),
        ("<p><strong>Pay.</strong> It costs £38.</p><p>Or less.</p>", ("Pay.", "<p>It costs £38.</p><p>Or less.</p>")),
        ("<p>Pay</p><p>It costs £38.</p>", ("Pay", "<p>It costs £38.</p>")),
        ("<p>Pay</p>", ("", "Pay")),
        ("We come <strong>soon</strong>.", ("", "We come <strong>soon</strong>.")),
        ("<strong>June 2026</strong>", ("June 2026", "")),
        ("", ("", "")),
    ],
)
def test_step(item: str, step: tuple[str, str]) -> None:
    assert step_of(_node(f"<ol><li>{item}</li></ol>", "li")) == step


def test_a_table_with_one_row_of_headers_is_a_grid() -> None:
    grid = grid_of(
        _node('<table><tr><th>A</th><th style="text-align: right;">B</th></tr><tr><td>1 <em>2</em></td><td>3</td></tr></table>', "table")
    )
    assert [(cell.text, cell.end) for cell in grid.columns] == [("A", False), ("B", True)]
    assert [[cell.html for cell in row] for row in grid.rows] == [["1 <em>2</em>", "3"]]


@pytest.mark.parametrize(
    "rows",
    ["", "<tr></tr>", "<tr><td>A</td></tr>", "<tr><th>A</th></tr><tr><td>1</td><td>2</td></tr>", '<tr><th colspan="2">A</th></tr>',
     "<tr><th>A</th></tr><tr><td><table><tr><th>B</th></tr></table></td></tr>", "<caption>C</caption><tr><th>A</th></tr>"],
)  # fmt: skip
def test_other_tables_are_none(rows: str) -> None:
    assert grid_of(_node(f"<table>{rows}</table>", "table")) is None


@pytest.mark.parametrize(
    ("paragraph", "alone"),
    [
        ("<a href='a'>A</a>", True),
        ("Words\n<a href='a'>A</a>\nwords", True),
        ("Words<br><a href='a'>A</a>", True),
        ("See <a href='a'>A</a>", False),
        ("<a href='a'>A</a> for more", False),
        ("<em>See</em> <a href='a'>A</a>", False),
    ],
)
def test_a_link_on_a_line_of_its_own(paragraph: str, alone: bool) -> None:
    assert stands_alone(_node(f"<p>{paragraph}</p>", "a")) is alone
