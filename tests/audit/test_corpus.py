"""The audit on pages with known barriers and on their sound twins: what the handbook says of its quality holds."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support import audit_quality as quality
from tests.support.audit_cases import HALVES, cases

CASES = cases()
HANDBOOK = ROOT / "docs" / "developers" / "audit-quality.md"


def test_there_are_at_least_80_pairs_each_with_two_different_pages_and_a_barrier_of_its_own() -> None:
    assert len(CASES) >= 80
    assert all(case.broken != case.sound for case in CASES)
    assert len({case.barrier for case in CASES}) == len(CASES)


@pytest.fixture(scope="module")
def saw(tmp_path_factory: pytest.TempPathFactory) -> quality.Saw:
    """All engines of the audit together, in one run for all tests here."""
    return quality.look(CASES, tmp_path_factory.mktemp("corpus"), ROOT / "node_modules")[quality.AUDIT]


@pytest.mark.slow
@pytest.mark.long
def test_every_case_is_seen_by_one_of_the_rules_that_it_names(saw: quality.Saw) -> None:
    assert len(saw.pages) == len(CASES) * len(HALVES)
    assert quality.not_seen_by_its_rules(CASES, saw) == []


@pytest.mark.slow
@pytest.mark.long
def test_no_sound_page_is_called_faulty(saw: quality.Saw) -> None:
    assert [f"{case.name}: {seen.rule}: {seen.message}" for case, seen in saw.false_alarms(CASES, "fail")] == []


@pytest.mark.slow
@pytest.mark.long
def test_as_many_barriers_are_seen_as_the_handbook_says(saw: quality.Saw) -> None:
    assert quality.recall(CASES, saw) >= _said(HANDBOOK)


def _said(page: Path) -> float:
    row = re.search(rf"^\| {re.escape(quality.AUDIT)} \| (\d+) of (\d+) ", page.read_text("utf-8"), re.MULTILINE)
    assert row, "Write the table: scripts/audit_quality --write"
    return int(row[1]) / int(row[2])
