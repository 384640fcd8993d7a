"""The findings that were there before: only new ones fail."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.checks.baseline import read_baseline, split, write_baseline
from fingerpost.checks.finding import Finding
from fingerpost.pages.errors import UserError


def finding(rule: str = "reading-age", path: str = "content/a.md", message: str = "Hard", line: int = 1) -> Finding:
    return Finding(rule, "warning", path, line, 1, message, "Mend it.")


FINDINGS = st.lists(
    st.builds(
        finding, st.sampled_from(["reading-age", "title-twice"]), st.text(max_size=3), st.text(max_size=3), st.integers(1, 9)
    )
)  # fmt: skip


def test_a_baseline_is_one_sorted_line_for_each_kind_of_finding() -> None:
    findings = [finding(path="content/b.md"), finding(line=3), finding(line=9), finding("link-broken", message="„Café“")]
    assert write_baseline(findings) == (
        "[\n"
        '["link-broken", "content/a.md", "„Café“", 1],\n'
        '["reading-age", "content/a.md", "Hard", 2],\n'
        '["reading-age", "content/b.md", "Hard", 1]\n'
        "]\n"
    )


def test_a_baseline_of_nothing_reads_back_as_nothing() -> None:
    assert read_baseline(write_baseline([]), "x.json") == Counter()


def test_a_finding_that_moved_to_another_line_is_known() -> None:
    known = read_baseline(write_baseline([finding(line=3)]), "x.json")
    assert split([finding(line=30)], known) == ([], [], 1)


def test_one_more_of_the_same_finding_is_new() -> None:
    known = read_baseline(write_baseline([finding(line=3)]), "x.json")
    assert split([finding(line=3), finding(line=9)], known) == ([finding(line=9)], [], 1)


def test_a_known_finding_that_is_gone_is_advice_to_write_the_baseline_afresh() -> None:
    new, [gone], held = split([], Counter({("reading-age", "content/a.md", "Hard"): 2}))
    assert (new, held) == ([], 0)
    assert (gone.rule, gone.level, gone.path, gone.line) == ("baseline-outdated", "advice", "content/a.md", 1)
    assert gone.message == "A finding of the baseline no longer occurs: reading-age: Hard"
    assert gone.mend == "Write it afresh: fingerpost check --write-baseline"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "5",
        '{"a": 1}',
        "[1]",
        '[["a", "b"]]',
        '[["a", "b", "c", "d"]]',
        '[["a", "b", "c", null]]',
        '[["a", "b", "c", 1e999]]',
    ]
    + ["<<<<<<< HEAD\n[]\n=======\n[]\n>>>>>>> other", "\ufeff[]", "[" * 100_000],
)
def test_a_damaged_baseline_says_how_to_write_another(text: str) -> None:
    with pytest.raises(UserError) as error:
        read_baseline(text, ".fingerpost-baseline.json")
    assert str(error.value) == (
        ".fingerpost-baseline.json: The baseline cannot be read\n  How to mend it: Write it afresh: fingerpost check --write-baseline"
    )


@given(FINDINGS)
def test_the_same_findings_give_nothing_new_and_nothing_gone(findings: list[Finding]) -> None:
    known = read_baseline(write_baseline(findings), "x.json")
    assert split(findings, known) == ([], [], len(findings))
    assert split([replace(one, line=one.line + 5) for one in reversed(findings)], known) == ([], [], len(findings))


@given(FINDINGS, FINDINGS)
def test_every_finding_is_new_or_known(before: list[Finding], now: list[Finding]) -> None:
    known = read_baseline(write_baseline(before), "x.json")
    new, gone, held = split(now, known)
    assert len(new) + held == len(now)
    keys = Counter(one.key for one in now)
    assert Counter(one.key for one in new) == keys - known
    assert len(gone) == len(known - keys)


@given(st.text())
def test_any_text_is_a_baseline_or_an_error_for_people(text: str) -> None:
    try:
        read_baseline(text, "x.json")
    except UserError as error:
        assert error.how_to_mend  # noqa: PT017
