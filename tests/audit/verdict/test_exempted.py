"""Exemptions in the front matter of pages hold for rules of the audit, and say when they have ended or cover nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.verdict.exempted import Exempted, exempted
from fingerpost.audit.verdict.looked_at import LookedAt
from fingerpost.checks.finding import Element, Finding
from fingerpost.pages.page import Page, read_page
from fingerpost.pages.site import Site

UNTIL = date(2027, 3, 31)
HTMLCS = "htmlcs-wcag2aa.principle1.guideline1_4.1_4_10.c32,c31,c33,c38,scr34,g206"
RULES = {"axe-image-alt": ["1.1.1"], "browser-focus-hidden": ["2.4.7"], "link-text-vague": ["2.4.4"]}
PAGES = {"a/": "a.md", "b/": "b.md"}
LOOKED = LookedAt(PAGES, PAGES, RULES, probed=["a/"], probes=["browser-focus-hidden"])


def finding(rule: str = "axe-image-alt", path: str = "content/a.md", component: str = "", line: int = 9) -> Finding:
    return Finding(rule, "error", path, line, 1, "It fails", "Mend it.", element=Element(("a/",), component=component))


def page(*rules: str, path: str = "a.md", until: date | str = UNTIL) -> Page:
    entries = "".join(f"  - rule: {rule}\n    reason: The new form comes in spring.\n    until: {until}\n" for rule in rules)
    return read_page(path, f"---\ntitle: x\nexempt:\n{entries}---\nText".encode())


def result(findings: list[Finding], *pages: Page, today: date = date(2026, 11, 22), looked: LookedAt = LOOKED) -> Exempted:
    return exempted(findings, Site(list(pages), today), looked)


@pytest.mark.parametrize("rule", ["axe-image-alt", "browser-focus-hidden", "link-text-vague", HTMLCS])
def test_a_page_is_exempted_from_any_rule_of_the_audit(rule: str) -> None:
    other = [finding(rule, "content/b.md"), finding("axe-label")]
    assert result([finding(rule), *other, finding(rule, line=20)], page(rule)) == Exempted(
        tuple(other), (finding(rule), finding(rule, line=20))
    )


def test_no_page_is_exempted_from_what_a_component_does_wrong() -> None:
    theirs = [finding(path="theme/components/card", component="card"), finding(path="theme")]
    assert result(theirs, page("axe-image-alt")).kept == tuple(theirs)


def test_one_exemption_is_enough_for_a_fault_that_a_check_and_an_engine_see() -> None:
    found = result([finding("axe-image-alt"), finding("axe-heading-order")], page("image-alt-missing"))
    assert found == Exempted((finding("axe-heading-order"),), (finding("axe-image-alt"),))


def test_no_page_is_exempted_from_being_looked_at() -> None:
    assert result([finding("not-audited")], page("not-audited")) == Exempted((finding("not-audited"),))


@pytest.mark.parametrize(("days", "holds"), [(-1, True), (0, True), (1, False)])
def test_an_exemption_holds_up_to_and_with_its_last_day(days: int, holds: bool) -> None:
    found = result([finding()], page("axe-image-alt"), today=UNTIL + timedelta(days))
    assert bool(found.held) is holds
    said = [(note.rule, note.level, note.path, note.line, note.message) for note in found.notes]
    ended = ("exemption-ended", "warning", "content/a.md", 6, "The exemption from axe-image-alt ended on 31 March 2027")
    assert said == ([] if holds else [ended])


@pytest.mark.parametrize(
    ("rule", "message", "mend"),
    [
        ("axe-image-alt", "The audit finds nothing on this page that breaks the rule axe-image-alt", "Take the exemption out."),
        (HTMLCS, f"The audit finds nothing on this page that breaks the rule {HTMLCS}", "Take the exemption out."),
        ("axe-image-altt", "The audit has no rule called axe-image-altt", "Did you mean “axe-image-alt”?"),
        (
            "browser-outside-request",
            "The audit finds nothing on this page that breaks the rule browser-outside-request",
            "Take the exemption out.",
        ),
        ("axe-zzz", "The audit has no rule called axe-zzz", "Copy the name of the rule from a finding."),
    ],
)
def test_an_exemption_that_covers_nothing_is_told(rule: str, message: str, mend: str) -> None:
    [note] = result([], page(rule)).notes
    assert (note.rule, note.level, note.path, note.line, note.message, note.mend) == (
        "exemption-unused", "warning", "content/a.md", 4, message, mend,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "path", "looked"),
    [
        ("link-text-vague", "a.md", LOOKED),  # a check says so
        ("browser-focus-hidden", "b.md", LOOKED),
        ("axe-image-alt", "a.md", LookedAt(PAGES, ["b/"], RULES)),
        ("axe-image-alt", "a.md", LookedAt(PAGES, PAGES, RULES, not_run=["axe-image-alt"])),
        ("axe-image-alt", "draft.md", LOOKED),
        ("browser-unstable", "a.md", LOOKED),  # it comes and goes
    ],
)
def test_nothing_is_said_of_what_this_run_cannot_know(rule: str, path: str, looked: LookedAt) -> None:
    assert result([], page(rule, path=path), looked=looked).notes == ()


def test_what_a_probe_did_not_find_where_it_looked_is_told() -> None:
    assert len(result([], page("browser-focus-hidden")).notes) == 1


@given(
    st.lists(st.builds(finding, st.sampled_from([*RULES, HTMLCS]), st.sampled_from(["content/a.md", "content/b.md", "theme"]))),
    st.lists(st.sampled_from([*RULES, HTMLCS, "axe-none"])), st.integers(-2, 2),
)  # fmt: skip
def test_every_finding_is_kept_or_held(findings: list[Finding], rules: list[str], days: int) -> None:
    found = result(findings, page(*rules), today=UNTIL + timedelta(days))
    assert sorted(map(repr, (*found.kept, *found.held))) == sorted(map(repr, findings))
    assert all(one.rule in rules and one.path == "content/a.md" for one in found.held)
    assert not (found.held and days > 0)
