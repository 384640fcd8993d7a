"""A site that is never to become harder to read, through the real command."""

import json
import re
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from fingerpost.checks.baseline import BASELINE
from tests.conftest import AS_OF, run
from tests.reading_level.cases import of_text

pytestmark = pytest.mark.slow  # many runs of the command

TEXT = "You can ask for a new bin at any time, and we will bring it to your home within two weeks.\n\n" * 9  # over 150 words
PAGE = "content/bins/ask-for-a-bin.md"
FRONT = "---\ntitle: Ask for a bin\ndescription: How to ask us for a new bin.\nowner: contact-team\nlast_reviewed_on: 2026-10-01\n---\n\n"
HARDER = "Residents requiring additional containers must submit applications to the collections department.\n\n"
A_LITTLE_HARDER = "You need to show the collections department an official letter that has your new address on it.\n\n"
FORMAL = (
    "Residents requiring a replacement container must submit a completed application to the collections department within a fortnight of "
    "the incident.\n\n"
)


def _grade(text: str) -> float:
    return of_text(text).grade


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The starter site with one page of a known grade."""
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    for file in (tmp_path / "site").rglob("*.md"):  # so that the tests hold on any day
        file.write_text(re.sub(r"(?m)^last_reviewed_on: .*$", "last_reviewed_on: 2026-10-01", file.read_text("utf-8")), "utf-8")
    _write(tmp_path / "site", TEXT)
    return tmp_path / "site"


def _write(site: Path, text: str) -> None:
    (site / PAGE).write_text(FRONT + text, "utf-8")


def _never_worse(site: Path, more: str = "") -> None:
    file = site / "mkdocs.yml"
    settings = file.read_text("utf-8")
    options = f"  - fingerpost/reading-level:\n      never_worse: true\n{more}"
    assert "  - fingerpost/reading-level\n" in settings
    file.write_text(settings.replace("  - fingerpost/reading-level\n", options), "utf-8")


def _check(site: Path, *words: str) -> CompletedProcess[str]:
    return run("check", "--as-of", AS_OF, *words, cwd=site)


def _write_baseline(site: Path) -> None:
    done = _check(site, "--write-baseline")
    assert done.returncode == 0, done.stderr


def _found(site: Path, rule: str) -> tuple[int, list[dict]]:
    """The exit code, and the findings of a rule."""
    done = _check(site, "--format", "json")
    return done.returncode, [finding for finding in json.loads(done.stdout)["findings"] if finding["rule"] == rule]


def test_a_baseline_keeps_the_grade_of_each_page(site: Path) -> None:
    _write_baseline(site)
    measured = json.loads((site / BASELINE).read_text("utf-8"))["measures"]["reading_level"]
    assert measured[PAGE] == round(_grade(TEXT), 2)


def test_a_page_that_became_harder_by_more_than_half_a_grade_fails(site: Path) -> None:
    _never_worse(site)
    _write_baseline(site)
    assert _check(site).returncode == 0
    _write(site, TEXT + HARDER)
    assert _grade(TEXT) + 0.5 < _grade(TEXT + HARDER) < _grade(TEXT) + 0.6
    code, [finding] = _found(site, "reading-age-rose")
    assert (code, finding["level"], finding["path"], finding["line"]) == (1, "error", PAGE, 2)
    assert finding["message"] == f"The page read at grade {_grade(TEXT):.1f} and now reads at {_grade(TEXT + HARDER):.1f}"
    assert "fingerpost check --write-baseline" in finding["mend"]
    assert run("build", "--as-of", AS_OF, cwd=site).returncode == 1


def test_without_never_worse_it_passes(site: Path) -> None:
    _write_baseline(site)
    _write(site, TEXT + HARDER * 2)
    assert _found(site, "reading-age-rose") == (0, [])


def test_a_page_that_became_easier_passes(site: Path) -> None:
    _never_worse(site)
    _write_baseline(site)
    _write(site, TEXT.replace(", and we", ". We"))
    assert _grade(TEXT.replace(", and we", ". We")) < _grade(TEXT) - 0.5
    assert _found(site, "reading-age-rose") == (0, [])


def test_a_page_that_became_harder_by_less_passes(site: Path) -> None:
    _never_worse(site)
    _write_baseline(site)
    _write(site, TEXT + A_LITTLE_HARDER)
    assert _grade(TEXT) + 0.05 < _grade(TEXT + A_LITTLE_HARDER) < _grade(TEXT) + 0.5
    assert _found(site, "reading-age-rose") == (0, [])


def test_many_small_steps_add_up(site: Path) -> None:
    """What counts is the grade when the baseline was written, not that of yesterday."""
    _never_worse(site)
    _write_baseline(site)
    codes = []
    for steps in range(1, 4):
        _write(site, TEXT + HARDER * steps)
        codes.append(_check(site).returncode)
    assert codes[-1] == 1
    assert codes == sorted(codes)


def test_a_new_page_has_nothing_to_be_compared_with(site: Path) -> None:
    (site / PAGE).unlink()
    _never_worse(site)
    _write_baseline(site)
    _write(site, TEXT)
    assert _found(site, "reading-age-rose") == (0, [])


def test_without_a_baseline_the_setting_does_nothing_and_says_so(site: Path) -> None:
    _never_worse(site)
    code, [finding] = _found(site, "limits-unused")
    assert (code, finding["level"], finding["path"]) == (0, "warning", "mkdocs.yml")
    assert finding["message"] == "`never_worse:` is on, and there is no baseline to compare with"
    _write_baseline(site)
    code, findings = _found(site, "limits-unused")
    assert (code, findings) == (0, [])


def test_writing_the_baseline_afresh_makes_the_new_grade_the_measure(site: Path) -> None:
    _never_worse(site)
    _write_baseline(site)
    _write(site, TEXT + HARDER * 2)
    assert _check(site).returncode == 1
    _write_baseline(site)
    assert _check(site).returncode == 0
    assert json.loads((site / BASELINE).read_text("utf-8"))["measures"]["reading_level"][PAGE] == round(_grade(TEXT + HARDER * 2), 2)


def test_a_known_hard_page_stays_known_while_its_grade_changes_a_little(site: Path) -> None:
    hard, edited = FORMAL * 9, FORMAL * 9 + A_LITTLE_HARDER
    _write(site, hard)
    code, [finding] = _found(site, "reading-age")
    assert (code, finding["level"]) == (1, "error")
    _write_baseline(site)
    _write(site, edited)
    assert f"{_grade(edited):.1f}" != f"{_grade(hard):.1f}"
    assert _found(site, "reading-age") == (0, [])
    assert _found(site, "baseline-outdated") == (0, [])


def test_a_known_warning_that_became_an_error_is_new(site: Path) -> None:
    limits = "      warn_above: {}\n      fail_above: {}\n"
    _never_worse(site, limits.format(_grade(TEXT) - 1, _grade(TEXT) + 0.1))
    code, [finding] = _found(site, "reading-age")
    assert (code, finding["level"]) == (0, "warning")
    _write_baseline(site)
    _write(site, TEXT + A_LITTLE_HARDER * 2)
    assert _grade(TEXT) + 0.1 < _grade(TEXT + A_LITTLE_HARDER * 2) < _grade(TEXT) + 0.5
    code, [finding] = _found(site, "reading-age")
    assert (code, finding["level"]) == (1, "error")
