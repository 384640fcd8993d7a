"""How dark a cell of a heat map is."""

from math import ceil

from fingerpost.checks.chapter import HeatMap

SHADES = 4


def heat(count: int, heat_map: HeatMap) -> int:
    """0 for none, else 1 to 4 by the largest count of a row; the last row is a total, which would make all others pale."""
    rows = heat_map.rows[:-1] if len(heat_map.rows) > 1 else heat_map.rows
    most = max((number for _, counts in rows for number in counts), default=0)
    return min(ceil(SHADES * count / most), SHADES) if count and most else 0
