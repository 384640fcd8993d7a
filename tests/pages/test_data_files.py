"""YAML lists and CSV tables that many pages share."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from fingerpost.pages.csv_table import first_of
from fingerpost.pages.data_files import DataFiles, first_id
from fingerpost.pages.fields import Id, Strict
from fingerpost.pages.slip import Slip


class Team(Strict):
    id: Id
    name: str = Field(examples=["Bins team"])
    size: int | None = Field(None, ge=1)


class Row(Strict):
    period: str = Field(pattern=r"^\d{4}$", examples=["2026"])
    value: float = Field(ge=0, examples=["96.1"])
    unit: Literal["percent", "days"] = "percent"


def teams(text: str | bytes) -> tuple[dict[str, Team], list[tuple]]:
    files = DataFiles({"teams.yml": text.encode() if isinstance(text, str) else text})
    found = files.yaml_list("teams.yml", Team)
    assert {path for path, _ in files.slips} <= {"teams.yml"}
    return found, [(slip.line, slip.column, slip.message) for _, slip in files.slips]


def rows(text: str | bytes) -> tuple[list[tuple[int, str, float]], list[tuple]]:
    files = DataFiles({"results/2026.csv": text.encode() if isinstance(text, str) else text})
    found = files.csv_rows("results", Row)
    return [(line, row.period, row.value) for _, line, row in found], [(slip.line, slip.column, slip.message) for _, slip in files.slips]


def test_the_items_of_a_list_by_their_id() -> None:
    found, slips = teams("# Teams\n- id: bins\n  name: Bins team\n- id: tax\n  name: Tax team\n  size: 4\n")
    assert found == {"bins": Team(id="bins", name="Bins team"), "tax": Team(id="tax", name="Tax team", size=4)}
    assert slips == []


def test_no_file_is_no_items_and_no_error() -> None:
    files = DataFiles({})
    assert (files.yaml_list("teams.yml", Team), files.csv_rows("results", Row), files.slips) == ({}, [], [])


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("", (1, 1, "The file is empty")),
        ("id: bins\nname: Bins", (1, 1, "The file is not a list")),
        ("just words", (1, 1, "The file is not a list")),
        ("- id: a\n  name: b\n- bins", (3, 3, "The item is not a group of `key: value` lines")),
        ("- id: a\n  name: b\n- id: a\n  name: c", (3, 3, "The id “a” is used twice")),
        ("- id: a\n  name: b\n- name: c", (3, 3, "`id:` is missing")),
        ("- id: a\n  name: b\n- id: a b\n  name: c", (3, 3, "`id:` cannot be “a b”")),
        ("- id: a\n  name: b\n- id: c\n  name: d\n  sise: 4", (5, 3, "There is no key `sise:` here")),
        ("- id: a\n  name: b\n- id: c\n  name: d\n  size: 0", (5, 3, "`size:` cannot be “0”")),
        ("- id: a\n  name: b\n- id: c\n  name: D: e", (4, 10, "The text has a colon followed by a space")),
        ("- id: a\n  name: b\n\t- id: c\n", (3, 1, "The line has a tab, which is not allowed here")),
        (b"- id: a\n  name: Caf\xe9", (2, 12, "The file is not saved as UTF-8, so some letters cannot be read")),
    ],
)
def test_an_error_in_a_list_has_its_place(text: str | bytes, slip: tuple) -> None:
    assert teams(text)[1][0] == slip


def test_an_item_with_an_error_is_left_out_and_the_others_are_read() -> None:
    found, slips = teams("- id: a\n  name: b\n- id: c\n- x\n- id: d\n  name: e\n- id: a\n  name: again\n")
    assert {name: team.name for name, team in found.items()} == {"a": "b", "d": "e"}
    assert [line for line, *_ in slips] == [3, 4, 7]


def test_a_list_of_comments_only_is_an_empty_list() -> None:
    assert teams("# no teams yet\n") == ({}, [])


def test_rows_come_with_the_line_on_which_they_begin() -> None:
    found, slips = rows('value,period\n96.1,2025\n\n , \n"97",2026\n')
    assert (found, slips) == ([(2, "2025", 96.1), (5, "2026", 97.0)], [])


def test_excels_own_csv_is_read_without_a_word() -> None:
    assert rows(b"\xef\xbb\xbfperiod,value\r\n2026,96.1\r\n") == ([(2, "2026", 96.1)], [])


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("", (1, 1, "The file is empty")),
        ("period\n2026\n", (1, 1, "The first line does not name: value")),
        ("2026,96.1\n", (1, 1, "The first line does not name: period, value")),
        ("period;value\n2026;96.1\n", (1, 7, "The columns are set apart by semicolons, and not by commas")),
        ("period,value,colour\n", (1, 14, "The first line has an unknown column: colour")),
        ("period,value\n2026\n", (2, 1, "The row has 1 cell, and the first line names 2 columns")),
        ("period,value\n2025,1\n2026,1,234\n", (3, 1, "The row has 3 cells, and the first line names 2 columns")),
        ("period,value\n2026,many\n", (2, 6, "`value:` must be a number, and is “many”")),
        ("period,value\n2026,\n", (2, 6, "`value:` is empty")),
        ("period,value\n26,1\n", (2, 1, "`period:` cannot be “26”")),
        ("period,value\n2026,-1\n", (2, 6, "`value:` cannot be “-1”")),
        ("period,value,unit\n2026,1,days\n2026,1,weeks\n", (3, 8, "`unit:` cannot be “weeks”")),
        ('period,value\n2025,1\n"2026,1\n2027,1\n', (3, 1, "The row has a quotation mark that does not close")),
        (b"period,value\n2026,\xa396\n", (2, 6, "The file is not saved as UTF-8, so some letters cannot be read")),
    ],
)
def test_an_error_in_a_table_has_its_line(text: str | bytes, slip: tuple) -> None:
    assert rows(text)[1] == [slip]


def test_a_quotation_mark_that_never_closes_is_an_error_of_its_row() -> None:
    found, slips = rows("period,value\n2025,1\n" + '"2026,1\n' + "2027,1\n" * 30_000)
    assert [line for line, *_ in found] == [2, *range(4, 30_004)]  # the rows that it swallowed are read
    assert slips == [(3, 1, "The row has a quotation mark that does not close")]


def test_a_row_with_an_error_is_left_out_and_the_others_are_read() -> None:
    found, slips = rows("period,value\n2024,1\nx,1\n2025\n2026,1\n")
    assert [period for _, period, _ in found] == ["2024", "2026"]
    assert [line for line, *_ in slips] == [3, 4]


def test_only_tables_of_the_folder_are_read_in_the_order_of_their_names() -> None:
    table = b"period,value\n2026,1\n"
    files = DataFiles({"results/b.csv": table, "results/a.csv": table, "other/c.csv": table, "results/notes.txt": b"x", "d.csv": table})
    assert [path for path, _, _ in files.csv_rows("results", Row)] == ["results/a.csv", "results/b.csv"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"- id: bins\n- id: tax", "bins"),
        (b"- name: x", None),
        (b"- bins", None),
        (b"id: x", None),
        (b"", None),
        (b"\xff", None),
        (b"[", None),
    ],
)
def test_the_first_id_of_a_list(data: bytes, name: str | None) -> None:
    assert first_id(data) == name


@given(
    st.binary(max_size=60)
    | st.lists(st.sampled_from(["period", "value", ",", '"', "\n", "2026", "1", ";", "é", ""])).map("".join).map(str.encode)
)
def test_no_table_raises(data: bytes) -> None:
    found, slips = rows(data)
    assert all(line >= 2 for line, *_ in found)
    assert all(line >= 1 and message for line, _, message in slips)


@given(
    st.binary(max_size=60)
    | st.lists(st.sampled_from(["- ", "id: ", "a", "name: ", "\n", "\n  ", "[", ": ", "size: ", "{}"])).map("".join).map(str.encode)
)
def test_no_list_raises(data: bytes) -> None:
    found, slips = teams(data)
    assert all(isinstance(team, Team) for team in found.values())
    assert all(line >= 1 and message for line, _, message in slips)


@given(st.lists(st.tuples(st.integers(1000, 9999), st.floats(0, 1e9))))
def test_rows_read_back_as_they_were_written(written: list[tuple[int, float]]) -> None:
    text = "period,value\n" + "".join(f"{period},{value}\n" for period, value in written)
    assert rows(text) == ([(line, str(period), value) for line, (period, value) in enumerate(written, 2)], [])


def test_slips_of_whole_rows_are_listed_50_for_each_file() -> None:
    slips = [(path, Slip("value", line, 1, "Twice", "Keep one.")) for path in ("a.csv", "b.csv") for line in range(53, 1, -1)]
    found = first_of(slips)
    assert [slip.line for path, slip in found if path == "b.csv"] == list(range(2, 53))
    assert found[50] == ("a.csv", Slip("value", 52, 1, "2 more rows of this file have mistakes too", found[50][1].mend))
