"""Blocks that are a table: table, fees, bar chart, trend and budget calculator."""

from typing import Any

from markupsafe import Markup

from fingerpost.pages.blocks.block import Block
from fingerpost.pages.blocks.parts import Grid, grid_of, is_gap, number_of, pounds_in
from fingerpost.theme import charts
from fingerpost.theme.blocks.around import Around, between, title
from fingerpost.theme.tables import table_values


def table(block: Block, around: Around) -> Markup:
    """A table with a name."""
    part = block.first("table")
    return between(block, part, around.render("wide-table", table=table_values(grid_of(part), block.title_html)))


def fees(block: Block, around: Around) -> Markup:
    """Columns with money or numbers stand at the end, where people compare them."""
    part = block.first("table")
    grid = grid_of(part)
    ends = [number > 0 and _is_money(grid, number) for number in range(len(grid.columns))]
    return between(block, part, around.render("fee-table", table=table_values(grid, block.title_html, ends)))


def bar_chart(block: Block, around: Around) -> Markup:
    """A bar for each row. Nothing where a cell is no number."""
    part = block.first("table")
    grid = grid_of(part)
    values = [number_of(row[1].text) for row in grid.rows]
    if None in values:
        return Markup()
    rows = [charts.Row(row[0].text, row[1].text, value) for row, value in zip(grid.rows, values, strict=True)]
    drawn = around.render("bar-chart", title=title(block), chart=charts.bars(rows), table=_numbers(grid), own_styles=around.own_styles)
    return between(block, part, drawn)


def trend(block: Block, around: Around) -> Markup:
    """A line for each column of numbers, with a gap where a cell says that there is none. Nothing where a cell is no number.

    A last column of words alone, such as “Yes” and “No”, stands in the table only.
    """
    part = block.first("table")
    grid = grid_of(part)
    series = [one for number in range(1, len(grid.columns)) if (one := _series(grid, number)).rows]
    wrong = [row for one in series for row in one.rows if row.value is None and not is_gap(row.text)]
    if not series or wrong:
        return Markup()
    drawn = around.render("trend-line", title=title(block), chart=charts.trend(series), table=_numbers(grid), own_styles=around.own_styles)
    return between(block, part, drawn)


def _series(grid: Grid, number: int) -> charts.Series:
    """A column as a line; without rows where it has no number at all."""
    rows = [charts.Row(row[0].text, row[number].text, number_of(row[number].text)) for row in grid.rows]
    return charts.Series(grid.columns[number].text, rows if charts.known_of(rows) else [])


def budget_calculator(block: Block, around: Around) -> Markup:
    """A table of choices, of which a script makes a form."""
    part = block.first("table")
    values = {**table_values(grid_of(part), ends=[False, False, True, True]), "row_headers": True, "fold": True}
    gap = pounds_in(block.title)
    drawn = around.render("budget-calculator", title=title(block), gap=gap, table=values, script=around.script("budget"), id=around.number)
    return between(block, part, drawn)


def _numbers(grid: Grid) -> dict[str, Any]:
    return table_values(grid, ends=[number > 0 for number in range(len(grid.columns))])


def _is_money(grid: Grid, column: int) -> bool:
    cells = [row[column].text for row in grid.rows if row[column].text]
    return bool(cells) and 2 * sum(cell.startswith("£") or number_of(cell) is not None for cell in cells) >= len(cells)
