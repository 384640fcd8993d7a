"""What is kept of an audit: counts by criterion, and nothing of the machine that it ran on."""

from datetime import date
from pathlib import Path

import pytest

from fingerpost.accessibility.data import LAST_AUDIT, read_data
from fingerpost.audit.engines import Engines, read_engines
from fingerpost.audit.record import as_json, last_audit
from fingerpost.checks.finding import Finding
from fingerpost.pages.data_files import DataFiles
from tests.audit.test_audit import SOUND, _audit, _site

ENGINES = Engines(
    {"axe-core": "4.11.4"}, {"image-alt": ["1.1.1"], "area-alt": ["2.4.4", "4.1.2"], "region": [], "link-in-text": ["1.4.1", "2.4.9"]}
)


def _found(rule: str, level: str = "error") -> Finding:
    return Finding(rule, level, "site/bins/index.html", 1, 1, "It fails", "Look at: main > img")


@pytest.mark.parametrize(
    ("rule", "criteria"),
    [
        ("axe-image-alt", ["1.1.1"]),
        ("axe-area-alt", ["2.4.4", "4.1.2"]),
        ("axe-region", []),
        ("axe-new-rule", []),
        ("htmlcs-wcag2aa.principle1.guideline1_1.1_1_1.h37", ["1.1.1"]),
        ("htmlcs-wcag2aa.principle1.guideline1_4.1_4_10.c32,c31,c33,c38,scr34,g206", ["1.4.10"]),
        ("other-1.1.1", []),
    ],
)
def test_the_criteria_of_a_finding(rule: str, criteria: list[str]) -> None:
    assert ENGINES.criteria_of(_found(rule)) == criteria


def test_a_record_counts_faults_and_is_read_back_as_it_was() -> None:
    found = [_found(f"axe-{name}") for name in ("image-alt", "image-alt", "area-alt", "region", "link-in-text")]
    found += [_found("axe-image-alt", "warning")]
    record = last_audit(found, 90, date(2026, 11, 22), ENGINES.versions, ENGINES.criteria_of)
    assert (record.faults, record.other, record.to_look_at) == (5, 1, 1)
    assert record.found == {"1.1.1": 2, "1.4.1": 1, "2.4.4": 1, "4.1.2": 1}
    files = DataFiles({LAST_AUDIT: as_json(record).encode()})
    assert read_data(files).audit == record
    assert files.slips == []
    assert not {"bins", "site", "main", "/"} & set(as_json(record).replace('"', " ").split())


def test_the_installed_engines_say_their_versions_and_their_criteria() -> None:
    engines = read_engines()
    assert {"axe-core", "html_codesniffer", "pa11y", "Chromium"} <= engines.versions.keys()
    assert engines.criteria["image-alt"] == ["1.1.1"]


@pytest.mark.slow
def test_an_audit_is_recorded_and_the_statement_says_so(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins").replace("<p>Words.</p>", '<img src="data:,">'))
    (home / "content").mkdir()
    (home / "mkdocs.yml").write_text("site_name: City\ndocs_dir: content\nplugins:\n  - fingerpost/accessibility\n")
    done = _audit(home, "--record")
    assert (done.returncode, "1 fault" in done.stderr) == (1, True), done.stderr
    record = (home / "content" / "_data" / LAST_AUDIT).read_bytes()
    audit = read_data(DataFiles({LAST_AUDIT: record})).audit
    assert (audit.pages, audit.faults, audit.found) == (1, 1, {"1.1.1": 1})
    assert str(tmp_path).encode() not in record


def test_an_audit_that_did_not_look_is_not_recorded(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    (home / "content").mkdir()
    (home / "mkdocs.yml").write_text("site_name: City\ndocs_dir: content\nplugins:\n  - fingerpost/accessibility\n")
    done = _audit(home, "--record", CHROMIUM_PATH="/nowhere/chromium")
    assert done.returncode == 2
    assert not (home / "content" / "_data").exists()
