"""The days on which the statement says something else by itself."""

from tests.support.sites import make_site, open_rooms

STATEMENT = """issues:
  - {id: past, title: A, what: A, fix_by: 2026-11-01}
  - {id: to-come, title: B, what: B, fix_by: 2026-12-31}
tested: {last_day: 2026-10-09}
"""


def test_when_an_issue_should_be_mended_and_when_a_test_is_a_year_old() -> None:
    files = {"a.md": "Text.", "_data/accessibility.yml": STATEMENT}
    room, state = open_rooms(files)["accessibility"]
    assert [(str(one.day), one.what) for one in room.changes(make_site(files), state)] == [
        ("2027-01-01", "is past the day on which “to-come” should be mended"),
        ("2027-10-10", "says less, since the test by hand is a year old"),
    ]


def test_without_a_statement_there_are_none() -> None:
    room, state = open_rooms({})["accessibility"]
    assert list(room.changes(make_site({"a.md": "Text."}), state)) == []
