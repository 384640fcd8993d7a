"""The tracker of recommendations and the equality register on a page, and the days on which they change."""

from datetime import date

import pytest

from fingerpost.plans.room import ROOM
from tests.support.sites import TODAY, make_site, open_rooms

RECOMMENDATIONS = """- id: buses
  title: Buses to the tip
  made_by: Scrutiny committee
  made_on: 2026-10-20
  what: Ask for a bus to the tip
- id: desk
  title: The desk
  made_by: Scrutiny committee
  made_on: 2025-12-31
  what: Open the desk on Tuesdays.
  answered_on: 2026-02-10
  answer: partly accepted
  reply: Each second week.
  updates:
    - {day: 2026-09-15, what: It is open now.}
    - {day: 2026-05-05, what: We look for staff.}
  pages: [desk.md, page.md]
"""
EQUALITY = """- id: desk
  title: The desk
  groups: [age, religion or belief]
  others: [people who work shifts]
  found: Fridays were hard for some. We open on Mondays
  assessed_on: 2026-06-10
  next_review: 2026-12-10
  page: desk.md
- {id: bins, title: Bins, groups: [disability], assessed_on: 2026-07-01, next_review: 2026-11-22, url: "https://a.example/bins"}
"""
FILES = {
    "page.md": "Welcome.",
    "desk.md": "---\ntitle: The help desk\n---\nCome in.",
    "_data/recommendations.yml": RECOMMENDATIONS,
    "_data/equality.yml": EQUALITY,
}


def _shown(name: str, argument: str = "", today: date = TODAY, files: dict[str, str] = FILES) -> str:
    site = make_site(files, today)
    return ROOM.inserts[name](argument, site.by_path["page.md"], site, open_rooms(files)["plans"][1])


def test_the_latest_recommendation_stands_first_and_each_says_how_it_was_answered() -> None:
    shown = _shown("recommendations")
    assert shown.split("\n")[0] == "This page has 2 recommendations: 1 is partly accepted and 1 waits for our answer."
    assert shown.index("## Buses to the tip {: #buses }") < shown.index("## The desk {: #desk }")
    assert "> - Asked by: Scrutiny committee, 20 October 2026\n> - Our answer: Due by 20 December 2026\n" in shown
    assert (
        "> - Our answer: Partly accepted\n> - Answered on: 10 February 2026. It was due by 28 February 2026\n> - What we said: Each second week.\n"
        in shown
    )
    assert "> - **5 May 2026** We look for staff.\n> - **15 September 2026** It is open now.\n" in shown
    assert "See [The help desk](desk.md)." in shown


def test_one_recommendation_by_its_id() -> None:
    assert _shown("recommendations", "desk").startswith("## The desk")
    with pytest.raises(ValueError, match=r"There is no recommendation “desks”. Did you mean “desk”\?"):
        _shown("recommendations", "desks")


def test_an_answer_that_is_late_is_said_to_be_late() -> None:
    shown = _shown("recommendations", today=date(2026, 12, 21))
    assert "1 is past the day of the answer" in shown
    assert "> - Our answer: Late: it was due by 20 December 2026" in shown


def test_the_register_says_whom_the_council_thought_of_and_when_it_looks_again() -> None:
    shown = _shown("equality", today=date(2026, 11, 23)).split("\n")
    assert shown[0] == "The register has 2 assessments. 1 is past the day of its review."
    assert shown[-3:-1] == [
        "> | Bins | Disability | Nothing had to change. [Read the assessment of Bins](https://a.example/bins). | 1 July 2026."
        " The review was due by 22 November 2026 |",
        "> | [The desk](desk.md) | Age, religion or belief and people who work shifts | Fridays were hard for some. We open on Mondays."
        " | 10 June 2026. Next by 10 December 2026 |",
    ]


@pytest.mark.parametrize("name", ["recommendations", "equality"])
def test_without_data_the_block_is_a_finding(name: str) -> None:
    with pytest.raises(ValueError, match=f"to show. Write the first in _data/{name}.yml"):
        _shown(name, files={"page.md": "Welcome."})


def test_the_site_is_built_again_on_the_day_after_each_day_that_passes() -> None:
    strategy = """title: Plan
period: 2026
actions:
  - {id: a, pillar: b, what: Do it., due: 2026-11-30, status: on track}
  - {id: c, pillar: b, what: Done., due: 2026-12-24, status: done}
"""
    files = FILES | {"_data/strategy.yml": strategy}
    found = ROOM.changes(make_site(files), open_rooms(files)["plans"][1])
    assert sorted((change.day.isoformat(), change.path, change.what) for change in found) == [
        ("2026-11-23", "content/_data/equality.yml", "the review of “Bins” is late"),
        ("2026-12-01", "content/_data/strategy.yml", "the action “a” is late"),
        ("2026-12-11", "content/_data/equality.yml", "the review of “The desk” is late"),
        ("2026-12-21", "content/_data/recommendations.yml", "the answer to “Buses to the tip” is late"),
    ]


def test_the_files_for_programs_have_the_days_and_no_owner() -> None:
    strategy = """title: Plan
period: 2026
actions:
  - {id: a, pillar: b, what: "=Do it", owner: contact-team, due: 2026-03-31, status: on track}
"""
    files = FILES | {"_data/strategy.yml": strategy}
    made = ROOM.files(make_site(files), open_rooms(files)["plans"][1])
    assert made["strategy.csv"].split("\r\n") == [
        "id,pillar,what,due,status,late,done_on,note", "a,b,'=Do it,2026-03-31,on track,true,,", "",
    ]  # fmt: skip
    rows = made["recommendations.csv"].split("\r\n")
    assert rows[1].startswith("buses,Buses to the tip,Scrutiny committee,2026-10-20,Ask for a bus to the tip,2026-12-20,,")
    assert rows[2].endswith("2026-02-28,2026-02-10,partly accepted,Each second week.,,2,2026-09-15")
    assert ROOM.files(make_site({}), open_rooms({})["plans"][1]) == {}
