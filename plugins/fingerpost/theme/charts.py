"""Sums for charts: rows of numbers -> where bars, lines and words stand.

Across, places are percents of the chart's width; down, they are multiples of the text's size (em). So a chart fits any
window, and its words are as large as those round it.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

_LETTERS = 30  # of a line of text that a phone of 320 px can show
_LINE = 1.4
_TALL = 11.0  # em from the lowest to the highest grid line of a trend
_EDGE = 2.0  # percent left free beside the last point, for its mark
_DIGIT, _WIDEST = 3.0, 30.0  # percent of a phone's width that a digit of the grid's numbers takes, and the most for all of them
_MARKED = 12  # periods: with more of them on a phone, the marks of a line run into each other
_APART = 18.0  # percent between two numbers, so that they do not run into each other


@dataclass(frozen=True)
class Row:
    """One number: what it is of, how an editor wrote it, and what it is. None where a line over time has a gap."""

    label: str
    text: str
    value: float | None


@dataclass(frozen=True)
class Series:
    """A row of numbers over time, oldest first."""

    name: str
    rows: list[Row]


def bars(rows: list[Row]) -> dict[str, Any]:
    """A bar for each row from zero on, below its words."""
    low, high = min(0.0, *(row.value for row in rows)), max(0.0, *(row.value for row in rows))
    span = (high - low) or 1
    drawn = []
    for row in rows:
        left, right = sorted((0.0, row.value))
        words = f"{row.label}:\N{NO-BREAK SPACE}{row.text}"  # a number alone on a line looks lost
        drawn.append({"text": words, "x": _percent(left - low, span), "width": _percent(right - left, span)})
    return {"zero": _percent(0 - low, span), "bars": drawn, **extremes(rows)}


def trend(series: list[Series]) -> dict[str, Any]:
    """Lines over time, broken where a number is missing. The grid begins at zero, unless that would press every line flat."""
    known = [row for one in series for row in known_of(one.rows)]
    ticks = _ticks([row.value for row in known])
    legend = len(series) if len(series) > 1 else 0
    top = legend * _LINE + 2.2
    first, *_, last = series[0].rows
    long = len(first.label) + len(last.label) > _LETTERS - 4

    def down(value: float) -> float:
        return _tidy(top + _TALL * (ticks[-1] - value) / (ticks[-1] - ticks[0]))

    sign = re.match(r"[£€$]", known[0].text)
    percent = "%" if known[0].text.endswith("%") else ""
    names = [f"{sign[0] if sign else ''}{tick:,.10g}{percent}" for tick in ticks]
    left = min(_DIGIT * (max(map(len, names)) + (2 if legend else 1)), _WIDEST)  # the marks of two lines hide more of a number
    bottom = top + _TALL + _LINE
    return {
        "height": _tidy(bottom + (_LINE if long else 0) + 0.5),
        "ticks": [{"text": name, "y": down(tick)} for tick, name in zip(ticks, names, strict=True)],
        "series": [_line(one, number, left, down, None if legend else top + _TALL) for number, one in enumerate(series, 1)],
        "first": {"text": shorten(first.label, _LETTERS, placeholder=" …"), "y": _tidy(bottom)},
        "last": {"text": shorten(last.label, _LETTERS, placeholder=" …"), "y": _tidy(bottom + (_LINE if long else 0))},
    }


def extremes(rows: list[Row]) -> dict[str, Any]:
    """The highest and the lowest number with all labels that have them; nothing for the lowest where all are the same."""
    values = [row.value for row in rows]

    def at(value: float) -> dict[str, Any]:
        having = [row for row in rows if row.value == value]
        return {"text": having[0].text, "labels": [row.label for row in having]}

    return {"highest": at(max(values)), "lowest": at(min(values)) if min(values) < max(values) else None}


def known_of(rows: list[Row]) -> list[Row]:
    """The rows that have a number."""
    return [row for row in rows if row.value is not None]


def _line(one: Series, number: int, left: float, down: Callable[[float], float], ground: float | None) -> dict[str, Any]:
    """A line with its points. `ground`: the lowest grid line, where it is the only line, so that there is room for numbers."""
    across = [_tidy(left + (100 - _EDGE - left) * at / (len(one.rows) - 1)) for at in range(len(one.rows))]
    drawn = [(x, row) for x, row in zip(across, one.rows, strict=True) if row.value is not None]
    points = [{"x": x, "y": down(row.value), "text": "", "below": False} for x, row in drawn]
    lowest = min(row.value for _, row in drawn)
    for at in _labelled(drawn) if ground is not None else ():
        has_room = 0 < at < len(points) - 1 and points[at]["y"] < ground - _LINE
        points[at] |= {"text": drawn[at][1].text, "below": has_room and drawn[at][1].value == lowest}
    joined = _joined(points, set(zip(across, across[1:], strict=False)))
    latest = drawn[-1][1]
    return {
        "name": one.name,
        "number": number,
        "legend": _tidy((number - 0.3) * _LINE),
        "points": points if len(one.rows) <= _MARKED else _ends(points, joined),
        "lines": joined,
        "latest": {"text": latest.text, "label": latest.label},
        **({"gaps": gaps} if (gaps := [row.label for row in one.rows if row.value is None]) else {}),
        **extremes(known_of(one.rows)),
    }


def _joined(points: list[dict[str, Any]], beside: set[tuple[float, float]]) -> list[dict[str, float]]:
    """The lines between points beside each other. A level stretch, such as a target that stays, is one line."""
    lines: list[dict[str, float]] = []
    for a, b in zip(points, points[1:], strict=False):
        if (a["x"], b["x"]) not in beside:
            continue
        if lines and lines[-1]["x2"] == a["x"] and lines[-1]["y1"] == lines[-1]["y2"] == a["y"] == b["y"]:
            lines[-1]["x2"] = b["x"]
        else:
            lines.append({"x1": a["x"], "y1": a["y"], "x2": b["x"], "y2": b["y"]})
    return lines


def _ends(points: list[dict[str, Any]], lines: list[dict[str, float]]) -> list[dict[str, Any]]:
    """The marks of a long line: those with a number, the ends of each stretch, and what stands alone between two gaps."""
    begins, ends = {line["x1"] for line in lines}, {line["x2"] for line in lines}
    inside = begins & ends | {point["x"] for point in points if any(line["x1"] < point["x"] < line["x2"] for line in lines)}
    return [point for point in points if point["text"] or point["x"] not in inside]


def _labelled(drawn: list[tuple[float, Row]]) -> list[int]:
    """The points that get their number: the last and the first, then the highest and the lowest where there is room."""
    across, values = [x for x, _ in drawn], [row.value for _, row in drawn]
    chosen: list[int] = []
    for at in dict.fromkeys((len(drawn) - 1, 0, values.index(max(values)), values.index(min(values)))):
        if all(abs(across[at] - across[other]) >= _APART for other in chosen):
            chosen.append(at)
    return chosen


def _ticks(values: list[float]) -> list[float]:
    """Three to six round numbers that hold all values."""
    low, high = min(values), max(values)
    if low > 0 and low < high / 2 or low == high and low > 0:
        low = 0.0
    elif high < 0 and high > low / 2 or low == high and high < 0:
        high = 0.0
    elif low == high:
        high = 1.0
    rough = (high - low) / 4
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(number * step, 10) for number in range(first, last + 1)]


def _percent(part: float, whole: float) -> float:
    return _tidy(100 * part / whole)


def _tidy(number: float) -> float:
    """Two decimals at most, and none where there is nothing behind the point: every digit is a byte of the page."""
    return int(number) if number == int(number) else round(number, 2)
