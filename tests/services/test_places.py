"""What a place says of itself: its hours, and the days that are not as usual."""

from datetime import date

import pytest

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.services.data import read_data
from fingerpost.services.places import changes, place_panel
from fingerpost.theme.components import render_component
from fingerpost.theme.words import words_for
from tests.support.sites import TODAY, make_site

SPECIAL = """special_hours:
  - day: 2027-01-01
    hours: closed
  - day: 2026-12-25
    last_day: 2026-12-28
    hours: closed
  - day: 2026-11-21
    hours: 9am to midday
  - day: 2026-11-22
    hours: 1pm to midnight
"""


def _panel(more: str, kind: str = "location", today: date = TODAY) -> dict:
    site = make_site({"a.md": f"---\ntype: {kind}\ntitle: A\n{more}---\nText.\n"}, today)
    return place_panel(site.by_path["a.md"], site, {})


def test_special_days_are_sorted_and_those_that_passed_are_left_out() -> None:
    found = _panel(SPECIAL)["hours"]["special"]
    assert [(one["first"].isoformat(), one["weekday"]) for one in found] == [
        ("2026-11-22", "sunday"),
        ("2026-12-25", ""),
        ("2027-01-01", "friday"),
    ]
    assert [one["first"].isoformat() for one in _panel(SPECIAL, today=date(2026, 12, 28))["hours"]["special"]] == [
        "2026-12-25",
        "2027-01-01",
    ]


def test_how_the_days_are_said() -> None:
    html = render_component("opening-hours", **_panel("opening_hours:\n  monday: 9am to 12.30pm and 1.30pm to 5pm\n" + SPECIAL))
    for said in ("9am to 12.30pm and 1.30pm to 5pm", "Sunday 22 November 2026", "1pm to midnight", "25 to 28 December 2026", "Closed"):
        assert said in html


@pytest.mark.parametrize(
    ("lang", "hours", "said"),
    [
        ("en", "closed", "Closed"), ("en", "midday to 5pm", "Midday to 5pm"), ("cy", "closed", "Ar gau"), ("cy", "midday to 5pm", "Canol dydd i 5pm"),
        ("en", "by appointment", "by appointment"),
    ],
)  # fmt: skip
def test_hours_in_each_language(lang: str, hours: str, said: str) -> None:
    assert words_for(lang).hours(hours) == said


def test_the_site_is_built_again_after_each_special_day() -> None:
    site = make_site({"a.md": f"---\ntype: entry\ntitle: A\n{SPECIAL}---\n"})
    assert sorted(change.day.isoformat() for change in changes(site, {})) == ["2026-11-23", "2026-12-29", "2027-01-02"]


def test_an_entry_says_what_a_place_does_not() -> None:
    more = (
        "area: Eastfield\ncost: Free\nurl: https://a.example/\nlanguages: [Polish, Urdu]\nhours: The first Tuesday\nphone: 01632 960820\n"
    )
    panel = _panel(more, "entry")
    html = render_component("place", **panel) + render_component("opening-hours", **panel)
    for said in ("Eastfield", "Free", ">a.example/<", "Polish and Urdu", "The first Tuesday", 'href="tel:01632960820"'):
        assert said in html


@pytest.mark.parametrize(
    ("given", "line", "message"),
    [
        ("  - day: 2026-12-28\n    last_day: 2026-12-25\n    hours: closed\n", 5, "The `last_day:` is before the `day:`"),
        ("  - day: 2026-12-25\n    hours: shut\n", 6, "`hours:` “shut” are not opening hours"),
        ("  - day: 25 December\n    hours: closed\n", 5, "`day:` “25 December” is not a date"),
    ],
)
def test_a_slip_in_special_hours_names_its_line(given: str, line: int, message: str) -> None:
    (slip,) = read_front_matter(f"---\ntype: location\ntitle: A\nspecial_hours:\n{given}---\n").slips
    assert (slip.line, slip.message) == (line, message)
    assert slip.mend.endswith((".", "`"))


LIBRARY = """opening_hours:
  monday: 9am to 5pm
  friday: 9am to 5pm
holiday_hours:
  monday: 10am to 4pm
  friday: 10am to 4pm
bank_holidays: closed
partners:
  - name: advice
    hours: Monday, 10am to 3pm
    does: Free advice on debt.
  - name: nobody
"""
TERMS = "- {name: Christmas holiday, first_day: 2026-12-19, last_day: 2027-01-03}\n"


def _library() -> dict:
    register = read_data(
        DataFiles({"organisations.yml": b"- {id: advice, name: Advice Centre, kind: charity}\n", "school-terms.yml": TERMS.encode()})
    )
    site = make_site({"a.md": f"---\ntype: location\ntitle: A\n{LIBRARY}---\nText.\n"})
    return {**place_panel(site.by_path["a.md"], site, register), "changes": list(changes(site, register))}


def test_bank_holidays_have_their_names_and_school_holidays_a_week_of_their_own() -> None:
    panel = _library()
    html = render_component("opening-hours", hours=panel["hours"])
    for said in (
        "Friday 25 December 2026<br>Christmas Day",
        "In the school holidays: Christmas holiday, 19 December 2026 to 3 January 2027",
        "10am to 4pm",
    ):
        assert said in html
    assert "Boxing Day</" not in html  # a Saturday, on which it is closed anyway
    assert "open now" not in html.lower()


def test_partners_stand_on_the_page_with_their_hours() -> None:
    panel = _library()
    assert [one["name"] for one in panel["location"]["partners"]] == ["Advice Centre"]
    assert "Advice Centre: Monday, 10am to 3pm<br>Free advice on debt." in render_component("place", location=panel["location"])


def test_the_site_is_built_again_when_a_bank_holiday_or_a_school_holiday_is_over() -> None:
    days = {change.day for change in _library()["changes"]}
    assert {date(2026, 12, 26), date(2026, 12, 29), date(2027, 1, 2), date(2027, 1, 4)} <= days
