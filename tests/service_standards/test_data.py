"""Reading the promises and their results."""

from datetime import date
from decimal import Decimal

import pytest

from fingerpost.pages.data_files import DataFiles
from fingerpost.service_standards.data import read_data
from fingerpost.service_standards.named import Organisation, on_duty
from fingerpost.service_standards.standard import number_in_words, parse_measured
from tests.service_standards.small import RESULTS, STANDARDS, promises


def slips(**files: str) -> list[tuple[str, int, str]]:
    read = DataFiles(
        {path.replace("__", "/").replace("_yml", ".yml").replace("_csv", ".csv"): text.encode() for path, text in files.items()}
    )
    read_data(read)
    return [(path, slip.line, slip.message) for path, slip in read.slips]


def test_results_are_sorted_whatever_the_order_of_the_file() -> None:
    first, *rows = RESULTS.splitlines(keepends=True)
    found = promises("".join([first, *reversed(rows)]))
    assert [str(result.period) for result in found.results["missed-bins"]] == ["2025-26 Q4", "2026-27 Q1", "2026-27 Q2"]
    assert promises().results == found.results


def test_the_decimals_stay_as_they_were_written() -> None:
    assert str(parse_measured("82.0")) == "82.0"
    assert parse_measured("1,588.50%") == Decimal("1588.50")
    assert [number_in_words(Decimal(text)) for text in ("82.0", "96.10", "1588", "100", "-0.5")] == ["82", "96.1", "1,588", "100", "-0.5"]


def test_a_period_that_another_covers_is_told_with_both_lines() -> None:
    rows = "period,standard,value,cases,target\n2025-26,missed-bins,96.1,1588,95\n2025-26 Q2,missed-bins,94.5,1702,95\n"
    assert slips(standards_yml=STANDARDS, results__a_csv=rows) == [
        (
            "results/a.csv",
            3,
            "The result for “missed-bins” in 2025-26 Q2 is for a time that the one for 2025-26 covers, which is on line 2",
        )
    ]


def test_the_same_result_in_two_files_names_the_other_file() -> None:
    row = "period,standard,value,cases,target\n2025-26 Q2,missed-bins,94.5,1702,95\n"
    assert slips(standards_yml=STANDARDS, results__a_csv=row, results__b_csv=row) == [
        ("results/b.csv", 2, "There are two results for “missed-bins” in 2025-26 Q2; the other is on line 2 of _data/results/a.csv")
    ]


def test_a_promise_cannot_end_before_it_began() -> None:
    text = STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  started_on: 2026-04-01\n  ended_on: 2026-03-31\n")
    ((path, line, message),) = slips(standards_yml=text)
    assert (path, line) == ("standards.yml", 19)
    assert message == "`ended_on:` is before the promise began, on 1 April 2026"


@pytest.mark.parametrize(("key", "value"), [("within", "soon"), ("target", "£1,2O0"), ("unit", "percents"), ("wihtin", "2 days")])
def test_a_slip_in_a_standard_is_told_where_it_is(key: str, value: str) -> None:
    lines = STANDARDS.splitlines(keepends=True)
    lines[5:6] = [f"  {key}: {value}\n"] if key == "within" else [lines[5], f"  {key}: {value}\n"]
    found = slips(standards_yml="".join(lines))
    assert found
    assert all(path == "standards.yml" and line in (6, 7) for path, line, _ in found)


def test_the_pillars_are_those_of_the_strategy_where_it_has_some() -> None:
    def pillars(text: str | None) -> list[str]:
        files = {"standards.yml": STANDARDS.encode()} | ({"strategy.yml": text.encode()} if text is not None else {})
        return list(read_data(DataFiles(files)).pillars)

    assert pillars("pillars:\n  - id: kept-word\n    name: We keep our word\n") == ["kept-word"]
    packaged = ["citizen-focused", "positive-experience", "inclusive-access", "right-first-time"]
    for nothing in (None, "", "pillars: []\n", "pillars: soon\n", "- a\n", "title: [\n"):
        assert pillars(nothing) == packaged


def test_slips_in_the_files_of_other_rooms_are_theirs_to_tell() -> None:
    assert slips(standards_yml=STANDARDS, strategy_yml="pillars: [\n", organisations_yml="- name\n- id: 3\n") == []


def test_a_contractor_that_has_ended_gives_way_to_its_successor() -> None:
    known = {
        "old": Organisation("Old Ltd", date(2026, 3, 31), "new"),
        "new": Organisation("New Ltd"),
        "a": Organisation("A", date(2020, 1, 1), "b"),
        "b": Organisation("B", date(2020, 1, 1), "a"),
        "gone": Organisation("Gone", date(2020, 1, 1), "nobody"),
    }
    assert on_duty("old", known, date(2026, 3, 31)).name == "Old Ltd"
    assert on_duty("old", known, date(2026, 4, 1)).name == "New Ltd"
    assert on_duty("a", known, date(2026, 4, 1)).name in ("A", "B")  # a ring ends
    assert on_duty("gone", known, date(2026, 4, 1)).name == "Gone"
    assert on_duty("nobody", known, date(2026, 4, 1)) is None


def test_an_id_that_is_used_twice_is_told_and_the_first_stays() -> None:
    again = "\n- id: missed-bins\n  promise: Another.\n  measure: M\n  unit: percent\n  target: 1\n"
    assert slips(standards_yml=STANDARDS + again) == [("standards.yml", 27, "The id “missed-bins” is used twice")]
    assert promises(standards=STANDARDS + again).standards["missed-bins"].target == 95
