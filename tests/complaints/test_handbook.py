"""The examples of the handbook are files that the room reads without a slip."""

import re

from fingerpost.complaints.data import read_data
from fingerpost.complaints.room import ROOM
from fingerpost.pages.bank_holidays import bank_holidays, read_bank_holidays
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.schedule import read_calendar
from tests.conftest import ROOT

EDITORS = ROOT / "docs" / "editors"


def _fenced(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (EDITORS / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)


def test_the_files_about_complaints() -> None:
    short, long = _fenced("complaints.md", "yaml")
    numbers, judged = _fenced("complaints.md", "csv")
    for procedure in (short, long):
        files = DataFiles(
            {"complaints.yml": procedure.encode(), "complaints/2026-27.csv": numbers.encode(), "ombudsman.csv": judged.encode()}
        )
        found = read_data(files)
        assert files.slips == []
        assert (found.procedure.page, len(found.rows), len(found.judged)) == ("your-council/complaints.md", 5, 2)


def test_every_name_that_the_room_shows_is_in_the_handbook() -> None:
    for page in ("complaints.md", "data.md"):
        text = (EDITORS / page).read_text("utf-8")
        assert [name for name in ROOM.inserts if f"`> [!data] {name}" not in text] == [], page


def test_the_hours_of_a_place_and_the_files_of_holidays() -> None:
    place, terms, holidays = _fenced("opening-hours.md", "yaml")
    assert read_front_matter(f"---\n{place}---\n").slips == []
    files = DataFiles({"school-terms.yml": terms.encode(), "bank-holidays.yml": holidays.encode()})
    assert [one.name for one in read_calendar(files).school_holidays] == ["Christmas holiday", "Spring half term"]
    moved = bank_holidays(2027, read_bank_holidays(DataFiles(files.files)))
    assert [day.isoformat() for day in moved if day.month in (5, 6)] == ["2027-05-10", "2027-05-31", "2027-06-07"]
    assert files.slips == []
