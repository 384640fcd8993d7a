"""The picture of how many pages there are of each reading age."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.checks.chapter import Chapter, Histogram, Table
from fingerpost.reports.html import render
from fingerpost.reports.pictures.histogram import draw
from fingerpost.reports.report import Report, formats
from tests.support.sites import TODAY

AGES = Histogram("Pages by reading age", "years", {9: 4, 10: 12, 12: 1}, (11, "aim: 11"))


def _drawn(histogram: Histogram) -> ElementTree.Element:
    return ElementTree.fromstring(draw(histogram))


def _texts(histogram: Histogram) -> list[str]:
    return [text.text for text in _drawn(histogram).iter("text")]


def _bars(histogram: Histogram) -> list[dict[str, str]]:
    return [bar.attrib for bar in _drawn(histogram).iter("rect")]


def test_the_picture_says_its_numbers_to_those_who_do_not_see_it() -> None:
    drawn = _drawn(AGES)
    assert drawn.attrib["role"] == "img"
    assert drawn.attrib["aria-label"] == "Pages by reading age (aim: 11). 9 years: 4, 10 years: 12, 12 years: 1."


def test_there_is_one_bar_for_each_value_and_its_count_above_it() -> None:
    heights = [float(bar["height"]) for bar in _bars(AGES)]
    assert len(heights) == 3
    assert heights[1] / heights[0] == pytest.approx(3, abs=0.01)
    assert heights[1] / heights[2] == pytest.approx(12, abs=0.1)
    assert _texts(AGES)[:7] == ["4", "9", "12", "10", "11", "1", "12"]  # each count, then its age


def test_values_without_a_bar_have_their_place() -> None:
    assert [text for text in _texts(AGES) if text in ("9", "10", "11")] == ["9", "10", "11"]
    left = [float(bar["x"]) for bar in _bars(AGES)]
    assert left[2] - left[1] == pytest.approx(2 * (left[1] - left[0]), abs=0.2)


def test_what_lies_beyond_the_mark_is_told_apart() -> None:
    assert [bar["class"] for bar in _bars(AGES)] == ["within", "within", "beyond"]
    assert [bar["class"] for bar in _bars(Histogram("Ages", "years", {9: 4, 12: 1}))] == ["within", "within"]


def test_the_mark_is_a_line_with_its_name_between_the_last_good_value_and_the_next() -> None:
    [line] = [line.attrib for line in _drawn(AGES).iter("line") if line.attrib["class"] == "mark"]
    left = [(float(bar["x"]), float(bar["x"]) + float(bar["width"])) for bar in _bars(AGES)]
    assert line["x1"] == line["x2"]
    assert left[1][1] < float(line["x1"]) < left[2][0]
    assert "aim: 11" in _texts(AGES)


def test_a_picture_without_a_mark_has_none() -> None:
    histogram = Histogram("Ages", "years", {9: 4})
    assert [line.attrib["class"] for line in _drawn(histogram).iter("line")] == ["axis"]
    assert _drawn(histogram).attrib["aria-label"] == "Ages. 9 years: 4."


@pytest.mark.parametrize("mark", [3, 40])
def test_a_mark_outside_the_values_is_in_the_picture(mark: int) -> None:
    histogram = Histogram("Ages", "years", {9: 4, 12: 1}, (mark, "aim"))
    [line] = [line.attrib for line in _drawn(histogram).iter("line") if line.attrib["class"] == "mark"]
    assert 0 < float(line["x1"]) < 720
    assert str(mark) in _texts(histogram)


@pytest.mark.parametrize(("aim", "beyond"), [(12.5, ["within", "beyond"]), (13.0, ["within", "within"])])
def test_a_mark_between_two_values(aim: float, beyond: list[str]) -> None:
    assert [bar["class"] for bar in _bars(Histogram("Ages", "years", {12: 1, 13: 1}, (aim, "aim")))] == beyond


@pytest.mark.parametrize("aim", [12.5, 13.5, 20.25, 3.5])
def test_a_mark_between_two_values_is_in_the_frame(aim: float) -> None:
    [line] = [
        one.attrib for one in _drawn(Histogram("Ages", "years", {12: 1, 13: 1}, (aim, "aim"))).iter("line") if one.attrib["class"] == "mark"
    ]
    assert 0 < float(line["x1"]) < 720


def test_a_page_that_lies_far_out_leaves_every_bar_a_width() -> None:
    """A sentence of 2,000 words gives such a reading age."""
    assert [bar for bar in _bars(Histogram("Ages", "years", {9: 4, 12: 1, 780: 1})) if float(bar["width"]) <= 0] == []


def test_names_with_signs_of_markup_are_only_names() -> None:
    histogram = Histogram('Pages <by> "age"', "<years>", {9: 1}, (9, "aim & <more>"))
    assert _drawn(histogram).attrib["aria-label"] == 'Pages <by> "age" (aim & <more>). 9 <years>: 1.'
    assert {"<years>", "aim & <more>"} <= set(_texts(histogram))


@given(
    st.dictionaries(st.integers(-5, 30), st.integers(1, 5000), min_size=1),
    st.none() | st.tuples(st.integers(-5, 30), st.text("ab<&>\"'é", max_size=9)),
)
def test_every_picture_is_well_formed_and_within_its_frame(counts: dict[int, int], mark: tuple[int, str] | None) -> None:
    drawn = _drawn(Histogram("Ages", "years", counts, mark))
    assert drawn.attrib["viewBox"] == "0 0 720 260"
    assert len(list(drawn.iter("rect"))) == len(counts)
    for bar in drawn.iter("rect"):
        x, y, width, height = (float(bar.attrib[name]) for name in ("x", "y", "width", "height"))
        assert 0 <= x <= x + width <= 720
        assert 0 <= y <= y + height <= 260
    for line in drawn.iter("line"):
        assert 0 <= float(line.attrib["x1"]) <= 720


def test_the_html_report_holds_the_chapters() -> None:
    table = Table("The 1 hardest <pages>", ("Page", "Grade"), (("content/a&b.md", "7.5"), ("content/c.md", "+0.3")))
    chapter = Chapter("Reading <level>", ("Half of them read at age 11.",), (AGES,), tables=(table,))
    html = render(Report([], 1, TODAY, chapters={"reading_level": chapter}))
    assert draw(AGES) in html
    assert "<h2>Reading &lt;level&gt;</h2>" in html
    assert "<p>Half of them read at age 11.</p>" in html
    assert "<caption>The 1 hardest &lt;pages&gt;</caption>" in html
    assert '<th scope="row">content/a&amp;b.md</th><td class="number">7.5</td>' in html
    assert '<td class="number">+0.3</td>' in html


def test_a_report_without_chapters_has_no_picture() -> None:
    assert "<svg" not in render(Report([], 1, TODAY))


def test_the_picture_is_no_format_of_reports() -> None:
    assert {"html", "json", "text"} <= set(formats())
    assert "histogram" not in formats()
