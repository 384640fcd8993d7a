"""Each plugin works alone, on another theme, under MkDocs and under its drop-in ProperDocs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
PLUGINS = ["services", "service-standards", "reading-level", "freshness", "accessibility", "search", "publishing"]
# What each plugin is there to find on the page below, and what it adds to the built page.
FINDS = {
    "services": "channel-missing",
    "service-standards": "standard-unknown",
    "reading-level": "sentence-too-long",
    "freshness": "review-neglected",
    "accessibility": "link-text-vague",
    "search": "keywords-missing",
    "publishing": "description-missing",
}
SHOWS = {
    "services": "Anyone who lives here.",
    "service-standards": "We come back for a missed bin",
    "freshness": "Next review due by 1 January 2021",
}
pytestmark = pytest.mark.slow

WORDS = "You can tell us about it by phone or by post or in person at the desk " * 2
PAGE = f"""---
type: service
title: Report a missed bin
who_for: Anyone who lives here.
last_reviewed_on: 2020-01-01
standards: [missed-bins, unheard-of]
---
{WORDS}and we will come back, [click here](index.md).
"""
STANDARD = """- id: missed-bins
  promise: We come back for a missed bin.
  measure: Missed bins
  unit: percent
  target: 95
  source: Records
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "_data").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text("# Home\n\nWelcome.\n")
    (tmp_path / "docs" / "missed-bin.md").write_text(PAGE)
    (tmp_path / "docs" / "_data" / "standards.yml").write_text(STANDARD)
    return tmp_path


def _settings(site: Path, plugins: list[str], theme: str, fail_on: str = "never") -> None:
    lines = [f"  - fingerpost/{name}:\n      fail_on: {fail_on}" for name in plugins]
    text = ["site_name: A site", f"theme:\n  name: {theme}", "plugins:", "  - search", *lines, "markdown_extensions: [attr_list, tables]"]
    (site / "mkdocs.yml").write_text("\n".join(text) + "\n")


def _build(site: Path, engine: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    command = [BIN / engine, "build", "-f", "mkdocs.yml"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("plugin", PLUGINS)
@pytest.mark.parametrize(("engine", "theme"), [("mkdocs", "material"), ("mkdocs", "mkdocs"), ("properdocs", "material")])
def test_alone(site: Path, plugin: str, engine: str, theme: str) -> None:
    _settings(site, [plugin], theme)
    done = _build(site, engine)
    assert done.returncode == 0, done.stderr
    assert f"{FINDS[plugin]}:" in done.stderr
    assert [other for other in FINDS.values() if other != FINDS[plugin] and f"{other}:" in done.stderr] == []
    html = (site / "site" / "missed-bin" / "index.html").read_text()
    assert SHOWS.get(plugin, "click here") in html
    assert "Report a missed bin" in html
    assert not (site / "site" / "_data").exists()


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_all_together(site: Path, engine: str) -> None:
    _settings(site, PLUGINS, "material")
    done = _build(site, engine)
    assert done.returncode == 0, done.stderr
    assert [rule for rule in FINDS.values() if f"{rule}:" not in done.stderr] == []
    html = (site / "site" / "missed-bin" / "index.html").read_text()
    assert [text for text in SHOWS.values() if text not in html] == []
    index = json.loads((site / "site" / "search" / "search_index.json").read_text())
    assert any("Report a missed bin" in entry["title"] for entry in index["docs"])


def test_an_error_stops_the_build_before_anything_is_written(site: Path) -> None:
    _settings(site, ["accessibility"], "mkdocs", fail_on="error")
    done = _build(site)
    assert done.returncode == 1
    assert "The build was stopped" in done.stdout + done.stderr
    assert not (site / "site" / "missed-bin").exists()


def test_a_wrong_option_is_named_with_all_others_and_the_mend(site: Path) -> None:
    _settings(site, ["reading-level"], "mkdocs")
    with (site / "mkdocs.yml").open("a") as settings:
        settings.write("\n")
    text = (site / "mkdocs.yml").read_text().replace("fail_on: never", "sentence_warn_abov: 20\n      aim: easy")
    (site / "mkdocs.yml").write_text(text)
    done = _build(site)
    assert done.returncode == 1
    assert "Did you mean `sentence_warn_above:`?" in done.stderr
    assert "`aim:` must be a number, and is “easy”" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_theme_alone_says_which_plugins_it_needs(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: A site\ntheme:\n  name: fingerpost\nplugins: []\n")
    assert _build(site).returncode == 0
    assert "needs two plugins" in (site / "site" / "index.html").read_text()
