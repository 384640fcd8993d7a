"""The files for machines, read again by what knows nothing of us."""

import csv
import io
import json
import re
from datetime import date

from fingerpost.service_standards.room import ROOM
from tests.conftest import ROOT
from tests.service_standards.small import RESULTS, opened
from tests.service_standards.test_heard import CONTACTS, SATISFACTION, SURVEY

FILES = {
    "_data/results/all.csv": RESULTS.replace("target\n", "target,note\n", 1)
    .replace(",95\n", ",95,\n")
    .replace(",80\n", ",80,=1+1\n")
    .replace(",20\n", ',20,"One, two"\n'),
    "_data/satisfaction/a.csv": SATISFACTION,
    "_data/survey/a.csv": SURVEY,
    "_data/contacts/a.csv": CONTACTS,
}


def made() -> dict[str, str]:
    site, room = opened(FILES)
    assert room.slips == ()
    return ROOM.files(site, room)


def table(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made()[path], newline="")))


def test_the_columns_are_those_that_the_handbook_names() -> None:
    handbook = (ROOT / "docs" / "editors" / "standards.md").read_text("utf-8")
    told = {name: re.findall(r"`(\w+)`", columns) for name, columns in re.findall(r"^\| `(\w+\.csv)` \| (.*) \|$", handbook, re.MULTILINE)}
    found = {path: text.partition("\r\n")[0].split(",") for path, text in made().items() if path.endswith(".csv")}
    assert told == found


def test_every_result_is_a_row_with_the_days_of_its_period() -> None:
    rows = table("results.csv")
    assert len(rows) == 9
    row = next(one for one in rows if one["standard"] == "missed-bins" and one["period"] == "2025-26 Q4")
    assert (row["first_day"], row["last_day"]) == ("2026-01-01", "2026-03-31")
    assert (row["value"], row["cases"], row["target"], row["unit"], row["met"]) == ("90.4", "2315", "95", "percent", "false")
    assert row["source"] == "Collection records"
    assert all(date.fromisoformat(one["first_day"]) < date.fromisoformat(one["last_day"]) for one in rows)


def test_a_note_that_looks_like_a_formula_is_text() -> None:
    assert {row["note"] for row in table("results.csv")} == {"", "'=1+1", "One, two"}


def test_promises_name_who_keeps_them_and_where() -> None:
    bins, phone, _ = table("standards.csv")
    assert (bins["contractor"], bins["within"], bins["services"]) == ("Greenway Collections Ltd", "2 working days", "bins/missed-bin/")
    assert (phone["contractor"], phone["services"]) == ("", "bins/missed-bin/")


def test_the_results_for_programs() -> None:
    found = json.loads(made()["results.json"])["standards"]
    assert [one["id"] for one in found] == ["missed-bins", "phone-answered", "new-claims"]
    assert found[0]["within_iso"] == "P4D"
    assert [one["value"] for one in found[0]["results"]] == [90.4, 94.5, 96.1]
    assert [one["met"] for one in found[0]["results"]] == [False, False, True]
    assert "owner" not in found[0]


def test_what_people_said() -> None:
    assert [row["net_agreement"] for row in table("surveys.csv")] == ["-1", "0", "9", "-8"]
    assert [row["met"] for row in table("satisfaction.csv") if row["channel"] == "Phone"] == ["false", "true"]
    assert sum(int(row["count"]) for row in table("contacts.csv")) == 35210 + 33904 + 1005


def test_without_figures_there_is_no_file() -> None:
    site, room = opened({"_data/results/all.csv": "period,standard,value,cases,target\n"})
    assert set(ROOM.files(site, room)) == {"standards.csv"}
