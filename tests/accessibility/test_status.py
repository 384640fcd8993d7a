"""The compliance status is never better than what is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.accessibility.criteria import beyond, criteria, nearest
from fingerpost.accessibility.data import Issue, LastAudit, Statement
from fingerpost.accessibility.status import standing

TODAY = date(2026, 11, 22)
ORDER = ("not", "partial", "full")
KINDS = ("non-compliance", "disproportionate-burden", "out-of-scope")

_days = st.dates(TODAY - timedelta(900), TODAY + timedelta(40))
_criteria = st.lists(st.sampled_from(sorted(criteria())), unique=True)
_issues = st.lists(
    st.builds(Issue, id=st.just("one"), title=st.just("One"), what=st.just("It fails."), kind=st.sampled_from(KINDS), wcag=_criteria)
)
_audits = st.none() | st.builds(
    LastAudit,
    day=_days,
    pages=st.just(9),
    faults=st.integers(0, 3),
    found=st.dictionaries(st.sampled_from(sorted(criteria())), st.integers(0, 3)),
    other=st.integers(0, 3),
)
_statements = st.builds(
    lambda issues, tested, status: Statement.model_validate({"issues": issues, "tested": {"last_day": tested}, "status": status}),
    _issues, st.none() | _days, st.sampled_from([None, "partial", "not"]),
)  # fmt: skip
CLEAN = LastAudit(day=TODAY, pages=90, faults=0)
TESTED = {"last_day": TODAY}


def _rank(statement: Statement, audit: LastAudit | None, today: date = TODAY) -> int:
    return ORDER.index(standing(statement, audit, today).status)


def _issue(*wcag: str, kind: str = "non-compliance") -> Issue:
    return Issue(id="one", title="One", what="It fails.", kind=kind, wcag=list(wcag))


@given(_statements, _audits)
def test_full_compliance_only_where_nothing_speaks_against_it(statement: Statement, audit: LastAudit | None) -> None:
    if standing(statement, audit, TODAY).status == "full":
        assert not statement.issues
        assert statement.status is None
        assert audit is not None
        assert (audit.faults, audit.other, sum(audit.found.values())) == (0, 0, 0)
        for day in (audit.day, statement.tested.day):
            assert TODAY - timedelta(366) <= day <= TODAY


@given(_statements, _audits, _criteria, st.sampled_from(KINDS))
def test_one_more_issue_never_makes_it_better(statement: Statement, audit: LastAudit | None, wcag: list[str], kind: str) -> None:
    worse = statement.model_copy(update={"issues": [*statement.issues, _issue(*wcag, kind=kind)]})
    assert _rank(worse, audit) <= _rank(statement, audit)


@given(_statements, _audits.filter(bool), st.sampled_from(sorted(criteria())))
def test_one_more_fault_of_the_audit_never_makes_it_better(statement: Statement, audit: LastAudit, number: str) -> None:
    worse = audit.model_copy(update={"faults": audit.faults + 1, "found": audit.found | {number: audit.found.get(number, 0) + 1}})
    assert _rank(statement, worse) <= _rank(statement, audit)


@given(_statements, st.sampled_from(["partial", "not"]))
def test_what_an_editor_says_never_makes_it_better(statement: Statement, status: str) -> None:
    said = statement.model_copy(update={"status": status})
    assert _rank(said, CLEAN) <= min(_rank(statement.model_copy(update={"status": None}), CLEAN), ORDER.index(status))


@given(_statements, _audits, st.integers(0, 900))
def test_age_never_makes_it_better(statement: Statement, audit: LastAudit | None, days: int) -> None:
    later = TODAY + timedelta(days)
    known = [day for day in (statement.tested.day, audit.day if audit else None) if day is not None]
    if all(day <= TODAY for day in known):
        assert _rank(statement, audit, later) <= _rank(statement, audit)


@pytest.mark.parametrize(
    ("statement", "audit", "status"),
    [
        ({"tested": TESTED}, CLEAN, "full"),
        ({"tested": {"last_day": date(2025, 11, 22)}}, CLEAN, "full"),
        ({"tested": {"last_day": date(2025, 11, 21)}}, CLEAN, "partial"),
        ({"tested": TESTED}, CLEAN.model_copy(update={"day": date(2025, 11, 21)}), "partial"),
        ({"tested": TESTED}, CLEAN.model_copy(update={"day": date(2026, 11, 23)}), "partial"),
        ({"tested": TESTED}, None, "partial"),
        ({}, CLEAN, "partial"),
        ({}, None, "not"),
        ({"tested": {"last_day": date(2026, 11, 23)}}, None, "not"),
        ({"tested": TESTED, "status": "partial"}, CLEAN, "partial"),
        ({"tested": TESTED, "status": "not"}, CLEAN, "not"),
        ({"tested": TESTED}, LastAudit(day=TODAY, pages=9, faults=1, other=1), "partial"),
        ({"tested": TESTED}, LastAudit(day=TODAY, pages=9, faults=1), "partial"),
        ({"tested": TESTED, "issues": [_issue(kind="out-of-scope")]}, CLEAN, "partial"),
        ({"tested": TESTED, "issues": [_issue(*list(criteria())[:27])]}, CLEAN, "partial"),
        ({"tested": TESTED, "issues": [_issue(*list(criteria())[:28])]}, CLEAN, "not"),
        ({"tested": TESTED, "issues": [_issue(*[f"9.9.{nth}" for nth in range(40)])]}, CLEAN, "partial"),
    ],
)
def test_the_status(statement: dict, audit: LastAudit | None, status: str) -> None:
    assert standing(Statement.model_validate(statement), audit, TODAY).status == status


def test_what_the_audit_found_and_no_issue_names() -> None:
    audit = LastAudit(day=TODAY, pages=9, faults=4, found={"1.4.10": 1, "2.4.4": 2, "1.4.3": 1, "1.1.1": 0})
    assert standing(Statement(issues=[_issue("2.4.4")]), audit, TODAY).unlisted == ("1.4.3", "1.4.10")


def test_wcag_has_31_criteria_at_level_a_and_24_at_level_aa() -> None:
    levels = [one.level for one in criteria().values()]
    assert (levels.count("A"), levels.count("AA"), len(levels)) == (31, 24, 55)
    assert len({one.name for one in criteria().values()}) == 55
    assert list(criteria()) == sorted(criteria(), key=lambda number: [int(part) for part in number.split(".")])


@pytest.mark.parametrize("form", ["9.{}", "SC {}", "{} AA", "{} (A)", "WCAG {}", "WCAG 2.2 {}", "wcag2aa {}", "Guideline {}", "11.{}"])
def test_a_criterion_as_others_write_it(form: str) -> None:
    assert [nearest(form.format(number)) for number in criteria()] == list(criteria().values())


def test_a_criterion_as_the_engines_write_it() -> None:
    for number, criterion in criteria().items():
        digits = number.replace(".", "")
        assert nearest(f"wcag{digits}") == nearest(number.replace(".", "_")) == criterion


def test_no_criterion_is_of_two_levels() -> None:
    assert len(beyond()) == 31
    assert not beyond() & criteria().keys()


@pytest.mark.parametrize(
    ("text", "number"), [("1.31", "1.3.1"), ("reflow", "1.4.10"), ("2.4.7 Visible focus", "2.4.7"), ("everything", None)]
)
def test_the_nearest_criterion(text: str, number: str | None) -> None:
    assert getattr(nearest(text), "number", None) == number
