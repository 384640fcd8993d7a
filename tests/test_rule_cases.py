"""Every rule's golden cases: tests/cases/rules/ID.yml says what it finds, with the exact words, and what it leaves alone."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from fingerpost.rooms import all_rules
from tests.support.sites import TODAY, findings_in

CASES = Path(__file__).parent / "cases" / "rules"


def _cases():
    for path in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")


def _bytes(text: str | bytes, encoding: str) -> bytes:
    return text if isinstance(text, bytes) else text.encode(encoding)


@pytest.mark.parametrize(("rule", "case"), list(_cases()))
def test_case(rule: str, case: dict) -> None:
    files = {"page.md": case["page"] * case.get("repeat", 1)} if "page" in case else {}
    files |= case.get("files", {})
    encoding = case.get("encoding", "utf-8")
    files = {path: _bytes(text, encoding) for path, text in files.items()}
    today = date.fromisoformat(str(case["today"])) if "today" in case else TODAY
    every = findings_in(files, today, case.get("settings"), case.get("before"), case.get("history"))
    found = [finding for finding in every if finding.rule == rule]
    keys = ("path", "line", "column", "level", "message", "mend")
    expected = [{"path": "content/page.md", **wanted} for wanted in case.get("expect", [])]
    actual = [{key: getattr(finding, key) for key in keys if key in wanted} for finding, wanted in zip(found, expected, strict=False)]
    assert (len(found), actual) == (len(expected), expected), "\n".join(map(str, found))
    assert bool(expected) == (case["outcome"] == "fail"), "`expect` belongs to the outcome fail, and to no other"


@pytest.mark.parametrize("rule", all_rules())
def test_every_rule_has_all_three_outcomes(rule: str) -> None:
    path = CASES / f"{rule}.yml"
    assert path.is_file(), f"Write the cases of {rule}: tests/cases/rules/{rule}.yml"
    outcomes = {case["outcome"] for case in yaml.safe_load(path.read_text("utf-8"))}
    assert outcomes == {"pass", "fail", "does-not-apply"}


def test_no_cases_without_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yml")} <= set(all_rules())
