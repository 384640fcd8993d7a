"""The scorecard: marks of all rooms in one line a service, worst first, and nothing of it on the site."""

import csv
import io
import json
from pathlib import Path

import pytest

from fingerpost.checks.mark import Mark
from fingerpost.checks.room import Room, RoomState
from fingerpost.checks.scorecard import cards, scorecard
from fingerpost.reports.report import Report, render
from fingerpost.rooms import chapters
from tests.conftest import AS_OF
from tests.support.sites import TODAY, make_site, open_rooms

DOCS = Path(__file__).resolve().parents[2] / "docs"


def _service(title: str, owner: str, more: str = "") -> str:
    return f"---\ntype: service\ntitle: {title}\nowner: {owner}\n{more}---\nText.\n"


FILES = {
    "bins.md": _service("Bins", "waste-team"),
    "pay.md": _service("=Pay", "revenues-team"),
    "repairs.md": _service("Repairs", "housing-team"),
    "about.md": "---\ntitle: About\n---\nNo service.",
    "draft.md": _service("Draft", "waste-team", "draft: true\n"),
    "old.md": _service("Old", "waste-team", "archive_on: 2026-01-01\n"),
}
MARKS = {
    "bins.md": [Mark("Promises", "1 of 2 met", False, 0.5, ("missed-bins: missed", "calls: missed")), Mark("Fresh", "In time", True, 1.0)],
    "pay.md": [Mark("Promises", "2 of 2 met", True, 1.0), Mark("Fresh", "Review due", None, 0.75)],
    "repairs.md": [Mark("Promises", "0 of 2 met", False, 0.0), Mark("Complete", "Whole", True, 1.0), Mark("Other", "Odd", None)],
}


def _rooms(marks: dict[str, list[Mark]] = MARKS) -> dict:
    """A room for each mark that a page can have."""

    def giving(number: int):
        return lambda page, site, room: (
            dict(enumerate(marks.get(page.path, [])))[number] if number < len(marks.get(page.path, [])) else None
        )

    return {str(number): (Room(f"room{number}", mark=giving(number)), RoomState(None)) for number in range(3)}


def _chapter(marks: dict[str, list[Mark]] = MARKS):
    return scorecard(make_site(FILES), _rooms(marks), lambda page: page.meta.owner)


def test_services_alone_are_listed_worst_first() -> None:
    found = cards(make_site(FILES), _rooms(), lambda page: None)
    assert [card.title for card in found] == ["Repairs", "Bins", "=Pay"]
    assert {card.owner for card in found} == {"nobody"}


def test_the_columns_stand_in_their_order_and_each_cell_has_words() -> None:
    table, by_owner = _chapter().tables
    assert table.columns == ("Service", "Owner", "Complete", "Fresh", "Promises", "Other")
    assert table.rows[1] == (
        "Bins", "waste-team", "Nothing known", "Good: In time", "To mend: 1 of 2 met (missed-bins: missed; calls: missed)", "Nothing known",
    )  # fmt: skip
    assert table.rows[2][3] == "Review due"
    assert by_owner.rows[0] == ("housing-team", "1", "1 of 1", "Nothing known", "0 of 1", "Nothing known")


def test_the_file_is_sorted_by_owner_and_harmless_in_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(_chapter().files["scorecard.csv"])))
    assert [row["owner"] for row in rows] == ["housing-team", "revenues-team", "waste-team"]
    assert rows[1]["service"] == "'=Pay"
    assert (rows[2]["promises"], rows[2]["promises_good"], rows[2]["promises_why"]) == (
        "1 of 2 met", "false", "missed-bins: missed; calls: missed",
    )  # fmt: skip
    assert rows[2]["complete_good"] == ""


def test_programs_and_people_get_the_same() -> None:
    report = Report([], 3, TODAY, chapters={"scorecard": _chapter()})
    data = json.loads(render("json", report))["rooms"]["scorecard"]
    assert [one["service"] for one in data["services"]] == ["Repairs", "Bins", "=Pay"]
    assert data["services"][1]["marks"]["Promises"] == {
        "text": "1 of 2 met", "good": False, "share": 0.5, "why": ["missed-bins: missed", "calls: missed"],
    }  # fmt: skip
    html = render("html", report)
    assert "To mend: 0 of 2 met" in html
    assert 'href="scorecard.csv"' in html


def test_without_a_mark_there_is_no_scorecard() -> None:
    assert _chapter({}) is None


@pytest.mark.parametrize(
    ("last", "text", "good"),
    [
        ("2026-11-01", "Reviewed, next by 1 November 2027", True),
        ("2025-11-20", "Review due since 20 November 2026", None),
        ("2025-06-01", "Overdue since 1 June 2026", False),
        (None, "Never reviewed", False),
    ],
)
def test_fresh_says_if_the_page_is_reviewed_in_time(last: str | None, text: str, good: bool | None) -> None:
    files = {"bins.md": _service("Bins", "waste-team", f"last_reviewed_on: {last}\n" if last else "")}
    room, state = open_rooms(files)["freshness"]
    site = make_site(files)
    mark = room.mark(site.by_path["bins.md"], site, state)
    assert (mark.column, mark.text, mark.good) == ("Fresh", text, good)


def _readable(text: str) -> Mark | None:
    files = {"bins.md": _service("Bins", "waste-team").replace("Text.", text)}
    room, state = open_rooms(files)["reading_level"]
    site = make_site(files)
    return room.mark(site.by_path["bins.md"], site, state)


def test_readable_compares_the_age_with_the_aim() -> None:
    easy = _readable("We come and empty your bin on the day that we told you. " * 12)
    hard = _readable(
        "Notwithstanding administrative considerations, the authority subsequently operationalises infrastructural provision. " * 30
    )
    assert (easy.good, hard.good) == (True, False)
    assert easy.text.startswith("Age ")
    assert hard.share < easy.share == 1
    assert _readable("Too short.") is None


def test_an_owner_that_a_folder_gives_counts() -> None:
    files = {"bins/new.md": _service("Bins", "x", "last_reviewed_on: 2026-11-01\n").replace("owner: x\n", "")}
    opened = open_rooms(files, {"freshness": {"defaults": {"folders": {"bins": {"owner": "waste-team"}}}}})
    assert chapters(make_site(files), opened)["scorecard"].data["services"][0]["owner"] == "waste-team"


def test_the_handbook_shows_the_first_line_of_the_file() -> None:
    marks = {
        "bins.md": [Mark(name, "x") for name in ("Complete", "Fresh", "Readable")],
        "pay.md": [Mark(name, "x") for name in ("Promises", "Complaints")],
    }
    first = _chapter(marks).files["scorecard.csv"].split("\r\n")[0]
    assert f"```csv\n{first}\n```" in (DOCS / "editors" / "scorecard.md").read_text("utf-8")


@pytest.mark.slow
def test_no_owner_is_named_on_the_public_site(city: Path) -> None:
    """Ids of teams and the scorecard are in the report, and in no file that is published."""
    assert (city / "report" / "scorecard.csv").is_file()
    assert list((city / "site").rglob("scorecard*")) == []
    teams = (
        b"contact-team",
        b"waste-team",
        b"revenues-team",
        b"housing-team",
        b"planning-team",
        b"parking-team",
        b"communities-team",
        b"democracy-team",
    )
    public = [path for path in (city / "site").rglob("*") if path.suffix in (".html", ".json", ".csv", ".txt", ".xml", ".ics")]
    assert len(public) > 100, AS_OF
    assert [path.name for path in public if any(team in path.read_bytes() for team in teams)] == []
