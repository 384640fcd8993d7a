"""The city's plans: as many as people expect to see, and numbers that agree with each other and with the pages."""

import re
from datetime import date
from pathlib import Path

import yaml

from fingerpost.pages.data_files import DataFiles
from fingerpost.plans.data import read_data
from fingerpost.services.status import status_of
from tests.conftest import AS_OF
from tests.support.sites import make_site

CONTENT = Path(__file__).resolve().parents[2] / "content"
DATA = DataFiles({path.name: path.read_bytes() for path in (CONTENT / "_data").glob("*.yml")})
PLANS = read_data(DATA)
TODAY = date.fromisoformat(AS_OF)


def test_there_are_four_pillars_twenty_actions_seven_recommendations_and_no_slips() -> None:
    assert DATA.slips == []
    assert list(PLANS.pillars) == ["citizen-focused", "positive-experience", "inclusive-access", "right-first-time"]
    assert (len(PLANS.actions), len(PLANS.recommendations)) == (20, 7)
    assert 8 <= len(PLANS.assessments) <= 10
    assert len({action.status for action in PLANS.actions.values()}) == 5


def test_owners_are_teams() -> None:
    teams = {team["id"] for team in yaml.safe_load((CONTENT / "_data" / "teams.yml").read_text("utf-8"))}
    assert {action.owner for action in PLANS.actions.values()} <= teams


def test_the_yearly_update_counts_what_was_done_by_then() -> None:
    update = PLANS.strategy.updates[-1]
    done = sum(action.done_on is not None and action.done_on <= update.day for action in PLANS.actions.values())
    stopped = sum(action.status == "stopped" for action in PLANS.actions.values())
    assert f"we finished {done} of the {len(PLANS.actions)} actions and stopped {stopped}" in update.what


def test_what_is_done_was_done_in_the_past() -> None:
    days = [one.done_on for one in (*PLANS.actions.values(), *PLANS.recommendations.values()) if one.done_on]
    assert max(days) <= TODAY


def test_each_recommendation_was_answered_in_time_or_is_not_due() -> None:
    for one in PLANS.recommendations.values():
        assert (one.answered_on or TODAY) <= one.due, one.id


def test_the_answers_of_the_consultation_add_up() -> None:
    text = (CONTENT / "your-council/have-your-say/citizen-strategy.md").read_text("utf-8")
    total = int(re.search(r"answers: (\d+)", text)[1])
    parts = re.search(r"We had ([\d,]+) answers: (\d+) online, (\d+) on paper, and (\d+) by phone", text).groups()
    assert int(parts[0].replace(",", "")) == total == sum(map(int, parts[1:]))
    assert f"{total:,} people and groups" in PLANS.strategy.updates[0].what


def test_the_strategy_says_of_results_what_the_results_say() -> None:
    rows = [
        line.split(",")
        for path in (CONTENT / "_data" / "results").glob("*.csv")
        for line in path.read_text("utf-8").split("\n")[1:]
        if line
    ]
    value = {(row[1], row[0]): row[2] for row in rows}
    for action, standard in (("phone-wait", "phone-answered"), ("repairs-in-time", "routine-repairs")):
        note = PLANS.actions[action].note
        assert f"From July to September 2026 it was {value[standard, '2026-27 Q2']}%" in note
        assert f"At the start of 2026 it was {value[standard, '2025-26 Q4']}%" in note
    assert f"{value['new-claims', '2026-27 Q2']} working days" in PLANS.actions["faster-claims"].note
    website = re.search(r"^2026-27 Q2,Website,(\d+),", (CONTENT / "_data/satisfaction/2026-27.csv").read_text("utf-8"), re.MULTILINE)[1]
    assert f"From July to September 2026, only {website}% of people were satisfied" in PLANS.actions["plain-pages"].note


def test_consultations_are_decided_open_and_waiting() -> None:
    texts = [path.read_bytes() for path in (CONTENT / "your-council/have-your-say").glob("*.md")]
    files = {f"{number}.md": text for number, text in enumerate(texts)}
    statuses = [status_of(page.meta, TODAY)[0] for page in make_site(files, TODAY).by_type["consultation"]]
    assert len(statuses) >= 4
    assert statuses.count("decided") >= 2
    assert {"open", "closed"} <= set(statuses)


def test_the_name_of_the_award_stands_once() -> None:
    texts = [path.read_text("utf-8") for path in CONTENT.rglob("*.md")]
    assert sum(text.count("Customer Service Excellence") for text in texts) == 1
