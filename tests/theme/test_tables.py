"""Tables that are too wide for a phone fold or scroll; others are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.theme.tables import fit_tables
from tests.theme.test_blocks import rendered


def _table(columns: int, word: str = "Bin") -> str:
    cells = "|".join(f" {word} {number} " for number in range(columns))
    return rendered(f"|{cells}|\n|{'---|' * columns}\n|{cells}|\n")


def test_three_columns_of_short_words_fit_a_phone() -> None:
    assert fit_tables(_table(3)) == _table(3)


@pytest.mark.parametrize(("columns", "word"), [(2, "Confidentiality"), (3, "Wednesday"), (4, "Bin"), (5, "Bin")])
def test_what_does_not_fit_becomes_a_list_of_headers_and_cells(columns: int, word: str) -> None:
    html = fit_tables(f"<p>Before</p>{_table(columns, word)}<p>After</p>")
    assert html.startswith('<p>Before</p><table class="fp-fold">')
    assert html.endswith("</table><p>After</p>")
    assert html.count("data-label=") == columns - 1
    assert '<th scope="row">' in html
    assert "fp-scroll" not in html


@pytest.mark.parametrize("columns", [6, 9])
def test_many_columns_scroll_in_a_box_that_says_what_it_is(columns: int) -> None:
    html = fit_tables(_table(columns, "A & b"))
    label = "Table: " + ", ".join(f"A &amp; b {number}" for number in range(columns))
    assert html.startswith(f'<div class="fp-scroll" role="region" tabindex="0" aria-label="{label}">')


def test_the_label_is_in_the_language_of_the_page() -> None:
    assert 'aria-label="Tabl: ' in fit_tables(_table(6), "cy")


@pytest.mark.parametrize("rows", ['<tr><th colspan="4">A</th></tr>', "<tr><td>A</td><td>B</td><td>C</td><td>D</td></tr>"])
def test_a_table_that_is_no_plain_grid_scrolls_as_it_is(rows: str) -> None:
    table = f"<table>{rows}<tr><td>1</td><td>2</td><td>Confidentiality</td><td>Responsibilities</td></tr></table>"
    html = fit_tables(table)
    assert table in html
    assert html.startswith('<div class="fp-scroll" role="region"')


def test_cells_that_do_not_name_their_rows_are_no_headers() -> None:
    html = fit_tables(rendered("| Day | A | B | C |\n|---|---|---|---|\n| Monday | 1 | 2 | 3 |\n| Monday | 4 | 5 | 6 |\n"))
    assert 'scope="row"' not in html
    assert html.count('data-label="Day"') == 2


def test_alignment_is_a_class_since_a_strict_security_policy_allows_no_styles() -> None:
    for columns in (2, 4):
        html = fit_tables(rendered("|" + " A |" * columns + "\n|" + "---:|" * columns + "\n|" + " 1 |" * columns))
        assert "style=" not in html
        assert 'class="fp-end"' in html


def test_the_table_of_a_component_is_done() -> None:
    html = f'<table class="fp-fold">{_table(4)[7:]}'
    assert fit_tables(html) == html


def test_what_stands_in_the_cells_stays() -> None:
    html = fit_tables(rendered("| A | B | C | *D* |\n|---|---|---|---|\n| [x](y) | `<b>` | &amp; | **1** |\n"))
    assert all(part in html for part in ('<a href="y">x</a>', "<code>&lt;b&gt;</code>", "&amp;", "<strong>1</strong>", "<em>D</em>"))
    assert 'data-label="D"' in html


def test_text_without_a_table_is_the_same_text() -> None:
    assert fit_tables("<p>No table.</p>") == "<p>No table.</p>"


@given(st.lists(st.lists(st.text(alphabet="ab |<>&*-\\`", max_size=12), max_size=7), max_size=5))
def test_no_table_makes_it_fail(rows: list[list[str]]) -> None:
    fit_tables("<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>")
    fit_tables(rendered("\n".join(["| A | B | C | D |", "|---|---|---|---|", *("|" + "|".join(row) + "|" for row in rows)])))
