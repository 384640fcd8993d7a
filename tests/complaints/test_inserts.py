"""What `> [!data] ...` shows of complaints."""

import re
from datetime import date

import pytest

from fingerpost.checks.room import RoomState
from fingerpost.complaints.room import ROOM
from fingerpost.complaints.settings import ComplaintsSettings
from fingerpost.pages.blocks.parts import is_gap
from tests.complaints.numbers import FILES, PAGES, read
from tests.support.sites import TODAY, make_site
from tests.support.texts import exactly


def _shown(name: str, argument: str = "", files: dict[str, str] = FILES, today: date = TODAY) -> str:
    site = make_site(PAGES, today)
    found, data = read(files)
    state = RoomState(ComplaintsSettings(), found, tuple(data.slips), data)
    return ROOM.inserts[name](argument, site.by_path["council/page.md"], site, state)


def _rows(markdown: str) -> list[list[str]]:
    lines = [line.removeprefix("> ") for line in markdown.split("\n") if line.removeprefix("> ").startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if "---" not in line]


def test_the_stages_are_steps_with_the_dates_of_next_monday() -> None:
    shown = _shown("complaint-stages")
    assert (
        "> 1. **Stage 1.** The team that the complaint is about answers. Within 5 working days, we say that we have your complaint."
        in shown
    )
    assert "> 2. **Stage 2.** If you disagree with our answer, ask us to look again." in shown
    assert "> 3. **The Ombudsman.** If you are still unhappy, the Local Ombudsman or Housing Ombudsman can look at it." in shown
    assert "> [!table] If we hear from you on Monday 23 November 2026" in shown
    assert _rows(shown)[1:] == [
        ["Stage 1", "30 November 2026", "14 December 2026", "30 December 2026"],
        ["Stage 2", "30 November 2026", "30 December 2026", "28 January 2027"],
    ]


def test_the_stages_from_a_day_that_the_page_names() -> None:
    shown = _shown("complaint-stages", "2026-12-21")
    assert "If we hear from you on Monday 21 December 2026" in shown
    assert _rows(shown)[1] == ["Stage 1", "30 December 2026", "14 January 2027", "28 January 2027"]
    with pytest.raises(ValueError, match=exactly("“soon” is not a date. Write the year, month and day: 2026-03-31")):
        _shown("complaint-stages", "soon")


def test_a_stage_that_is_never_longer_does_not_say_so() -> None:
    one = "stages:\n  - {id: only, name: One answer, acknowledge: 1, answer: 10}\n"
    shown = _shown("complaint-stages", "", {"complaints.yml": one})
    assert "Within 1 working day, we say" in shown
    assert "A hard case" not in shown


def test_days_by_week_are_right_for_those_who_complain_last() -> None:
    rows = _rows(_shown("complaint-deadlines"))
    assert len(rows) == 13
    assert rows[1] == ["16 to 22 November 2026", "27 November 2026", "11 December 2026"]
    assert rows[7] == ["28 December 2026 to 3 January 2027", "8 January 2027", "22 January 2027"]
    assert _rows(_shown("complaint-deadlines", "stage-2"))[1][2] == "29 December 2026"
    with pytest.raises(ValueError, match=exactly("There is no stage “3”. Write one of these: stage-1, stage-2")):
        _shown("complaint-deadlines", "3")


def test_who_is_responsible_for_what_is_not_ours() -> None:
    assert _rows(_shown("not-ours"))[1:] == [
        ["[Potholes](../roads/pothole.md)", "The County", "01632 960500"],
        ["Crime", "[The police](https://www.police.uk/)", "On their website"],
    ]


def test_whom_people_can_go_to_next() -> None:
    assert _shown("ombudsmen").split("\n") == [
        "- Councils: [Local Ombudsman](https://www.lgo.org.uk/), phone 0300 061 0614",
        "- Homes: Housing Ombudsman",
    ]


def test_our_days_beside_those_of_the_code() -> None:
    slow = "months: 6\nstages:\n  - {id: stage-1, name: First, acknowledge: 3, answer: 15, extension: 10}\n"
    rows = _rows(_shown("complaint-code", "", {"complaints.yml": slow}))
    assert rows[1:] == [
        ["First: say that we have it", "within 5 working days", "within 3 working days", "Yes"],
        ["First: answer after that", "within 10 working days", "within 15 working days", "No"],
        ["First: take longer, with reasons", "within 10 working days", "within 10 working days", "Yes"],
        ["Number of stages", "2 at most", "1", "Yes"],
        ["How long people have to complain", "12 months", "6 months", "No"],
    ]


def test_all_results_stand_under_headings_and_shares_are_worked_out() -> None:
    shown = _shown("complaints-results")
    assert shown.startswith(
        "From July to September 2026, 24 complaints came in. We answered 25, and 24 of these answers (96%) were on time. We were at fault in 10, and partly at fault in 3."
    )
    assert re.findall(r"^#+ .*", shown, re.MULTILINE) == [
        "## How many complaints we had", "## How many answers were on time", "## How often we were at fault",
        "## How people felt about our answers", "## What the complaints were about",
    ]  # fmt: skip
    assert "[Download all the numbers (CSV)](../complaints.csv)" in shown


def test_how_many_came_in_is_a_line_and_what_became_of_them_a_table() -> None:
    shown = _shown("complaints-results", "numbers")
    assert _rows(shown)[:3] == [["Quarter", "Stage 1", "Stage 2"], ["April to June 2026", "15", "2"], ["July to September 2026", "24", "1"]]
    assert "> [!table] Stage 1: what became of them" in shown
    assert _rows(shown)[4:6] == [["July to September 2026", "24", "2", "25"], ["April to June 2026", "15", "1", "13"]]


def test_answers_on_time_are_a_line_for_each_stage() -> None:
    shown = _shown("complaints-results", "on time")
    assert "> [!trend] Answers on time, percent" in shown
    assert _rows(shown) == [
        ["Quarter", "Stage 1", "Stage 2"],
        ["April to June 2026", "84.6", "50"],
        ["July to September 2026", "96", "100"],
    ]


def test_a_quarter_in_which_nobody_was_asked_is_a_gap() -> None:
    assert _rows(_shown("complaints-results", "satisfaction"))[1:] == [
        ["April to June 2026", "50", "50"],
        ["July to September 2026", "77.8", "No number"],
    ]
    assert is_gap("No number"), "or the block is no chart"


def test_what_nobody_counted_is_said_and_is_no_empty_chart() -> None:
    row = "2026-27 Q{},stage-1,4,4,4,2,2\n"
    text = "period,stage,received,answered,on_time,upheld,not_upheld\n" + row.format(1) + row.format(2)
    assert (
        _shown("complaints-results", "satisfaction", {"complaints/a.csv": text})
        == "We do not know yet how people feel about our answers.\n"
    )
    assert _rows(_shown("complaints-results", "on time", {"complaints/a.csv": text}))[0] == ["Quarter", "Stage 1"]


def test_rows_of_stages_that_nobody_knows_are_no_results() -> None:
    text = "period,stage,received,answered,on_time,upheld,not_upheld\n2026-27 Q1,first,4,4,4,2,2\n"
    message = "No row of _data/complaints/ names a stage that there is. Write one of these as `stage`: stage-1, stage-2"
    with pytest.raises(ValueError, match=exactly(message)):
        _shown("complaints-results", "", {"complaints/a.csv": text})


def test_one_quarter_is_no_trend() -> None:
    rows = FILES["complaints/2026-27.csv"].split("\n")
    shown = _shown("complaints-results", "on time", {"complaints/a.csv": "\n".join(rows[:2]) + "\n"})
    assert "[!trend]" not in shown
    assert _rows(shown)[1] == ["April to June 2026", "80"]


def test_services_stand_by_how_many_complained_with_the_others_last() -> None:
    shown = _shown("complaints-results", "services")
    assert "> [!table] Stage 1, April 2026 to September 2026" in shown
    assert _rows(shown)[1:] == [
        ["[Report a missed bin](../bins/missed.md)", "32", "31", "18 (58.1%)"],
        ["[Pay](../tax/pay.md)", "4", "4", "1 (25%)"],
        ["All other services", "3", "3", "0 (0%)"],
    ]
    assert "- [Report a missed bin](../bins/missed.md), July to September 2026: A lorry broke down." in shown


def test_one_year_says_when_quarters_are_missing() -> None:
    shown = _shown("complaints-results", "2026-27")
    assert "> [!table] Complaints in 2026/27: 2 of 4 quarters" in shown
    assert ["Answered on time", "35 (92.1%)", "2 (66.7%)"] in _rows(shown)
    assert ["Satisfied with how we dealt with it", "69.2% of 13 people", "50% of 2 people"] in _rows(shown)


def test_a_part_that_is_not_there_names_those_that_are() -> None:
    message = "There is nothing called “upheld by stage” about complaints. Write one of these: summary, numbers, on time, upheld, satisfaction, services, 2026-27"
    with pytest.raises(ValueError, match=exactly(message)):
        _shown("complaints-results", "upheld by stage")


def test_what_the_ombudsman_decided_latest_first() -> None:
    shown = _shown("ombudsman")
    assert "> [!table] Local Ombudsman" in shown
    assert _rows(shown)[1:] == [
        ["April 2025 to March 2026", "5", "3", "nothing to put right"],
        ["April 2024 to March 2025", "7", "4", "3 of 4"],
    ]
    assert "- April 2024 to March 2025: We write it down." in shown


def test_what_changed_latest_first_with_the_page_and_harmless_signs() -> None:
    shown = _shown("complaints-learning")
    assert shown.index("1 June 2026") < shown.index("10 November 2025")
    assert "> - **10 November 2025** We sent &#42;two&#42; bills. We send one. See [Pay](../tax/pay.md)." in shown


@pytest.mark.parametrize("name", sorted(ROOM.inserts))
def test_without_data_each_says_what_to_write(name: str) -> None:
    with pytest.raises(ValueError, match=r"_data/(complaints|ombudsman)[^ ]*\.(yml|csv)"):
        _shown(name, "", {})


@pytest.mark.parametrize("name", ["complaint-stages", "not-ours", "complaints-learning"])
def test_a_file_with_an_error_is_not_told_again_at_each_block(name: str) -> None:
    assert _shown(name, "", {"complaints.yml": "hello"}) == "We cannot show this at the moment."
