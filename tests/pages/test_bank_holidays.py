"""The bank holidays of England."""

from datetime import date, timedelta

import holidays
import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.bank_holidays import BankHoliday, bank_holiday_name, bank_holidays, read_bank_holidays
from fingerpost.pages.data_files import DataFiles

YEARS = st.integers(1990, 2100)
SUBSTITUTE = " (substitute day)"


@pytest.mark.parametrize("year", range(1995, 2051))
def test_they_are_the_days_of_an_independent_package(year: int) -> None:
    assert set(bank_holidays(year)) == set(holidays.country_holidays("GB", subdiv="ENG", years=year))


def test_a_year_as_gov_uk_lists_it() -> None:
    assert bank_holidays(2027) == {
        date(2027, 1, 1): "New Year's Day",
        date(2027, 3, 26): "Good Friday",
        date(2027, 3, 29): "Easter Monday",
        date(2027, 5, 3): "Early May bank holiday",
        date(2027, 5, 31): "Spring bank holiday",
        date(2027, 8, 30): "Summer bank holiday",
        date(2027, 12, 25): "Christmas Day",
        date(2027, 12, 26): "Boxing Day",
        date(2027, 12, 27): "Christmas Day (substitute day)",
        date(2027, 12, 28): "Boxing Day (substitute day)",
    }


@pytest.mark.parametrize(
    ("year", "christmas"),
    [
        (2024, {}),  # Wednesday
        (2026, {date(2026, 12, 28): "Boxing Day (substitute day)"}),  # Friday
        (2021, {date(2021, 12, 27): "Christmas Day (substitute day)", date(2021, 12, 28): "Boxing Day (substitute day)"}),  # Saturday
        (2022, {date(2022, 12, 27): "Christmas Day (substitute day)"}),  # Sunday: Boxing Day keeps its Monday
    ],
)
def test_the_days_in_place_of_christmas(year: int, christmas: dict) -> None:
    assert {day: name for day, name in bank_holidays(year).items() if day.month == 12 and SUBSTITUTE in name} == christmas


@pytest.mark.parametrize("year", [1995, 2002, 2012, 2020, 2022])
def test_a_day_that_was_moved_is_no_holiday_where_it_was(year: int) -> None:
    early, spring = date(year, 5, 1), date(year, 5, 25)
    monday = [day + timedelta(-day.weekday() % 7) for day in (early, spring)]
    assert sum(day in bank_holidays(year) for day in monday) == 1


@given(YEARS)
def test_every_year_has_eight_working_days_off_or_more(year: int) -> None:
    found = bank_holidays(year)
    assert len([day for day in found if day.weekday() < 5]) >= 8
    assert list(found) == sorted(found)
    assert {day.year for day in found} == {year}
    assert easter(year) - timedelta(2) in found
    assert all(day.weekday() < 5 for day, name in found.items() if SUBSTITUTE in name)


def test_a_site_adds_a_day_and_moves_one() -> None:
    extra = [
        BankHoliday(day=date(2027, 6, 7), name="Once"),
        BankHoliday(day=date(2027, 5, 10), name="Early May bank holiday", instead_of=date(2027, 5, 3)),
    ]
    found = bank_holidays(2027, extra)
    assert found[date(2027, 6, 7)] == "Once"
    assert date(2027, 5, 3) not in found
    assert found[date(2027, 5, 10)] == "Early May bank holiday"
    assert bank_holidays(2028, extra) == bank_holidays(2028)


def test_a_day_has_a_name_or_none() -> None:
    name = bank_holiday_name([BankHoliday(day=date(2030, 7, 1), name="Once")])
    assert (name(date(2030, 7, 1)), name(date(2030, 7, 2)), name(date(2026, 12, 25))) == ("Once", None, "Christmas Day")


def test_the_file_of_a_site_is_read_and_a_wrong_day_is_a_slip() -> None:
    text = b"- day: 2027-06-07\n  name: Once\n- day: 07/06/2028\n  name: Again\n- day: 2027-06-07\n  name: Twice\n"
    files = DataFiles({"bank-holidays.yml": text})
    assert [one.name for one in read_bank_holidays(files)] == ["Once"]
    assert [(path, slip.line) for path, slip in files.slips] == [("bank-holidays.yml", 3), ("bank-holidays.yml", 5)]
    assert "2028-06-07" in files.slips[0][1].mend
