"""The page that is made, the file, the mark, and the days of change."""

import csv
import io
from datetime import date

from fingerpost.checks.room import RoomState
from fingerpost.complaints.room import ROOM
from fingerpost.complaints.settings import ComplaintsSettings
from fingerpost.pages.page import read_page
from tests.complaints.numbers import COLUMNS, FILES, PAGES, read
from tests.support.sites import TODAY, make_site


def _state(files: dict[str, str] = FILES) -> RoomState:
    return RoomState(ComplaintsSettings(owner="contact-team"), read(files)[0])


def _row(period: str, received: int, answered: int, upheld: int) -> str:
    return f"{period},stage-1,bins/missed.md,{received},{answered},{answered},{upheld},0,0,0,0,0,\n"


def _mark(*rows: str, path: str = "bins/missed.md"):
    site = make_site(PAGES)
    return ROOM.mark(site.by_path[path], site, _state({"complaints/a.csv": COLUMNS + "".join(rows)}))


def test_a_page_is_made_unless_an_editor_wrote_it() -> None:
    site = make_site(PAGES)
    ((path, text),) = ROOM.generate(site, _state()).items()
    page = read_page(path, text.encode())
    assert (path, page.meta.owner, page.slips) == ("complaints-results.md", "contact-team", [])
    assert "[!data] ombudsman" in text
    assert "[Complain](" not in text  # the page that the procedure names is not there
    more = make_site({**PAGES, "complain.md": "# Complain\n"})
    assert "[Complain](complain.md)." in ROOM.generate(more, _state())[path]
    assert ROOM.generate(make_site({**PAGES, "complaints-results.md": "Ours.\n"}), _state()) == {}
    assert ROOM.generate(site, _state({})) == {}


def test_the_file_has_every_row() -> None:
    site = make_site(PAGES)
    rows = list(csv.DictReader(io.StringIO(ROOM.files(site, _state())["complaints.csv"])))
    assert len(rows) == 6
    assert rows[0] | {"note": ""} == {
        "period": "2026-27 Q1", "stage": "stage-1", "service": "bins/missed.md", "received": "12", "answered": "10", "on_time": "8",
        "upheld": "5", "partly_upheld": "1", "not_upheld": "4", "refused": "1", "satisfied": "2", "satisfied_answers": "4", "note": "",
    }  # fmt: skip
    assert ROOM.files(site, _state({})) == {}


def test_what_the_ombudsman_decided_is_a_file_too() -> None:
    rows = list(csv.DictReader(io.StringIO(ROOM.files(make_site(PAGES), _state())["ombudsman.csv"])))
    assert [row["year"] for row in rows] == ["2024-25", "2025-26"]
    assert rows[0] == {
        "year": "2024-25", "ombudsman": "lgsco", "decided": "7", "upheld": "4", "remedies": "4", "remedies_on_time": "3",
        "learning": "We write it down.",
    }  # fmt: skip


def test_pages_with_dates_change_each_monday() -> None:
    pages = {
        "a.md": "> [!data] complaint-stages\n",
        "b.md": "> [!data] complaint-deadlines stage-2\n",
        "c.md": "> [!data] not-ours\n",
        "d.md": "> [!data] complaint-stages 2026-12-21\n",
    }
    changes = list(ROOM.changes(make_site(pages, date(2026, 11, 23)), _state()))
    assert [(change.day, change.path) for change in changes] == [(date(2026, 11, 30), "content/a.md"), (date(2026, 11, 30), "content/b.md")]
    assert list(ROOM.changes(make_site(pages, TODAY), _state({}))) == []


def test_a_service_with_clearly_more_complaints_has_a_bad_mark() -> None:
    years = [_row(f"2025-26 Q{number}", 10, 10, 5) for number in range(1, 5)]
    worse = _mark(*years, *(_row(f"2026-27 Q{number}", 12, 10, 7) for number in range(1, 5)))
    assert (worse.column, worse.text, worse.good, round(worse.share, 2)) == ("Complaints", "48 in a year, 70% our fault", False, 0.3)
    assert worse.why == ("8 more complaints than the year before",)
    better = _mark(*years, *(_row(f"2026-27 Q{number}", 8, 8, 0) for number in range(1, 5)))
    assert (better.good, better.why) == (True, ())


def test_nobody_can_say_of_few_complaints_of_small_changes_or_of_a_first_year() -> None:
    year = [_row(f"2025-26 Q{number}", 10, 10, 5) for number in range(1, 5)]
    assert _mark(*year).good is None
    assert _mark(*year, *(_row(f"2026-27 Q{number}", 10 + number // 4, 10, 5) for number in range(1, 5))).good is None
    few = [_row(f"{start} Q{number}", many, many, 0) for start, many in (("2025-26", 1), ("2026-27", 4)) for number in range(1, 5)]
    assert _mark(*few).good is None


def test_a_service_that_nobody_complained_about_has_no_mark() -> None:
    assert _mark(_row("2026-27 Q1", 1, 1, 1), path="tax/pay.md") is None
