"""When a place is open on a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.bank_holidays import BankHoliday, bank_holiday_name
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.page_parts import OpeningHours, SpecialHours
from fingerpost.pages.place_types import Location
from fingerpost.pages.schedule import (
    AHEAD,
    Calendar,
    HoursOn,
    SchoolHoliday,
    changing_days,
    hours_on,
    read_calendar,
    unusual_days,
)

TODAY = date(2026, 11, 22)
CHRISTMAS = SchoolHoliday(name="Christmas holiday", first_day=date(2026, 12, 21), last_day=date(2027, 1, 1))
HALF_TERM = SchoolHoliday(name="Spring half term", first_day=date(2027, 2, 15), last_day=date(2027, 2, 19))
CALENDAR = Calendar(bank_holiday_name(), (CHRISTMAS, HALF_TERM))
WEEK = OpeningHours(monday="9am to 5pm", friday="9am to 5pm", saturday="10am to 1pm")
HOLIDAYS = OpeningHours(monday="10am to 4pm", tuesday="10am to 4pm")


def _place(**more) -> Location:
    return Location(**{"title": "A", "opening_hours": WEEK, **more})


def _said(place: Location, today: date = TODAY, calendar: Calendar = CALENDAR) -> list[tuple[str, str, str]]:
    return [(f"{one.first:%d %b}", one.hours, one.name) for one in unusual_days(place, today, calendar)]


def test_the_day_itself_comes_before_bank_holidays_school_holidays_and_the_week() -> None:
    special = [SpecialHours(day=date(2026, 12, 28), hours="midday to 3pm")]
    place = _place(holiday_hours=HOLIDAYS, bank_holidays="closed", special_hours=special)
    days = (date(2026, 12, 14), date(2026, 12, 21), date(2026, 12, 25), date(2026, 12, 28))
    assert [hours_on(place, day, CALENDAR) for day in days] == [
        HoursOn(days[0], "9am to 5pm", "usual"),
        HoursOn(days[1], "10am to 4pm", "school holiday", "Christmas holiday"),
        HoursOn(days[2], "closed", "bank holiday", "Christmas Day"),
        HoursOn(days[3], "midday to 3pm", "special", "Boxing Day (substitute day)"),
    ]


def test_nobody_knows_the_hours_of_a_place_that_says_none() -> None:
    assert hours_on(Location(title="A"), TODAY, CALENDAR) is None
    assert hours_on(Location(title="A", bank_holidays="closed"), date(2026, 12, 25), CALENDAR).hours == "closed"
    assert hours_on(Location(title="A", bank_holidays="closed"), TODAY, CALENDAR) is None


def test_a_place_that_says_nothing_of_bank_holidays_keeps_its_week() -> None:
    assert hours_on(_place(), date(2026, 12, 25), CALENDAR) == HoursOn(date(2026, 12, 25), "9am to 5pm", "usual")
    assert _said(_place()) == []


def test_bank_holidays_of_the_next_three_months_are_listed_with_their_names() -> None:
    assert _said(_place(bank_holidays="closed")) == [
        ("25 Dec", "closed", "Christmas Day"),  # Friday
        ("26 Dec", "closed", "Boxing Day"),  # Saturday: the place is open on other Saturdays
        ("28 Dec", "closed", "Boxing Day (substitute day)"),  # Monday
        ("01 Jan", "closed", "New Year's Day"),  # Friday
    ]


def test_a_bank_holiday_on_a_day_that_is_closed_anyway_is_not_listed() -> None:
    tuesdays = OpeningHours(tuesday="9am to 5pm")
    assert _said(_place(opening_hours=tuesdays, bank_holidays="closed")) == []


def test_what_an_editor_names_is_listed_however_far_off_and_once() -> None:
    special = [
        SpecialHours(day=date(2027, 8, 2), last_day=date(2027, 8, 13), hours="closed", reason="New roof"),
        SpecialHours(day=date(2026, 12, 25), hours="closed"),
        SpecialHours(day=date(2026, 11, 1), hours="closed"),
        SpecialHours(day=date(2026, 11, 20), last_day=TODAY, hours="9am to midday"),
    ]
    assert _said(_place(bank_holidays="closed", special_hours=special)) == [
        ("20 Nov", "9am to midday", ""),
        ("25 Dec", "closed", "Christmas Day"),
        ("26 Dec", "closed", "Boxing Day"),
        ("28 Dec", "closed", "Boxing Day (substitute day)"),
        ("01 Jan", "closed", "New Year's Day"),
        ("02 Aug", "closed", "New roof"),
    ]


def test_a_day_that_the_site_adds_counts_as_a_bank_holiday() -> None:
    extra = Calendar(bank_holiday_name([BankHoliday(day=date(2027, 1, 15), name="Once")]))
    assert ("15 Jan", "closed", "Once") in _said(_place(bank_holidays="closed"), calendar=extra)


def test_the_files_of_a_site_are_read() -> None:
    files = DataFiles(
        {
            "school-terms.yml": b"- name: Late\n  first_day: 2027-02-15\n  last_day: 2027-02-19\n"
            b"- name: Early\n  first_day: 2026-12-21\n  last_day: 2027-01-01\n"
            b"- name: Wrong\n  first_day: 2027-06-04\n  last_day: 2027-05-31\n",
            "bank-holidays.yml": b"- day: 2027-01-15\n  name: Once\n",
        }
    )
    calendar = read_calendar(files)
    assert [one.name for one in calendar.school_holidays] == ["Early", "Late"]
    assert calendar.bank_holiday(date(2027, 1, 15)) == "Once"
    assert [(path, slip.line, slip.message) for path, slip in files.slips] == [
        ("school-terms.yml", 7, "The `last_day:` is before the `first_day:`")
    ]


def test_the_next_school_holiday_is_the_one_that_is_on_or_comes() -> None:
    days = (TODAY, date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 2), date(2027, 2, 20))
    assert [one and one.name for one in map(CALENDAR.next_school_holiday, days)] == [
        "Christmas holiday", "Christmas holiday", "Christmas holiday", "Spring half term", None,
    ]  # fmt: skip


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
HOURS = st.sampled_from(["closed", "9am to 5pm", "10am to midday"])
WEEKS = st.builds(OpeningHours, monday=HOURS, wednesday=HOURS, friday=HOURS, saturday=HOURS)
SPECIAL = st.builds(
    lambda day, days, hours: SpecialHours(day=day, last_day=day + timedelta(days), hours=hours), DAYS, st.integers(0, 9), HOURS
)
PLACES = st.builds(
    lambda week, holidays, bank, special: _place(opening_hours=week, holiday_hours=holidays, bank_holidays=bank, special_hours=special),
    WEEKS, st.none() | WEEKS, st.none() | HOURS, st.lists(SPECIAL, max_size=3),
)  # fmt: skip


@given(PLACES, DAYS)
def test_a_day_that_is_not_listed_is_as_the_tables_of_the_week_say(place: Location, today: date) -> None:
    listed = unusual_days(place, today, CALENDAR)
    for after in range(AHEAD.days + 1):
        day = today + timedelta(after)
        on = hours_on(place, day, CALENDAR)
        if not any(one.first <= day <= one.last for one in listed):
            week = place.holiday_hours if CALENDAR.school_holiday(day) and place.holiday_hours else place.opening_hours
            assert on.hours == getattr(week, f"{day:%A}".lower())


@given(PLACES, DAYS)
def test_what_a_page_shows_changes_only_on_the_days_that_are_foretold(place: Location, today: date) -> None:
    def shown(day: date) -> tuple:
        return unusual_days(place, day, CALENDAR), place.holiday_hours and CALENDAR.next_school_holiday(day)

    foretold = {day for day, _ in changing_days(place, today, CALENDAR)}
    assert all(today < day for day in foretold)
    first = min(foretold, default=today + AHEAD)
    before = shown(today)
    for after in range(1, min((first - today).days, AHEAD.days)):
        assert shown(today + timedelta(after)) == before
