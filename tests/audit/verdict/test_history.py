"""Each whole audit leaves a line, a broken line is no harm, and the trend is made of what is left."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fingerpost.audit.plan import plan
from fingerpost.audit.results import AuditResult
from fingerpost.audit.task import PageResult
from fingerpost.audit.verdict.history import Run, append, read_history, run_of, trends
from fingerpost.checks.finding import Element, Finding

DAY = date(2026, 11, 22)
RUN = Run(DAY, 10, 2, {"fail": 3, "review": 1, "info": 0}, {"axe-image-alt": 3}, {"axe-core": "4.14.1"})
WHOLE = AuditResult(plan(["a/", "b/"], {}), (PageResult("a/"), PageResult("b/")), {"axe-core": "4.14.1"})


def _finding(level: str, rule: str, *pages: str) -> Finding:
    return Finding(rule, level, "a.md", 1, 1, "What", "How", element=Element(pages))


def test_a_run_counts_by_tier_and_rule() -> None:
    found = [_finding("error", "axe-image-alt", "a/"), _finding("error", "axe-list", "a/"), _finding("warning", "axe-list", "b/")]
    assert run_of(WHOLE, found, DAY) == Run(
        DAY, 2, 1, {"fail": 2, "review": 1, "info": 0}, {"axe-image-alt": 1, "axe-list": 2}, {"axe-core": "4.14.1"}
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(WHOLE, partial=True),
        replace(WHOLE, shard=(1, 2)),
        replace(WHOLE, results=WHOLE.results[:1]),
        replace(WHOLE, results=(PageResult("a/", not_audited="It did not answer"), WHOLE.results[1])),
        replace(WHOLE, plan=plan(["a/", "b/", "c/"], {}, {"a/", "b/"}, "changed")),
    ],
)
def test_only_a_whole_audit_is_history(other: AuditResult) -> None:
    assert run_of(other, [], DAY) is None


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "audit" / "history.jsonl"
    append(path, RUN)
    append(path, replace(RUN, day=date(2026, 11, 20)))
    assert read_history(path, pytest.fail) == [replace(RUN, day=date(2026, 11, 20)), RUN]
    assert len(path.read_text().splitlines()) == 2
    assert read_history(tmp_path / "none.jsonl", pytest.fail) == []


@pytest.mark.parametrize(
    "broken", ["{", "[]", "null", '{"day": "yesterday", "pages": 1, "at_fault": 0}', '{"day": "2026-11-22"}', "\xff\xfe"]
)
def test_a_broken_line_is_passed_over_and_the_next_one_is_whole(tmp_path: Path, broken: str) -> None:
    path, said = tmp_path / "history.jsonl", []
    append(path, RUN)
    with path.open("ab") as file:
        file.write(broken.encode("latin-1"))  # broken off: no end of line
    append(path, RUN)
    assert read_history(path, said.append) == [RUN, RUN]
    assert said == [f"{path}:2: this line of the audit's history cannot be read and was passed over"]


def test_a_line_has_no_time_of_day(tmp_path: Path) -> None:
    append(tmp_path / "history.jsonl", RUN)
    line = json.loads((tmp_path / "history.jsonl").read_text())
    assert (line["day"], sorted(line)) == ("2026-11-22", ["at_fault", "counts", "day", "pages", "rules", "versions"])


def test_the_trend_has_the_last_run_of_each_day() -> None:
    runs = [replace(RUN, day=date(2026, 11, 1), at_fault=5), replace(RUN, at_fault=9), RUN]
    (trend,) = trends(runs)
    assert trend.points == (
        ("1 November 2026", 50.0, "5 of 10 pages; 3 to mend, 1 to look at"),
        ("22 November 2026", 80.0, "8 of 10 pages; 3 to mend, 1 to look at"),
    )
    assert trends(runs[1:]) == ()


def test_a_long_history_shows_its_last_two_years_of_months() -> None:
    runs = [replace(RUN, day=date(2000 + number, 1, 1)) for number in range(40)]
    assert len(trends(runs)[0].points) == 24
