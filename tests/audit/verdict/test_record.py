"""What is kept of an audit: counts by criterion, and nothing of the machine that it ran on."""

import os
from datetime import date
from pathlib import Path

import pytest

from fingerpost.accessibility.data import LAST_AUDIT, LastAudit, read_data
from fingerpost.audit.verdict.looked_at import LookedAt
from fingerpost.audit.verdict.record import as_json, last_audit
from fingerpost.checks.baseline import AUDIT_BASELINE
from fingerpost.checks.finding import Element, Finding
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.errors import UserError
from tests.conftest import ROOT, run

DAY = date(2026, 11, 22)
PAGES = {"bins/": "bins/index.md", "tax/": "tax.md"}
LOOKED = LookedAt(PAGES, PAGES, {})


def _found(rule: str, *criteria: str, level: str = "error") -> Finding:
    element = Element(("bins/",), "main > img", "<img>")
    return Finding(rule, level, "content/bins/index.md", 7, 1, "It fails", "Look at: main > img", criteria=criteria, element=element)


def test_a_record_counts_faults_and_is_read_back_as_it_was() -> None:
    found = [_found("axe-image-alt", "1.1.1"), _found("axe-image-alt", "1.1.1"), _found("axe-area-alt", "2.4.4", "4.1.2")]
    found += [_found("axe-region"), _found("axe-link-in-text-block", "1.4.1", "2.4.9")]
    found += [_found("axe-image-alt", "1.1.1", level="warning"), _found("axe-region", level="advice")]
    record = last_audit(found, LOOKED, DAY, {"axe-core": "4.14.1"}, listed=2)
    assert (record.pages, record.faults, record.listed, record.other, record.to_look_at) == (2, 5, 2, 1, 1)
    assert record.found == {"1.1.1": 2, "1.4.1": 1, "2.4.4": 1, "4.1.2": 1}
    files = DataFiles({LAST_AUDIT: as_json(record).encode()})
    assert read_data(files).audit == record
    assert files.slips == []
    assert not {"bins", "site", "main", "/"} & set(as_json(record).replace('"', " ").split())


def test_a_request_to_another_server_is_no_barrier() -> None:
    assert last_audit([_found("browser-outside-request")], LOOKED, DAY, {}) == LastAudit(day=DAY, pages=2, faults=0)


def test_the_same_audit_makes_the_same_record() -> None:
    found = [_found("axe-label", "4.1.2", "1.3.1"), _found("axe-image-alt", "1.1.1")]
    one, other = (last_audit(order, LOOKED, DAY, versions) for order, versions in (
        (found, {"pa11y": "9", "axe-core": "4"}), (found[::-1], {"axe-core": "4", "pa11y": "9"}),
    ))  # fmt: skip
    assert as_json(one) == as_json(other)


@pytest.mark.parametrize(
    ("pages", "audited", "said"),
    [
        (PAGES, ["bins/"], "1 of 2 pages were not audited, such as /tax/"),
        (PAGES, [], "2 of 2 pages were not audited, such as /bins/"),
        ({}, [], "0 of 0 pages were not audited"),
    ],
)
def test_a_part_of_the_site_is_never_recorded(pages: dict, audited: list, said: str) -> None:
    with pytest.raises(UserError) as error:
        last_audit([], LookedAt(pages, audited, {}), DAY, {})
    assert str(error.value) == (
        f"Nothing was recorded, since {said}\n  How to mend it: Build the site, then audit all of it: fingerpost audit --record"
    )


PAGE = (
    '<!doctype html><html lang="en"><head><title>Bins</title></head><body><main><h1>Bins</h1><p>Words on bins.</p>{}</main></body></html>'
)
SETTINGS = "site_name: City\ndocs_dir: content\nplugins:\n  - fingerpost/accessibility\n"
ISSUE = """\
issues:
  - id: picture
    title: The picture
    what: Nothing says what it shows.
    wcag: 1.1.1
    pages: [bins.md]
    affects: People who are blind
    workaround: Phone us.
    fix_by: 2027-06-30
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project with a page that has a picture without words, and the page of its statement."""
    for folder in ("content/_data", "site/bins", "site/accessibility-statement"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "content" / "_data" / "accessibility.yml").write_text("organisation: City\n")
    (tmp_path / "site" / "accessibility-statement" / "index.html").write_text(PAGE.format(""))
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "content" / "bins.md").write_text("---\ntitle: Bins\n---\nWords on bins.\n")
    (tmp_path / "site" / "bins" / "index.html").write_text(PAGE.format('<p><img src="data:,"></p>'))
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def _audit(home: Path, *words: str, **environment: str):
    return run("audit", "--no-history", *words, cwd=home, env={**os.environ, **environment})


@pytest.mark.slow
def test_an_audit_is_recorded_and_an_issue_covers_what_it_found_until_its_day(home: Path) -> None:
    first = _audit(home, "--record", "--as-of", "2027-06-30")
    assert (first.returncode, "1 fault" in first.stderr) == (1, True), first.stderr
    path = home / "content" / "_data" / LAST_AUDIT
    record = read_data(DataFiles({LAST_AUDIT: path.read_bytes()})).audit
    assert (record.day, record.pages, record.faults, record.listed, record.found) == (date(2027, 6, 30), 2, 1, 0, {"1.1.1": 1})
    assert str(home).encode() not in path.read_bytes()

    (path.parent / "accessibility.yml").write_text(ISSUE)
    known = _audit(home, "--record", "--as-of", "2027-06-30")
    assert (known.returncode, known.stdout.rpartition("mend. ")[2]) == (0, _KNOWN), known.stdout + known.stderr
    record = read_data(DataFiles({LAST_AUDIT: path.read_bytes()})).audit
    assert (record.faults, record.listed) == (1, 1)

    late = _audit(home, "--as-of", "2027-07-01", "--format", "concise")
    assert late.returncode == 1
    assert (
        "content/_data/accessibility.yml:9:5: error known-issue-late: The issue “picture” was to be mended by 30 June 2027" in late.stdout
    )
    assert "It counts again since 1 July 2027" in late.stdout


_KNOWN = "2 findings are known issues of the accessibility statement.\n"  # of axe, and of HTML_CodeSniffer to look at


@pytest.mark.slow
def test_an_exemption_and_a_baseline_let_a_finding_stand(home: Path) -> None:
    assert _audit(home, "--write-baseline").returncode == 0
    assert _audit(home).returncode == 0
    (home / AUDIT_BASELINE).unlink()
    exempt = "exempt:\n  - {rule: axe-image-alt, reason: The words come soon., until: 2027-03-31}\n"
    (home / "content" / "bins.md").write_text(f"---\ntitle: Bins\n{exempt}---\nWords on bins.\n")
    assert _audit(home, "--as-of", "2027-03-31").returncode == 0
    ended = _audit(home, "--as-of", "2027-04-01", "--format", "concise")
    assert ended.returncode == 1
    assert "content/bins.md:4:57: warning exemption-ended: The exemption from axe-image-alt ended on 31 March 2027" in ended.stdout
    assert run("check", cwd=home).returncode == 0


@pytest.mark.slow
def test_an_audit_that_did_not_look_is_not_recorded(home: Path) -> None:
    done = _audit(home, "--record", CHROMIUM_PATH="/nowhere/chromium")
    assert done.returncode == 2
    assert not (home / "content" / "_data" / LAST_AUDIT).exists()
