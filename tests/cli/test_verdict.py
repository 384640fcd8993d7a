"""Which findings are new: against the baseline of the check, and against that of the audit."""

from pathlib import Path

import click
import pytest

from fingerpost.audit.verdict.looked_at import LookedAt
from fingerpost.checks.baseline import AUDIT_BASELINE, BASELINE, write_baseline
from fingerpost.checks.finding import Finding
from fingerpost.cli.shared import Verdict

PAGES = {"a/": "a.md", "b/": "b.md"}
RULES = {"axe-label": ["4.1.2"], "browser-focus-hidden": ["2.4.7"]}


def finding(path: str, rule: str = "axe-label") -> Finding:
    return Finding(rule, "error", path, 1, 1, "It fails", "Mend it.")


BEFORE = [
    finding("content/a.md"),
    finding("content/a.md"),
    finding("content/b.md"),
    finding("theme"),
    finding("content/b.md", "browser-focus-hidden"),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / BASELINE).write_text(write_baseline([]), "utf-8")
    (tmp_path / AUDIT_BASELINE).write_text(write_baseline(BEFORE), "utf-8")
    return tmp_path / "mkdocs.yml"


def verdict(home: Path, fail_on: str = "error") -> Verdict:
    return Verdict(str(home), None, fail_on, AUDIT_BASELINE, "audit")


def test_the_audit_has_a_baseline_of_its_own(home: Path) -> None:
    assert verdict(home).new(BEFORE) == ([], 5)
    assert Verdict(str(home), None, "error").new(BEFORE)[1] == 0


@pytest.mark.parametrize(
    ("audited", "probed", "gone"),
    [
        (["a/"], [], ["content/a.md"]),
        (["b/"], [], ["content/b.md"]),
        (["b/"], ["b/"], ["content/b.md", "content/b.md"]),
        (["a/", "b/"], [], ["content/a.md", "content/b.md", "theme"]),
        ([], [], []),
    ],
)
def test_only_what_was_looked_for_is_called_gone(home: Path, audited: list[str], probed: list[str], gone: list[str]) -> None:
    looked = LookedAt(PAGES, audited, RULES, probed=probed, probes=["browser-focus-hidden"])
    found, held = verdict(home).new([], looked_for=looked.looked_for_in)
    assert ([one.path for one in found], held) == (gone, 0)
    assert {one.mend for one in found} <= {"Write it afresh: fingerpost audit --write-baseline"}


def test_a_known_fault_of_the_theme_is_held_in_a_run_of_some_pages(home: Path) -> None:
    looked = LookedAt(PAGES, ["a/"], RULES)
    now = [finding("theme"), finding("theme"), finding("content/a.md"), finding("content/a.md")]
    assert verdict(home).new(now, looked_for=looked.looked_for_in) == ([finding("theme")], 3)
    assert verdict(home, "advice").fails(now[1:], looked.looked_for_in) is False
    assert verdict(home, "advice").fails(now[1:]) is True


def test_a_baseline_that_is_not_there_says_how_to_write_it(home: Path) -> None:
    with pytest.raises(click.UsageError, match="Write one: fingerpost audit --write-baseline"):
        Verdict(str(home), "none.json", "error", AUDIT_BASELINE, "audit")
