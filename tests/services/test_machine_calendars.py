"""Calendars of closures: read back with a parser that is not the one that writes them."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from fingerpost.services.machine.calendars import calendars
from fingerpost.services.machine.source import source_of
from fingerpost.services.room import panel
from tests.support.sites import TODAY, make_site, open_rooms
from tests.support.whole_city import ADDRESS, whole_city

SPECIAL = """special_hours:
  - day: 2026-12-24
    hours: 9am to midday and 1pm to 3pm
    reason: Christmas Eve
  - day: 2026-12-25
    last_day: 2026-12-28
    hours: closed
  - day: 2027-07-01
    last_day: 2027-07-02
    hours: 10am to midnight
  - day: 2026-11-21
    hours: closed
"""


def _place(more: str = SPECIAL, title: str = "Town Hall") -> str:
    return f'---\ntype: location\ntitle: "{title}"\naddress: Market Place, Oxenbridge ZX1 1AA\nlast_reviewed_on: 2026-06-09\n{more}---\n'


def _made(files: dict[str, str], today: date = TODAY) -> dict[str, str]:
    site = make_site(files, today)
    site.addresses.root = ADDRESS
    return calendars(source_of(site, open_rooms(files)["services"][1]), "closures.ics")


def _read(text: str) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(text)


def test_a_closure_is_all_day_and_other_hours_have_their_times() -> None:
    events = _read(_made({"locations/town-hall.md": _place()})["locations/town-hall.ics"]).events
    assert [(event.summary, event.dtstart, event.dtend) for event in events] == [
        ("Town Hall is open 9am to midday and 1pm to 3pm: Christmas Eve", datetime(2026, 12, 24, 9, tzinfo=UTC), datetime(2026, 12, 24, 12, tzinfo=UTC)),
        ("Town Hall is open 9am to midday and 1pm to 3pm: Christmas Eve", datetime(2026, 12, 24, 13, tzinfo=UTC), datetime(2026, 12, 24, 15, tzinfo=UTC)),
        ("Town Hall is closed", date(2026, 12, 25), date(2026, 12, 29)),
        ("Town Hall is open 10am to midnight", datetime(2027, 7, 1, 9, tzinfo=UTC), datetime(2027, 7, 1, 23, tzinfo=UTC)),
        ("Town Hall is open 10am to midnight", datetime(2027, 7, 2, 9, tzinfo=UTC), datetime(2027, 7, 2, 23, tzinfo=UTC)),
    ]  # fmt: skip
    assert {event.location for event in events} == {"Market Place, Oxenbridge ZX1 1AA"}
    assert {str(event.url) for event in events} == {ADDRESS + "locations/town-hall/"}


def test_the_next_day_builds_the_same_bytes_and_a_new_title_keeps_each_uid() -> None:
    before = _made({"a.md": _place()})
    assert _made({"a.md": _place()}, date(2026, 11, 23)) == before
    after = _made({"a.md": _place(title="City Hall")})
    assert [event.uid for event in _read(after["a.ics"]).events] == [event.uid for event in _read(before["a.ics"]).events]
    assert len({event.uid for event in _read(before["a.ics"]).events}) == 5


def test_bank_holidays_are_in_it() -> None:
    events = _read(_made({"a.md": _place("bank_holidays: closed\nopening_hours:\n  friday: 9am to 5pm\n")})["a.ics"]).events
    assert events[0].summary == "Town Hall is closed: Christmas Day"
    assert events[0].dtstart == date(2026, 12, 25)


def test_one_calendar_has_all_places_and_a_place_without_such_days_has_none() -> None:
    made = _made({"a.md": _place(), "b.md": _place(title="Library"), "c.md": _place("")})
    assert set(made) == {"a.ics", "b.ics", "closures.ics"}
    uids = [event.uid for event in _read(made["closures.ics"]).events]
    assert len(uids) == len(set(uids)) == 10
    assert _made({"c.md": _place("")}) == {}


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    text = _made({"a.md": _place(title="The Very Long Name of a Hall, with a comma; and ünïcödé " * 4)})["a.ics"]
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert _read(text).events[0].summary.startswith("The Very Long Name of a Hall, with a comma; and ünïcödé")


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=90))
def test_any_title_can_be_read_back(title: str) -> None:
    title = "x" + title.replace("\\", "").replace('"', "").replace("\u2028", "").replace("\u2029", "")
    (first, *_) = _read(_made({"a.md": _place(title=title)})["a.ics"]).events
    assert " ".join(title.split()) in " ".join(first.summary.split())


def test_the_calendars_of_the_city_can_be_read_and_their_pages_lead_to_them() -> None:
    city = whole_city()
    files = {path: text for path, text in city.made.items() if path.endswith(".ics")}
    single = {path for path in files if path != "closures.ics"}
    assert len(single) >= 5
    assert sum(len(_read(files[path]).events) for path in single) == len(_read(files["closures.ics"]).events)
    led_to = {city.layout_values(page)["hours"]["calendar"] for page in city.site.by_type["location"]}
    assert {f"../../{path}" for path in single} == led_to - {""}


def test_no_link_where_the_site_wants_no_calendar() -> None:
    files = {"a.md": _place()}
    site, rooms = make_site(files), open_rooms(files, {"services": {"calendar": None}})
    room, state = rooms["services"]
    assert panel(site.by_path["a.md"], site, state)["hours"]["calendar"] == ""
    assert room.files(site, state) == {}
