"""Issues of the accessibility statement cover findings of the audit, up to and with their day, and say when they are gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.accessibility.data import FILE, read_data
from fingerpost.audit.verdict.known_issues import Covered, cover
from fingerpost.audit.verdict.looked_at import LookedAt
from fingerpost.checks.finding import Element, Finding
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.site import Site

TODAY = date(2026, 11, 22)
PAGES = {"": "index.md", "bins/": "bins/index.md", "bins/missed/": "bins/missed.md", "tax/": "tax.md", "404.html": ""}
RULES = {"axe-image-alt": ["1.1.1"], "axe-label": ["1.3.1", "4.1.2"], "axe-region": [], "browser-focus-hidden": ["2.4.7"]}
HTMLCS = "htmlcs-wcag2aa.principle1.guideline1_1.1_1_1.h37"
CONTRAST = {"axe-color-contrast": ["1.4.3"]}
LOOKED = LookedAt(PAGES, PAGES, RULES | {"image-alt-missing": ()}, probed=["tax/"], probes=["browser-focus-hidden"])
WHOLE = {
    "id": "maps", "title": "Maps", "what": "They have no text.", "wcag": "1.1.1", "pages": "[bins/missed.md]",
    "affects": "People who are blind", "workaround": "Phone us.", "fix_by": "2027-06-30",
}  # fmt: skip
BURDEN = WHOLE | {"kind": "disproportionate-burden", "assessed_on": "2026-09-01", "reason": "It would cost £90,000.", "fix_by": None}


def found(rule: str = "axe-image-alt", *pages: str, path: str = "content/bins/missed.md", level: str = "error", line: int = 9) -> Finding:
    element = Element(pages) if pages else None
    criteria = ("1.1.1",) if rule == HTMLCS else tuple(RULES[rule])
    return Finding(rule, level, path, line, 1, "It fails", "Mend it.", criteria=criteria, element=element)


def statement(*issues: dict) -> str:
    """The file with these issues; a key that is None is left out. The id of the first stands on line 2."""
    lines = ["issues:"] if issues else ["organisation: City"]
    for issue in issues:
        lines += [f"    {key}: {value}" for key, value in issue.items() if value is not None]
        lines[-sum(value is not None for value in issue.values())] = f"  - id: {issue['id']}"
    return "\n".join(lines) + "\n"


def covered(findings: Sequence[Finding], *issues: dict, today: date = TODAY, looked: LookedAt = LOOKED, text: str = "") -> Covered:
    data = read_data(DataFiles({FILE: (text or statement(*issues)).encode()}))
    return cover(findings, data, Site([], today), looked)


def notes(result: Covered) -> list[tuple]:
    return [(note.rule, note.level, note.line, note.message) for note in result.notes]


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({}, found()),
        ({}, found(HTMLCS, level="warning")),
        ({}, found("axe-image-alt", "bins/missed/", path="theme/card")),
        ({"rules": "axe-image-alt"}, found()),
        ({"rules": f"axe-label, {HTMLCS}"}, found(HTMLCS)),
        ({"rules": "axe-region", "wcag": None}, found("axe-region")),
        ({"rules": "image-alt-missing"}, found()),  # the check's name of what axe finds on the finished page
        ({"wcag": "4.1.2"}, found("axe-label")),
        ({"pages": "everywhere"}, found("axe-image-alt", *PAGES, path="theme/card")),
        ({"pages": "[bins/*]"}, found("axe-image-alt", "bins/", "bins/missed/")),
        ({"pages": "everywhere"}, found("axe-image-alt", path="theme/card")),
        (BURDEN, found()),
        ({"kind": "out-of-scope", "exemption": "maps", "fix_by": None, "affects": None, "workaround": None}, found()),
    ],
)
def test_an_issue_covers_what_it_names(change: dict, finding: Finding) -> None:
    assert covered([finding], WHOLE | change) == Covered((), (finding,), (), finding.level == "error")


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({}, found("axe-label")),
        ({}, found("axe-region")),
        ({}, found(path="content/tax.md")),
        ({}, found("axe-image-alt", "tax/")),
        ({"rules": "axe-label"}, found()),
        ({"rules": "not-audited", "pages": "everywhere"}, replace(found(), rule="not-audited")),
        ({"by_hand": "true"}, found()),
        ({"pages": "https://forms.city.example/apply"}, found()),
        ({"pages": "[bins/*]"}, found(path="content/binstore.md")),
    ],
)
def test_an_issue_covers_nothing_else(change: dict, finding: Finding) -> None:
    result = covered([finding], WHOLE | change)
    assert (result.kept, result.held, result.listed) == ((finding,), (), 0)


@pytest.mark.parametrize(
    ("change", "wants"),
    [
        ({"affects": None}, "who it affects"),
        ({"workaround": None}, "what people can do instead"),
        ({"fix_by": None}, "when it will be mended"),
        (BURDEN | {"reason": None}, "why mending it is too great a burden"),
        (BURDEN | {"assessed_on": None}, "when the burden was assessed"),
        ({"kind": "out-of-scope"}, "which exemption of the regulations it is"),
        ({"kind": "out-of-scope", "exemption": "too-many"}, "which exemption of the regulations it is"),
    ],
)
def test_an_issue_that_lacks_what_the_law_asks_for_covers_nothing_and_says_so(change: dict, wants: str) -> None:
    result = covered([found()], WHOLE | change)
    assert result.held == ()
    assert result.kept[0].mend == f"Mend it. The issue “maps” does not cover it, as it does not say {wants}."
    assert result.kept[0].key == found().key


def test_an_issue_without_pages_covers_nothing() -> None:
    assert covered([found()], WHOLE | {"pages": None}) == Covered((found(),))


def test_a_finding_on_many_pages_is_covered_only_if_all_of_them_are() -> None:
    many = found("axe-image-alt", "bins/", "bins/missed/", "tax/", path="theme/card")
    [kept] = covered([many], WHOLE | {"pages": "[bins/*]"}).kept
    assert kept.mend == "Mend it. The issue “maps” names 2 of its 3 pages, and covers it only when it names them all."
    other = WHOLE | {"id": "others", "pages": "tax.md"}
    assert covered([many], WHOLE | {"pages": "[bins/*]"}, other).held == (many,)


@pytest.mark.parametrize(("days", "held"), [(-1, True), (0, True), (1, False)])
def test_an_issue_covers_up_to_and_with_its_day(days: int, held: bool) -> None:
    result = covered([found()], WHOLE, today=date(2027, 6, 30) + timedelta(days))
    assert (len(result.held), result.listed) == (held, 1)


def test_a_late_issue_says_since_when_its_findings_count_again() -> None:
    result = covered([found(), found(line=20), found(HTMLCS, level="warning")], WHOLE | {"fix_by": "2026-11-21"})
    assert result.kept[0].mend == (
        "Mend it. It counts again since 22 November 2026: the issue “maps” was to be mended by 21 November 2026."
    )
    message = "The issue “maps” was to be mended by 21 November 2026, and 3 findings of the audit count again"
    assert notes(result) == [("known-issue-late", "error", 9, message)]
    assert (len(result.kept), result.listed, result.notes[0].path) == (3, 2, "content/_data/accessibility.yml")


def test_of_two_issues_about_one_thing_the_later_day_holds() -> None:
    result = covered([found()], WHOLE | {"fix_by": "2026-01-31"}, WHOLE | {"id": "again"})
    assert (result.held, result.notes) == ((found(),), ())


def test_a_finding_counts_again_when_one_of_its_pages_is_late() -> None:
    many = found("axe-image-alt", "bins/missed/", "tax/")
    late = WHOLE | {"fix_by": "2026-11-01"}
    result = covered([many], late, WHOLE | {"id": "tax", "pages": "tax.md"})
    assert [one[:3] for one in notes(result)] == [("known-issue-late", "error", 9)]
    assert "the issue “maps” was to be mended by 1 November 2026" in result.kept[0].mend


def test_an_issue_that_the_audit_no_longer_finds_is_gone() -> None:
    result = covered([found(path="content/tax.md"), found("axe-label")], WHOLE)
    assert notes(result) == [("known-issue-gone", "warning", 2, "The audit no longer finds the issue “maps”")]
    assert result.notes[0].mend == "If it is mended, take it out of the statement. If a person still sees it, add a line: by_hand: true"


@pytest.mark.parametrize(
    "change",
    [
        {"by_hand": "true"},
        {"pages": "https://forms.city.example/apply"},
        {"pages": "[bins/missed.md, https://forms.city.example/apply]"},
        {"pages": "[gone.md]"},
        {"pages": None},
        {"wcag": "1.2.2"},
        {"wcag": "[1.1.1, 1.2.2]"},
        {"wcag": None},
        {"wcag": "2.4.7"},
        {"rules": "browser-focus-hidden"},
        {"rules": "[axe-image-alt, axe-image-altt]"},
    ],
)
def test_nothing_is_called_gone_that_the_audit_could_not_see(change: dict) -> None:
    assert "known-issue-gone" not in [note.rule for note in covered([], WHOLE | change).notes]


@pytest.mark.parametrize(
    ("change", "looked", "gone"),
    [
        ({}, LookedAt(PAGES, ["bins/missed/"], RULES), True),
        ({}, LookedAt(PAGES, ["tax/"], RULES), False),
        ({"pages": "[bins/*]"}, LookedAt(PAGES, ["bins/missed/"], RULES), False),
        ({"pages": "everywhere"}, LookedAt(PAGES, set(PAGES) - {"404.html"}, RULES), False),
        ({"pages": "everywhere"}, LookedAt(PAGES, PAGES, RULES), True),
        ({"rules": "axe-image-alt"}, LookedAt(PAGES, PAGES, RULES, not_run=["axe-image-alt"]), False),
        ({"rules": f'["{HTMLCS}"]'}, LookedAt(PAGES, PAGES, RULES), True),
        ({"pages": "tax.md", "rules": "browser-focus-hidden"}, LOOKED, True),
        ({"rules": "axe-color-contrast"}, LookedAt(PAGES, PAGES, CONTRAST, closely=["tax/"]), False),
        ({"rules": "axe-color-contrast"}, LookedAt(PAGES, PAGES, CONTRAST, closely=["bins/missed/"]), True),
        ({"rules": "axe-color-contrast"}, LookedAt(PAGES, ["tax/"], CONTRAST, closely=["bins/missed/"]), False),
        ({"rules": "axe-color-contrast"}, LookedAt(PAGES, PAGES, CONTRAST), True),
        ({"rules": "image-alt-missing"}, LookedAt(PAGES, PAGES, RULES, not_run=["image-alt-missing"]), True),
    ],
)
def test_an_issue_is_gone_only_where_all_its_pages_were_looked_at(change: dict, looked: LookedAt, gone: bool) -> None:
    assert bool(covered([], WHOLE | change, looked=looked).notes) is gone


@pytest.mark.parametrize(
    ("rule", "mend"),
    [
        ("axe-image-altt", "Did you mean “axe-image-alt”?"),
        ("label", "Did you mean “axe-label”?"),
        ("focus-hidden", "Did you mean “browser-focus-hidden”?"),
        ("c31", "Copy the name of the rule from a finding. If it has commas, put quotation marks round it."),
    ],
)
def test_a_rule_that_the_audit_does_not_have_gets_the_nearest_one(rule: str, mend: str) -> None:
    result = covered([found()], WHOLE | {"rules": f"[axe-image-alt, {rule}]"})
    assert notes(result) == [("issue-rule-unknown", "warning", 10, f"The audit has no rule called “{rule}”")]
    assert (result.notes[0].mend, result.held) == (mend, (found(),))


def test_with_an_error_in_the_file_nothing_is_covered() -> None:
    text = statement(WHOLE, WHOLE | {"id": "other", "fix_by": "soon"})
    result = covered([found()], text=text)
    assert (result.kept, result.held) == ((found(),), ())
    assert [note[:3] for note in notes(result)] == [("data-invalid", "error", 17)]
    assert result.notes[0].mend.endswith("Until then no known issue counts.")


def test_while_the_page_tells_people_nothing_its_issues_cover_nothing() -> None:
    result = covered([found()], text=f"nation: Britain\n{statement(WHOLE)}")
    assert (result.held, [note.rule for note in result.notes]) == ((), ["data-invalid"])


def test_no_statement_covers_nothing() -> None:
    assert cover([found()], read_data(DataFiles({})), Site([], TODAY), LOOKED) == Covered((found(),))


_paths = st.sampled_from(["bins/missed.md", "bins/*", "everywhere", "tax.md", '"*"', "https://x.example/", "gone.md"])
_issues = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["one", "two", "three", "four"])},
        optional={
            "kind": st.sampled_from(["disproportionate-burden", "out-of-scope"]),
            "wcag": st.sampled_from(["1.1.1", "4.1.2", "9.9.9"]),
            "rules": st.sampled_from(["axe-image-alt", "axe-region", "nonsense", "axe-label, axe-label"]),
            "pages": _paths,
            "affects": st.none(),
            "workaround": st.none(),
            "by_hand": st.sampled_from(["true", "false"]),
            "exemption": st.sampled_from(["maps", "none"]),
            "fix_by": st.none() | st.dates(TODAY - timedelta(3), TODAY + timedelta(3)),
        },
    ).map(lambda change: WHOLE | change),
    max_size=4,
    unique_by=lambda issue: issue["id"],
)
_findings = st.lists(
    st.builds(
        lambda rule, pages, level, line: found(rule, *pages, level=level, line=line),
        st.sampled_from([*RULES, HTMLCS]), st.lists(st.sampled_from(list(PAGES)), unique=True), st.sampled_from(["error", "warning", "advice"]),
        st.integers(1, 9),
    )
)  # fmt: skip


@given(_findings, _issues)
def test_every_finding_is_kept_or_held_in_its_order(findings: list[Finding], issues: list[dict]) -> None:
    result = covered(findings, *issues)
    kept, held = list(result.kept), list(result.held)
    for finding in findings:
        same = held if held and held[0] is finding else kept
        assert same.pop(0).key == finding.key
    assert (kept, held) == ([], [])
    assert result.listed <= sum(finding.level == "error" for finding in findings)


@given(_findings, _issues, st.integers(0, 6))
def test_nothing_is_covered_after_its_day(findings: list[Finding], issues: list[dict], days: int) -> None:
    today = TODAY + timedelta(days)
    in_time = [issue for issue in issues if not issue["fix_by"] or date.fromisoformat(str(issue["fix_by"])) >= today]
    assert covered(findings, *issues, today=today).held == covered(findings, *in_time, today=today).held


@given(_findings, _issues)
def test_time_never_covers_more(findings: list[Finding], issues: list[dict]) -> None:
    held = [len(covered(findings, *issues, today=TODAY + timedelta(days)).held) for days in range(-4, 5)]
    assert held == sorted(held, reverse=True)


@given(_findings, _issues)
def test_what_occurs_is_never_called_gone(findings: list[Finding], issues: list[dict]) -> None:
    result = covered(findings, *issues)
    gone = {note.message.partition("“")[2].strip("”") for note in result.notes if note.rule == "known-issue-gone"}
    without = [issue for issue in issues if issue["id"] not in gone]
    assert covered(findings, *without).held == result.held


def test_an_issue_about_what_a_page_is_exempted_from_is_not_gone() -> None:
    data = read_data(DataFiles({FILE: statement(WHOLE).encode()}))
    assert cover([], data, Site([], TODAY), LOOKED, exempted=[found()]) == Covered(())
