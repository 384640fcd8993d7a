"""Wide tables get a box to scroll in; others are left alone."""

from fingerpost.theme.tables import wrap_wide_tables


def _table(columns: int) -> str:
    cells = "".join(f"<th>Column {number} &amp; more</th>" for number in range(columns))
    return f"<table><thead><tr>{cells}</tr></thead><tbody></tbody></table>"


def test_three_columns_fit_a_phone() -> None:
    assert wrap_wide_tables(_table(3)) == _table(3)


def test_four_columns_scroll_in_a_box_that_says_what_it_is() -> None:
    html = wrap_wide_tables(f"<p>Before</p>{_table(4)}<p>After</p>")
    label = "Table: " + ", ".join(f"Column {number} &amp; more" for number in range(4))
    assert html == f'<p>Before</p><div class="fp-scroll" role="group" tabindex="0" aria-label="{label}">{_table(4)}</div><p>After</p>'


def test_text_without_a_table_is_the_same_text() -> None:
    assert wrap_wide_tables("<p>No table.</p>") == "<p>No table.</p>"
