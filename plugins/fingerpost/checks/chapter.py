"""A chapter of the report: what a room says of the whole site, in sentences, pictures and tables."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Histogram:
    """How many there are of each value, in order. `mark` is a value that is marked with a line: (value, what it is)."""

    title: str
    unit: str
    counts: dict[int, int]
    mark: tuple[float, str] | None = None


@dataclass(frozen=True)
class Table:
    """Rows of texts under column names; a cell that is a number stands to the right."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class HeatMap:
    """A table of counts whose cells are the darker the more there are: (name, counts) by row."""

    title: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Trend:
    """A share over time: (label, percent, what is behind it) by point, oldest first."""

    title: str
    points: tuple[tuple[str, float, str], ...]


@dataclass(frozen=True)
class Chapter:
    """`data` is the same for programs; `files` are texts to be laid beside the report, by name."""

    title: str
    lines: tuple[str, ...] = ()
    histograms: tuple[Histogram, ...] = ()
    heat_maps: tuple[HeatMap, ...] = ()
    trends: tuple[Trend, ...] = ()
    tables: tuple[Table, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
