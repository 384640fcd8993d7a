"""`fingerpost translated`: it notes what a translation was made of, and nothing else."""

import json
from pathlib import Path

import pytest

from fingerpost.pages.fingerprint import fingerprint
from tests.conftest import run

pytestmark = pytest.mark.slow  # the command is started for each test

SOURCE = "---\ntitle: Bin days\ndescription: When.\nlast_reviewed_on: 2026-10-01\n---\nPut the bin out.\n"
WELSH = "---\ntitle: Dyddiau bin\ndescription: Pryd.  # o'r asiantaeth\n---\nRhowch y bin allan.\n"
SETTINGS = "site_name: A site\ndocs_dir: content\nplugins:\n  - fingerpost/publishing\n  - fingerpost/freshness\n"
PAGE, TRANSLATION, OTHER = "content/days.md", "content/days.cy.md", "content/days.ur.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content" / "index.md").write_text("---\ntype: home\ntitle: Home\ndescription: Home.\n---\nText.\n", "utf-8")
    (tmp_path / PAGE).write_text(SOURCE, "utf-8")
    (tmp_path / TRANSLATION).write_bytes(WELSH.replace("\n", "\r\n").encode())
    (tmp_path / OTHER).write_text("---\ntitle: دن\ndescription: کب\n---\nX.\n", "utf-8")
    return tmp_path


def rules(site: Path) -> list[str]:
    found = json.loads(run("check", "--format", "json", "--as-of", "2026-11-22", cwd=site).stdout)["findings"]
    return [f"{one['rule']} {one['path']}" for one in found if "translation" in one["rule"]]


def test_a_translation_is_noted_and_found_old_when_its_source_changes(site: Path) -> None:
    assert rules(site) == [f"translation-undated {TRANSLATION}", f"translation-undated {OTHER}"]
    done = run("translated", TRANSLATION, OTHER, "--as-of", "2026-11-20", cwd=site)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, f"{TRANSLATION}: a translation of {PAGE} as it was on 20 November 2026.")
    noted = f"translated_on: 2026-11-20\r\ntranslated_from: {fingerprint(SOURCE.encode())}\r\n".encode()
    before = WELSH.replace("\n", "\r\n").encode()
    assert (site / TRANSLATION).read_bytes() == before.replace(b"asiantaeth\r\n", b"asiantaeth\r\n" + noted)
    assert rules(site) == []
    (site / PAGE).write_text(SOURCE.replace("out.", "out by 7am."), "utf-8")
    assert rules(site) == [f"translation-outdated {TRANSLATION}", f"translation-outdated {OTHER}"]
    assert run("translated", TRANSLATION, "--as-of", "2026-11-21", cwd=site).returncode == 0
    assert rules(site) == [f"translation-outdated {OTHER}"]
    assert (site / TRANSLATION).read_bytes().count(b"translated_") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([PAGE, TRANSLATION], "This is no translation. A translation stands beside its source and has a language in its name"),
        (["content/gone.cy.md"], "There is no such page"),
        ([TRANSLATION, "--as-of", "2999-01-01"], "A translation on 1 January 2999 is not made yet"),
    ],
)
def test_what_cannot_be_noted_is_said_and_nothing_is_written(site: Path, words: list[str], said: str) -> None:
    before = {path: path.read_bytes() for path in (site / "content").iterdir()}
    done = run("translated", *words, cwd=site)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in (site / "content").iterdir()} == before


def test_a_source_that_cannot_be_read_is_mended_first(site: Path) -> None:
    (site / PAGE).write_text(SOURCE.replace("Bin days", "Bin: days"), "utf-8")
    done = run("translated", TRANSLATION, cwd=site)
    assert (done.returncode, "days.md cannot be read. Mend it first: fingerpost check" in done.stderr) == (2, True)
