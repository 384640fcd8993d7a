"""Where the bars, lines and words of a chart stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.blocks.parts import number_of
from fingerpost.theme.charts import Row, Series, bars, extremes, trend
from fingerpost.theme.components import examples


def rows(*values: float) -> list[Row]:
    return [Row(f"Label {number}", f"{value:g}", value) for number, value in enumerate(values)]


def test_bars_begin_at_zero() -> None:
    drawn = bars(rows(50, 100, 0))["bars"]
    assert [(bar["x"], bar["width"]) for bar in drawn] == [(0, 50), (0, 100), (0, 0)]


def test_bars_below_zero_go_the_other_way() -> None:
    chart = bars(rows(30, -10))
    assert chart["zero"] == 25
    assert [(bar["x"], bar["width"]) for bar in chart["bars"]] == [(25, 75), (0, 25)]


def test_the_words_of_a_bar_are_one_text_that_a_browser_breaks_where_it_must() -> None:
    chart = bars([Row("Community centres and grants to local groups", "£20", 20), Row("Parks", "£60", 60)])
    assert [bar["text"] for bar in chart["bars"]] == [
        "Community centres and grants to local groups:\N{NO-BREAK SPACE}£20",
        "Parks:\N{NO-BREAK SPACE}£60",
    ]


def test_the_main_point() -> None:
    assert extremes(rows(3, 9, 9)) == {
        "highest": {"text": "9", "labels": ["Label 1", "Label 2"]},
        "lowest": {"text": "3", "labels": ["Label 0"]},
    }
    assert extremes(rows(4, 4))["lowest"] is None


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([97.4, 94.8, 98], ["94", "95", "96", "97", "98"]),
        ([12, 15, 9], ["8", "10", "12", "14", "16"]),
        ([3, 40], ["0", "10", "20", "30", "40"]),
        ([5, 5], ["0", "2", "4", "6"]),
        ([0, 0], ["0", "0.25", "0.5", "0.75", "1"]),
        ([-40, -30], ["-40", "-37.5", "-35", "-32.5", "-30"]),
        ([-5, 5], ["-5", "-2.5", "0", "2.5", "5"]),
        ([1_000_000, 2_400_000], ["0", "1,000,000", "2,000,000", "3,000,000"]),
    ],
)
def test_grid_lines_are_round_and_begin_at_zero_unless_that_would_press_the_line_flat(values: list[float], ticks: list[str]) -> None:
    assert [tick["text"] for tick in trend([Series("A", rows(*values))])["ticks"]] == ticks


def test_grid_lines_say_the_unit_as_the_numbers_do() -> None:
    assert trend([Series("A", [Row("1", "£5", 5), Row("2", "£9", 9)])])["ticks"][-1]["text"] == "£9"
    assert trend([Series("A", [Row("1", "50%", 50), Row("2", "90%", 90)])])["ticks"][-1]["text"] == "90%"


def test_a_line_goes_from_point_to_point() -> None:
    (line,) = trend([Series("A", rows(0, 10, 5))])["series"]
    assert [(one["x1"], one["x2"]) for one in line["lines"]] == [(12, 55), (55, 98)]
    assert [point["text"] for point in line["points"]] == ["0", "10", "5"]


def test_numbers_that_would_run_into_each_other_are_left_to_the_table() -> None:
    (line,) = trend([Series("A", rows(5, 9, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4))])["series"]
    assert [point["text"] for point in line["points"]] == ["5", *[""] * 10, "4"]


def test_several_lines_have_names_in_place_of_numbers() -> None:
    chart = trend([Series("A", rows(1, 2)), Series("B", rows(2, 3))])
    assert [line["name"] for line in chart["series"]] == ["A", "B"]
    assert {point["text"] for line in chart["series"] for point in line["points"]} == {""}
    assert chart["series"][0]["legend"] < chart["series"][1]["legend"] < chart["ticks"][-1]["y"]


NUMBERS = st.floats(-1e15, 1e15, allow_nan=False).map(lambda value: round(value, 3))


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_every_bar_is_in_the_picture(values: list[float]) -> None:
    chart = bars(rows(*values))
    for bar in chart["bars"]:
        assert 0 <= bar["x"] <= bar["x"] + bar["width"] <= 100.02
        assert bar["text"]


@given(st.integers(1, 3), st.lists(NUMBERS, min_size=2, max_size=20))
def test_every_point_is_in_the_picture(count: int, values: list[float]) -> None:
    chart = trend([Series("A", rows(*values)) for _ in range(count)])
    lowest, highest = chart["ticks"][0]["y"], chart["ticks"][-1]["y"]
    assert 2 <= len(chart["ticks"]) <= 7
    for line in chart["series"]:
        assert all(0 <= point["x"] <= 98 and highest - 0.01 <= point["y"] <= lowest + 0.01 for point in line["points"])
    assert chart["height"] > lowest


def test_examples_are_what_the_sums_give() -> None:
    for one in examples("bar-chart"):
        if not one.get("empty"):
            table = one["values"]["table"]["rows"]
            assert one["values"]["chart"] == bars([Row(label, text, number_of(text)) for label, text in table])
    for one in examples("trend-line"):
        if not one.get("empty"):
            table = one["values"]["table"]
            names = [column["name"] for column in table["columns"]]
            found = [
                Series(name, [Row(row[0], row[number], number_of(row[number])) for row in table["rows"]])
                for number, name in enumerate(names) if number
            ]  # fmt: skip
            assert one["values"]["chart"] == trend(found)


def with_gaps(*values: float | None) -> list[Row]:
    return [Row(f"Label {number}", "No result" if value is None else f"{value:g}", value) for number, value in enumerate(values)]


def test_a_line_stops_where_a_number_is_missing() -> None:
    (line,) = trend([Series("A", with_gaps(10, 20, None, 30, 5))])["series"]
    xs = [point["x"] for point in line["points"]]
    assert len(xs) == 4
    assert [(one["x1"], one["x2"]) for one in line["lines"]] == [(xs[0], xs[1]), (xs[2], xs[3])]
    assert line["gaps"] == ["Label 2"]


def test_a_gap_at_the_end_leaves_the_last_number_that_is_known_as_the_latest() -> None:
    (line,) = trend([Series("A", with_gaps(None, 4, 6, None))])["series"]
    assert line["latest"] == {"text": "6", "label": "Label 2"}
    assert (line["highest"]["labels"], line["lowest"]["labels"]) == (["Label 2"], ["Label 1"])
    assert line["gaps"] == ["Label 0", "Label 3"]


def test_one_number_among_gaps_is_a_point() -> None:
    (line,) = trend([Series("A", with_gaps(None, 4, None))])["series"]
    assert (len(line["points"]), line["lines"]) == (1, [])


def test_a_line_without_gaps_says_nothing_of_them() -> None:
    assert "gaps" not in trend([Series("A", rows(1, 2))])["series"][0]


def test_a_level_stretch_is_one_line() -> None:
    (line,) = trend([Series("A", rows(80, 80, 80, 85, 85, 90))])["series"]
    xs = [point["x"] for point in line["points"]]
    assert [(one["x1"], one["x2"]) for one in line["lines"]] == [(xs[0], xs[2]), (xs[2], xs[3]), (xs[3], xs[4]), (xs[4], xs[5])]


def test_a_gap_breaks_a_level_stretch() -> None:
    (line,) = trend([Series("A", with_gaps(80, 80, None, 80, 80))])["series"]
    assert len(line["lines"]) == 2


def test_a_long_line_has_marks_at_its_ends_its_gaps_and_its_numbers_only() -> None:
    values = [50, 60, 70, 60, 50, None, 40, None, 50, 60, 90, 60, 50, 40, 50]
    (line,) = trend([Series("A", with_gaps(*values))])["series"]
    assert len(line["points"]) < sum(value is not None for value in values)
    ends = {line["lines"][0]["x1"], line["lines"][-1]["x2"]}
    alone = [point for point in line["points"] if all(point["x"] not in (one["x1"], one["x2"]) for one in line["lines"])]
    assert ends <= {point["x"] for point in line["points"]}
    assert len(alone) == 1


@given(
    st.integers(1, 3),
    st.lists(st.one_of(st.none(), NUMBERS), min_size=2, max_size=30).filter(lambda found: any(v is not None for v in found)),
)
def test_whatever_is_missing_every_number_is_on_its_line(count: int, values: list[float | None]) -> None:
    chart = trend([Series("A", with_gaps(*values)) for _ in range(count)])
    for line in chart["series"]:
        known = sum(value is not None for value in values)
        spans = [(one["x1"], one["x2"]) for one in line["lines"]]
        assert len(line["points"]) == known if len(values) <= 12 else 1 <= len(line["points"]) <= known
        assert len(line.get("gaps", [])) == len(values) - known
        assert all(first < last for first, last in spans)
        assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))
        assert bool(spans) == any(a is not None and b is not None for a, b in zip(values, values[1:], strict=False))
