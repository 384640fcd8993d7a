"""How dark the cells of a heat map are, and the picture of a share over time."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.checks.chapter import Chapter, HeatMap, Trend
from fingerpost.reports.html import render
from fingerpost.reports.pictures.heat import SHADES, heat
from fingerpost.reports.pictures.trend import draw
from fingerpost.reports.report import Report
from tests.support.sites import TODAY

# heat


def heat_map(*rows: tuple[int, ...]) -> HeatMap:
    names = [f"Team {number}" for number in range(len(rows) - 1)] + ["All"]
    return HeatMap("Reviews", "Owner", tuple("abcdefgh"[: len(rows[0])]), tuple(zip(names, rows, strict=True)))


@pytest.mark.parametrize(("count", "shade"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4), (8, 4)])
def test_a_cell_is_the_darker_the_more_there_are(count: int, shade: int) -> None:
    assert heat(count, heat_map((8, count), (8, count))) == shade


def test_the_total_makes_no_other_row_pale() -> None:
    found = heat_map((2, 1), (1, 2), (3, 300))
    assert [heat(count, found) for _, row in found.rows for count in row] == [4, 2, 2, 4, 4, 4]


def test_one_cell_is_darkest_and_nothing_is_light() -> None:
    assert heat(1, heat_map((1,), (1,))) == SHADES
    assert heat(1, heat_map((1,))) == SHADES
    assert heat(0, heat_map((0,), (0,))) == 0


@given(st.lists(st.lists(st.integers(0, 3000), min_size=3, max_size=3), min_size=1, max_size=6))
def test_no_cell_has_a_shade_of_its_own(rows: list[list[int]]) -> None:
    found = heat_map(*map(tuple, rows), tuple(map(sum, zip(*rows, strict=True))))
    shades = {count: heat(count, found) for _, row in found.rows for count in row}
    assert set(shades.values()) <= set(range(SHADES + 1))
    assert all((shade == 0) == (count == 0) for count, shade in shades.items())
    assert [shade for _, shade in sorted(shades.items())] == sorted(shades.values())
    most = max(count for row in rows for count in row)
    assert heat(most, found) == (SHADES if most else 0)


def test_the_html_report_shows_counts_with_their_shades_and_no_zeros() -> None:
    found = HeatMap("Due <by> owner", "Owner & team", ("Now", "Later <1>"), (("Bins & <b>", (2, 0)), ("All", (2, 0))))
    html = render(Report([], 1, TODAY, chapters={"freshness": Chapter("Reviews", heat_maps=(found,))}))
    assert "<caption>Due &lt;by&gt; owner</caption>" in html
    assert '<th scope="col">Owner &amp; team</th><th scope="col">Now</th><th scope="col">Later &lt;1&gt;</th>' in html
    assert '<tr><th scope="row">Bins &amp; &lt;b&gt;</th><td class="heat-4">2</td><td class="heat-0"></td></tr>' in html
    styles = html.partition("</style>")[0]
    assert {f".heat-{shade} " for shade in range(1, SHADES + 1)} <= set(re.findall(r"\.heat-\d ", styles))


def test_a_table_that_scrolls_is_reached_by_the_keyboard_and_has_a_name() -> None:
    html = render(Report([], 1, TODAY, chapters={"freshness": Chapter("Reviews", heat_maps=(heat_map((1,), (1,)),))}))
    assert '<div class="scroll" role="region" tabindex="0" aria-label="Reviews">' in html


# trend

TREND = Trend("Pages that were fresh", (("31 October 2026", 0.0, "0 of 4 pages"), ("22 November 2026", 50.0, "2 of 4 pages")))


def drawn(trend: Trend) -> ElementTree.Element:
    return ElementTree.fromstring(draw(trend))


def dots(trend: Trend) -> list[tuple[float, float]]:
    return [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in drawn(trend).iter("circle")]


def texts(trend: Trend) -> list[str]:
    return [text.text or "" for text in drawn(trend).iter("text")]


def test_the_picture_says_its_numbers_to_those_who_do_not_see_it() -> None:
    assert drawn(TREND).attrib["role"] == "img"
    assert drawn(TREND).attrib["aria-label"] == (
        "Pages that were fresh. 31 October 2026: 0%, 0 of 4 pages; 22 November 2026: 50%, 2 of 4 pages."
    )


def test_each_point_stands_at_its_share_between_the_lines_of_0_and_100() -> None:
    levels = sorted(float(line.attrib["y1"]) for line in drawn(TREND).iter("line"))
    assert len(levels) == 3
    (first, zero), (last, half) = dots(TREND)
    assert (zero, half) == (pytest.approx(levels[2], abs=0.1), pytest.approx(levels[1], abs=0.1))
    assert first < last
    assert {"0%", "50%", "100%", "0", "50"} <= set(texts(TREND))


def test_the_first_and_the_last_day_stand_below() -> None:
    assert texts(TREND)[-2:] == ["31 October 2026", "22 November 2026"]


def test_one_point_is_a_point() -> None:
    assert len(dots(Trend("A", (("Today", 100.0, "1 of 1"),)))) == 1


def test_names_with_signs_of_markup_are_only_names() -> None:
    trend = Trend('A <b> & "c"', (("<1> & 'x'", 1.0, '"2" < 3'), ("</svg>", 2.0, "&amp;")))
    assert drawn(trend).attrib["aria-label"] == 'A <b> & "c". <1> & \'x\': 1%, "2" < 3; </svg>: 2%, &amp;.'
    assert texts(trend)[-2:] == ["<1> & 'x'", "</svg>"]


SHARES = st.floats(0, 100)


@given(st.lists(st.tuples(st.text("ab<&>\"'é ", max_size=9), SHARES, st.text('1 of<&"', max_size=9)), min_size=1, max_size=40))
def test_every_picture_is_well_formed_and_within_its_frame(points: list[tuple[str, float, str]]) -> None:
    trend = Trend("Fresh", tuple(points))
    found = drawn(trend)
    _, _, width, height = map(float, found.attrib["viewBox"].split())
    assert len(dots(trend)) == len(points)
    for x, y in dots(trend):
        assert 0 <= x <= width
        assert 0 <= y <= height
    [line] = found.iter("polyline")
    on_line = [tuple(map(float, place.split(","))) for place in line.attrib["points"].split()]
    assert on_line == dots(trend)
    for text in found.iter("text"):
        assert 0 <= float(text.attrib["x"]) <= width
        assert 10 <= float(text.attrib["y"]) <= height
    assert [x for x, _ in dots(trend)] == sorted(x for x, _ in dots(trend))
    higher = sorted(zip((share for _, share, _ in points), (-y for _, y in dots(trend)), strict=True))
    assert [y for _, y in higher] == sorted(y for _, y in higher), "a larger share stands no lower"


def test_a_share_that_is_not_whole_is_not_said_to_be_all() -> None:
    """299 of 300 pages are not 100%."""
    trend = Trend("Fresh", (("May", 100 * 299 / 300, "299 of 300 pages"), ("June", 100 * 1 / 300, "1 of 300 pages")))
    assert "100" not in texts(trend)
    assert "0" not in texts(trend)


def test_the_html_report_holds_the_picture_with_its_heading() -> None:
    html = render(Report([], 1, TODAY, chapters={"freshness": Chapter("Reviews", trends=(TREND,))}))
    assert f"<h3>Pages that were fresh</h3>\n{draw(TREND)}" in html
