"""Reasoned exemptions, up to and with their last day."""

from datetime import date, timedelta

import pytest

from fingerpost.checks.exemptions import exempt
from fingerpost.checks.finding import Finding
from fingerpost.pages.page import Page, read_page
from fingerpost.pages.site import Site

UNTIL = date(2027, 3, 31)


def finding(rule: str = "sentence-too-long", path: str = "a.md", line: int = 9) -> Finding:
    return Finding(rule, "warning", f"content/{path}", line, 1, "Wrong", "Mend it.")


def page(*rules: str, path: str = "a.md", until: date | str = UNTIL) -> Page:
    entries = "".join(f"  - rule: {rule}\n    reason: The wording is set by law.\n    until: {until}\n" for rule in rules)
    return read_page(path, f"---\ntitle: x\nexempt:\n{entries}---\nText".encode())


def kept(findings: list[Finding], *pages: Page, today: date = date(2026, 11, 22), always: set[str] = frozenset()) -> list[Finding]:
    return exempt(findings, Site(list(pages), today), always).kept


def test_a_page_keeps_the_finding_that_it_is_exempted_from() -> None:
    assert kept([finding()], page("sentence-too-long")) == []


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 0), (1, 1)])
def test_an_exemption_holds_up_to_and_with_its_last_day(days: int, count: int) -> None:
    assert len(kept([finding()], page("sentence-too-long"), today=UNTIL + timedelta(days))) == count


def test_every_finding_of_the_rule_on_the_page_is_covered_and_nothing_else() -> None:
    other = [finding("reading-age"), finding(path="b.md"), finding(path="folder/a.md")]
    assert kept([finding(), *other, finding(line=20)], page("sentence-too-long"), page(path="b.md")) == other


def test_a_rule_that_must_always_hold_is_not_taken_out() -> None:
    assert kept([finding("front-matter-broken")], page("front-matter-broken"), always={"front-matter-broken"}) == [
        finding("front-matter-broken")
    ]


def test_each_exemption_says_how_many_findings_it_took_out() -> None:
    pages = [page("sentence-too-long", "reading-age"), page("sentence-too-long", path="b.md")]
    uses = exempt([finding(), finding(line=20)], Site(pages, date(2026, 11, 22)), set()).uses
    assert [(one.path, index, entry.rule, number) for one, index, entry, number in uses] == [
        ("a.md", 0, "sentence-too-long", 2),
        ("a.md", 1, "reading-age", 0),
        ("b.md", 0, "sentence-too-long", 0),
    ]


def test_an_exemption_that_ended_takes_nothing_out_and_says_so() -> None:
    result = exempt([finding()], Site([page("sentence-too-long")], UNTIL + timedelta(1)), set())
    assert (result.kept, [number for *_, number in result.uses]) == ([finding()], [0])


@pytest.mark.parametrize("until", ["soon", "2027-02-30", ""])
def test_an_exemption_with_an_error_covers_nothing(until: str) -> None:
    result = exempt([finding()], Site([page("sentence-too-long", until=until)], date(2026, 11, 22)), set())
    assert (result.kept, result.uses) == ([finding()], [])


def test_two_exemptions_from_one_rule_take_a_finding_out_once() -> None:
    assert kept([finding(), finding("reading-age")], page("sentence-too-long", "sentence-too-long")) == [finding("reading-age")]


def test_no_finding_is_no_matter() -> None:
    assert kept([], page("sentence-too-long")) == []
