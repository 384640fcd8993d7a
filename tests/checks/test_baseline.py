"""The findings that were there before, of which only new ones fail, and what was measured then."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.checks.baseline import AUDIT_BASELINE, Baseline, read_baseline, split, write_baseline
from fingerpost.checks.finding import Finding
from fingerpost.pages.errors import UserError


def finding(rule: str = "reading-age", path: str = "content/a.md", message: str = "Hard", line: int = 1) -> Finding:
    return Finding(rule, "warning", path, line, 1, message, "Mend it.")


FINDINGS = st.lists(
    st.builds(
        finding, st.sampled_from(["reading-age", "title-twice"]), st.text(max_size=3), st.text(max_size=3), st.integers(1, 9)
    )
)  # fmt: skip

MEASURES = st.dictionaries(st.text(max_size=5), st.dictionaries(st.text(max_size=5), st.floats(-5, 20).map(lambda grade: round(grade, 2))))


def known_of(findings: list[Finding]) -> Counter:
    """What a written baseline of these findings holds back."""
    return read_baseline(write_baseline(findings), "x.json").findings


def test_a_baseline_is_one_sorted_line_for_each_kind_of_finding() -> None:
    findings = [finding(path="content/b.md"), finding(line=3), finding(line=9), finding("link-broken", message="„Café“")]
    assert write_baseline(findings) == (
        '{"findings": [\n'
        '["link-broken", "content/a.md", "„Café“", 1],\n'
        '["reading-age", "content/a.md", "Hard", 2],\n'
        '["reading-age", "content/b.md", "Hard", 1]\n'
        '], "measures": {\n'
        "\n"
        "}}\n"
    )


def test_a_baseline_has_one_sorted_line_for_each_measure() -> None:
    assert write_baseline([], {"reading_level": {"content/b.md": 7.25, "content/Café.md": -0.5}, "looks": {}}) == (
        '{"findings": [\n\n], "measures": {\n"looks": {\n\n},\n"reading_level": {\n"content/Café.md": -0.5,\n"content/b.md": 7.25\n}\n}}\n'
    )


def test_a_baseline_of_nothing_reads_back_as_nothing() -> None:
    assert read_baseline(write_baseline([]), "x.json") == Baseline() == Baseline(Counter(), {})


@given(FINDINGS, MEASURES)
def test_what_is_written_is_read_back(findings: list[Finding], measures: dict[str, dict[str, float]]) -> None:
    found = read_baseline(write_baseline(findings, measures), "x.json")
    assert found == Baseline(Counter(finding.key for finding in findings), measures)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_the_order_of_findings_makes_no_difference(findings: list[Finding], random) -> None:
    text = write_baseline(findings)
    random.shuffle(findings)
    assert write_baseline(findings) == text


def test_a_finding_that_moved_to_another_line_is_known() -> None:
    assert split([finding(line=30)], known_of([finding(line=3)])) == ([], [], 1)


def test_a_finding_whose_numbers_changed_is_known_by_what_it_is_the_same_as() -> None:
    before = replace(finding(message="The page reads at grade 12.1"), same_as="The page is hard to read: error")
    now = replace(before, message="The page reads at grade 12.4")
    assert split([now], known_of([before])) == ([], [], 1)
    assert split([replace(now, same_as="The page is hard to read: warning")], known_of([before]))[0] != []
    assert "12.1" not in write_baseline([before])


def test_one_more_of_the_same_finding_is_new() -> None:
    known = known_of([finding(line=3)])
    assert split([finding(line=3), finding(line=9)], known) == ([finding(line=9)], [], 1)


def test_a_known_finding_that_is_gone_is_advice_to_write_the_baseline_afresh() -> None:
    new, [gone], held = split([], Counter({("reading-age", "content/a.md", "Hard"): 2}))
    assert (new, held) == ([], 0)
    assert (gone.rule, gone.level, gone.path, gone.line) == ("baseline-outdated", "advice", "content/a.md", 1)
    assert gone.message == "A finding of the baseline no longer occurs: reading-age: Hard"
    assert gone.mend == "Write it afresh: fingerpost check --write-baseline"


def test_the_mend_names_the_command_that_wrote_the_baseline() -> None:
    _, [gone], _ = split([], Counter({("axe-label", "content/a.md", "No name"): 1}), "audit")
    assert gone.mend == "Write it afresh: fingerpost audit --write-baseline"
    with pytest.raises(UserError, match="fingerpost audit --write-baseline"):
        read_baseline("{", AUDIT_BASELINE, "audit")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "5",
        "[]",
        '{"a": 1}',
        '{"findings": []}',
        '{"measures": {}}',
        '{"findings": 5, "measures": {}}',
        '{"findings": [1], "measures": {}}',
        '{"findings": [["a", "b"]], "measures": {}}',
        '{"findings": [["a", "b", "c", "d"]], "measures": {}}',
        '{"findings": [["a", "b", "c", null]], "measures": {}}',
        '{"findings": [["a", "b", "c", 1e999]], "measures": {}}',
        '{"findings": [], "measures": []}',
        '{"findings": [], "measures": {"reading_level": 5}}',
        '{"findings": [], "measures": {"reading_level": {"a.md": null}}}',
        '{"findings": [], "measures": {"reading_level": {"a.md": "high"}}}',
        '[["reading-age", "content/a.md", "Hard", 1]]',
        "<<<<<<< HEAD\n[]\n=======\n[]\n>>>>>>> other",
        "\ufeff{}",
        "[" * 100_000,
    ],
)
def test_a_damaged_baseline_says_how_to_write_another(text: str) -> None:
    with pytest.raises(UserError) as error:
        read_baseline(text, ".fingerpost-baseline.json")
    assert str(error.value) == (
        ".fingerpost-baseline.json: The baseline cannot be read\n  How to mend it: Write it afresh: fingerpost check --write-baseline"
    )


@given(FINDINGS)
def test_the_same_findings_give_nothing_new_and_nothing_gone(findings: list[Finding]) -> None:
    known = known_of(findings)
    assert split(findings, known) == ([], [], len(findings))
    assert split([replace(one, line=one.line + 5) for one in reversed(findings)], known) == ([], [], len(findings))


@given(FINDINGS, FINDINGS)
def test_every_finding_is_new_or_known(before: list[Finding], now: list[Finding]) -> None:
    known = known_of(before)
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
