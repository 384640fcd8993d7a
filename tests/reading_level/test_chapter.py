"""What the report says of the reading level of a whole site."""

import json
from pathlib import Path

import pytest

from fingerpost.checks.chapter import Chapter, Table
from fingerpost.reading_level.chapter import MOST, Graded, chapter, hardest_first, measure
from fingerpost.reading_level.grade import Score, Summary
from fingerpost.reports.html import render
from fingerpost.reports.pictures.histogram import draw
from fingerpost.reports.report import Report
from tests.conftest import run
from tests.reading_level.cases import of_text
from tests.support.sites import TODAY, make_site, open_rooms

EASY = "You can ask for a new bin at any time. It is free. We bring it to your door in two weeks. Put the old bin out on that day.\n"
MIDDLE = (
    "The council will replace your container when it is damaged or missing, and you can ask for a replacement by telephone on any day "
    "of the week.\n"
)
HARD = "Residents requiring replacement containers must submit applications to the collections department prior to the day of delivery.\n"
STATUTORY = f'<!-- fingerpost: statutory reason="Set by law." -->\n\n{HARD}\n<!-- fingerpost: end -->\n'
SHORTEST = 17


def page(title: str, text: str, more: str = "") -> str:
    return f"---\ntitle: {title}\n{more}---\n\n{text}"


FILES = {
    "index.md": page("Home", "Welcome to us.\n"),
    "bins/index.md": page("Bins and rubbish", MIDDLE, "owner: waste-team\n"),
    "bins/new.md": page("Ask for a bin", EASY, "owner: waste-team\n"),
    "tax/pay.md": page("Pay your tax", HARD, "owner: tax-team\n"),
    "about.md": page("About us", f"{EASY}\n{STATUTORY}"),
    "welsh.md": page("Croeso", "Gallwch ofyn am fin newydd yn neuadd y dref.\n", "lang: cy\n"),
    "polish.md": page("Witamy", "Możesz poprosić o nowy kosz w ratuszu.\n", "lang: pl\n"),
    "draft.md": page("Not yet", HARD, "draft: true\n"),
    "broken.md": b"\xff\xfe",
}


def _chapter(files: dict = FILES, before: dict[str, float] | None = None, **settings) -> Chapter:
    site = make_site(files)
    site.before = {"reading_level": before} if before is not None else {}
    return chapter(site, open_rooms(files, {"reading_level": {"shortest_page": SHORTEST, **settings}})["reading_level"][1])


def _score(text: str) -> Score:
    return of_text(text)


def _table(found: Chapter, name: str) -> Table:
    [table] = [table for table in found.tables if name in table.title]
    return table


def _lines(found: Chapter, start: str) -> list[str]:
    return [line for line in found.lines if line.startswith(start)]


def test_it_says_how_many_pages_are_graded_and_reach_their_aim() -> None:
    found = _chapter()
    middle = (_score(EASY).reading_age + _score(MIDDLE).reading_age) / 2
    assert found.title == "Reading level"
    assert found.lines[0] == f"4 of 7 pages are graded. Half of them read at age {middle:.1f} or lower."
    assert found.lines[1].startswith("2 of ")
    assert found.lines[1].endswith("aim is grade 8, a reading age of 13.")
    assert _score(EASY).grade < 8 < _score(MIDDLE).grade


def test_a_page_is_held_to_the_aim_of_its_folder() -> None:
    assert _chapter(folders={"bins": {"aim": -5}}).lines[1].startswith("1 of ")


def test_pages_that_are_not_graded_are_named_with_the_reason() -> None:
    found = _chapter()
    reasons = {one["path"]: one["why"] for one in found.data["not_graded"]}
    assert set(reasons) == {"content/index.md", "content/welsh.md", "content/polish.md"}
    assert "too short" in reasons["content/index.md"]
    assert reasons["content/welsh.md"] == "there is no formula for the language “cy”"
    assert len(_lines(found, "Not graded: 1 page ")) == 3
    assert len(_lines(_chapter({"a.md": "Hello.\n", "b.md": "Hello.\n"}), "Not graded: 2 pages ")) == 1


def test_the_hardest_pages_come_first() -> None:
    table = _table(_chapter(), "hardest pages")
    assert [row[0] for row in table.rows] == ["content/tax/pay.md", "content/bins/index.md", "content/about.md", "content/bins/new.md"]
    hard = _score(HARD)
    assert dict(zip(table.columns, table.rows[0], strict=True)) == {
        "Page": "content/tax/pay.md",
        "Title": "Pay your tax",
        "Grade": f"{hard.grade:.1f}",
        "Reading age": f"{hard.reading_age:.0f}",
        "Difficulty": f"{hard.difficulty:.1f}",
        "Words": "17",
        "Owner": "tax-team",
    } | ({"Change": ""} if "Change" in table.columns else {})


def test_the_data_for_programs_have_the_same_order_and_two_decimals() -> None:
    data = _chapter(before={"content/tax/pay.md": 12.5}).data
    hard = _score(HARD)
    assert [one["path"] for one in data["pages"]] == [row[0] for row in _table(_chapter(), "hardest pages").rows]
    assert data["pages"][0] == {
        "path": "content/tax/pay.md", "grade": round(hard.grade, 2), "reading_age": round(hard.reading_age, 2),
        "difficulty": round(hard.difficulty, 2), "words": 17, "before": 12.5,
    }  # fmt: skip
    assert data["pages"][1]["before"] is None
    assert json.loads(json.dumps(data)) == data | {"reading_ages": {str(age): count for age, count in data["reading_ages"].items()}}


def test_only_the_hardest_of_many_are_in_the_table() -> None:
    files = {f"page-{number}.md": page(f"Page {number}", EASY) for number in range(MOST + 5)}
    found = _chapter(files)
    assert len(_table(found, "hardest pages").rows) == MOST
    assert len(found.data["pages"]) == MOST + 5


def test_the_picture_counts_the_pages_of_each_age_and_marks_the_aim() -> None:
    found = _chapter()
    [histogram] = found.histograms
    ages = [round(_score(text).reading_age) for text in (EASY, EASY, MIDDLE, HARD)]
    assert histogram.counts == {age: ages.count(age) for age in sorted(set(ages))}
    assert (histogram.title, histogram.unit, histogram.mark) == ("Pages by reading age", "years", (13, "aim: 13"))
    assert (found.data["reading_ages"], found.data["aim"]) == (histogram.counts, 13)
    assert list(histogram.counts) == sorted(histogram.counts)


def test_pages_are_grouped_by_owner_with_the_hardest_group_first() -> None:
    table = _table(_chapter(), "By owner")
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    middle = (_score(EASY).reading_age + _score(MIDDLE).reading_age) / 2
    assert [(row["Owner"], row["Pages"], row["Middle reading age"]) for row in rows] == [
        ("tax-team", "1", f"{_score(HARD).reading_age:.1f}"),
        ("waste-team", "2", f"{middle:.1f}"),
        ("nobody", "1", f"{_score(EASY).reading_age:.1f}"),
    ]
    assert rows[1]["Highest"] == f"content/bins/index.md ({_score(MIDDLE).reading_age:.0f})"


def test_pages_are_grouped_by_topic_which_is_named_by_its_front_page() -> None:
    table = _table(_chapter(), "By topic")
    assert [row[:2] for row in table.rows] == [("tax", "1"), ("Bins and rubbish", "2"), ("The top of the site", "1")]


@pytest.mark.parametrize("a_little", [0.04, -0.04])
def test_what_changed_since_the_baseline_is_told(a_little: float) -> None:
    hard, middle, easy = (_score(text).grade for text in (HARD, MIDDLE, EASY))
    before = {
        "content/tax/pay.md": hard - 2,
        "content/bins/index.md": middle + 1,
        "content/bins/new.md": easy - a_little,
        "content/gone.md": 5.0,
    }
    found = _chapter(before=before)
    assert _lines(found, "Since the baseline: ") == [
        f"Since the baseline: 1 easier, 1 harder, 1 the same; {(2 - 1 + a_little) / 3:+.2f} grades on average."
    ]
    assert _table(found, "Changed since the baseline").rows == (
        ("content/tax/pay.md", f"{hard - 2:.1f}", f"{hard:.1f}", "+2.0"),
        ("content/bins/index.md", f"{middle + 1:.1f}", f"{middle:.1f}", "-1.0"),
    )
    changes = {row[0]: row[_table(found, "hardest pages").columns.index("Change")] for row in _table(found, "hardest pages").rows}
    assert changes["content/tax/pay.md"] == "+2.0"
    assert changes["content/about.md"] == ""
    by_owner = {row[0]: row[-1] for row in _table(found, "By owner").rows}
    assert by_owner == {"tax-team": "+2.0", "waste-team": "-0.5", "nobody": ""}


@pytest.mark.parametrize("before", [None, {}])
def test_without_a_baseline_nothing_is_said_of_changes(before: dict | None) -> None:
    found = _chapter(before=before)
    assert _lines(found, "Since the baseline") == []
    assert [table.title for table in found.tables if "baseline" in table.title] == []


def test_statutory_wording_is_listed_with_its_words_and_its_reason() -> None:
    assert _table(_chapter(), "Statutory wording").rows == (("content/about.md", "17", "Set by law."),)
    easy = {"a.md": page("A", EASY)}
    assert [table.title for table in _chapter(easy).tables if "Statutory" in table.title] == []


def test_several_reasons_of_a_page_stand_once_each() -> None:
    other = STATUTORY.replace("Set by law.", "A court said so.")
    rows = _table(_chapter({"a.md": page("A", f"{STATUTORY}\n{other}\n{STATUTORY}")}), "Statutory wording").rows
    assert rows == (("content/a.md", "51", "Set by law.; A court said so."),)


def test_a_site_without_pages_has_no_chapter() -> None:
    assert _chapter({}) is None
    assert _chapter({"draft.md": FILES["draft.md"], "broken.md": b"\xff"}) is None


def test_a_site_without_graded_pages_has_no_picture() -> None:
    found = _chapter({"index.md": "Hello.\n"})
    assert (found.histograms, found.tables, found.data["pages"]) == ((), (), [])


def test_what_a_baseline_keeps_is_the_grade_of_each_graded_page() -> None:
    measured = measure(make_site(FILES), open_rooms(FILES, {"reading_level": {"shortest_page": SHORTEST}})["reading_level"][1])
    assert measured == {one["path"]: one["grade"] for one in _chapter().data["pages"]}
    assert len(measured) == 4


def test_the_html_report_shows_the_chapter() -> None:
    found = _chapter(before={"content/tax/pay.md": 9.0})
    html = render(Report([], 7, TODAY, chapters={"reading_level": found}))
    assert draw(found.histograms[0]) in html
    assert 'aria-label="Pages by reading age (aim: 13). ' in html
    for line in found.lines:
        assert f"<p>{line.replace(chr(39), '&#39;')}</p>" in html
    for table in found.tables:
        assert f"<caption>{table.title}</caption>" in html
        assert all(f'<th scope="row">{row[0]}</th>' in html for row in table.rows)


@pytest.mark.slow
def test_the_reports_of_the_command_have_the_chapter(tmp_path: Path) -> None:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    site = tmp_path / "site"
    (site / "content" / "bins" / "hard.md").write_text(page("Hard", f"{HARD} " * 10), "utf-8")
    data = json.loads(run("check", "--format", "json", cwd=site).stdout)["rooms"]["reading_level"]
    assert [one["path"] for one in data["pages"]][:1] == ["content/bins/hard.md"]
    assert "content/bins/hard.md" in run("check", "--format", "html", cwd=site).stdout.partition("By rule")[0]
    one_page = json.loads(run("check", "content/bins/hard.md", "--format", "json", cwd=site).stdout)
    assert one_page["rooms"] == {}  # a chapter is of the whole site


def test_a_page_in_another_language_does_not_come_before_harder_english_ones() -> None:
    """A grade and a difficulty are no numbers of one scale."""
    page = make_site({"a.md": EASY}).pages[0]
    english = Graded(page, "a.md", Summary(4.0, 0.0, 200, 0, ""), None)
    german = Graded(page, "b.md", Summary(9.0, None, 200, 0, ""), None)
    assert sorted([german, english], key=hardest_first) == [english, german]


def test_a_page_beyond_the_last_bar_is_counted_in_it_and_the_picture_says_so() -> None:
    site = make_site({"a.md": EASY, "b.md": "word " * 200 + "\n"})
    (room, state) = open_rooms({}, {"reading_level": {"shortest_page": 6}})["reading_level"]
    found = room.chapter(site, state)
    assert found.histograms[0].unit == "years (30: 30 and over)"
    assert max(found.histograms[0].counts) == 30
    assert max(found.data["reading_ages"]) > 30, "programs get the true age"
