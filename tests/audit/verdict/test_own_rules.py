"""The list of the audit's own rules: it has every rule that the code names, and their pages say the same level."""

import re
from pathlib import Path

import pytest

from fingerpost.audit.verdict.own_rules import own_rules
from fingerpost.rooms import all_rules

ROOT = Path(__file__).resolve().parents[3]


def test_every_note_of_the_audit_is_in_the_list() -> None:
    code = "".join(
        (ROOT / "plugins/fingerpost/audit/verdict" / f"{name}.py").read_text("utf-8") for name in ("known_issues", "exempted", "findings")
    )
    named = set(
        re.findall(r'_note\(\s*"([a-z-]+)"|^NOT_AUDITED, UNSTABLE, OUTSIDE = "([a-z-]+)", "([a-z-]+)", "([a-z-]+)"', code, re.MULTILINE)
    )
    ids = {name for names in named for name in names if name}
    assert {"known-issue-gone", "known-issue-late", "issue-rule-unknown", "exemption-ended", "not-audited"} <= ids
    assert ids <= own_rules().keys() | all_rules().keys()


@pytest.mark.parametrize("rule", own_rules())
def test_its_page_says_its_level(rule: str) -> None:
    level, title = own_rules()[rule]
    lines = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8").split("\n")
    assert lines[1] == f"`{rule}` · {level}"
    assert title
    assert lines[0].startswith("# ")
