"""The shell lines of the ready files for CI are really run, on a tiny site.

What installs is left out, since everything is there already. The matrix has two shards instead of four.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.conftest import FINGERPOST, ROOT, run

FILES = ROOT / "docs" / "developers" / "ci"
GITHUB = yaml.safe_load((FILES / "github-audit.yml").read_text())
GITLAB = yaml.safe_load((FILES / "gitlab-audit.yml").read_text())
INSTALLS = re.compile(r"(pip install|apt-get |fingerpost audit --install)")
SHARDS = 2
PAGE = '<!doctype html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1><p>Words.</p>{1}</main></body></html>'
SETTINGS = "site_name: A tiny site\ndocs_dir: content\ntheme: {name: null, custom_dir: theme}\nplugins: [fingerpost/freshness]\n"
THEME = PAGE.format("{{ page.title }}", "{{ page.content }}")


def _github(job: str, **fill: str) -> str:
    """The `run:` lines of a job, with the values of the matrix, as one script."""
    script = "\n".join(step["run"] for step in GITHUB["jobs"][job]["steps"] if "run" in step)
    for name, value in fill.items():
        script = script.replace("${{ matrix." + name + " }}", value)
    assert "${{" not in script
    return script


def _gitlab(job: str) -> str:
    return "\n".join([*GITLAB[job]["before_script"], *GITLAB[job]["script"]])


def _bash(script: str, home: Path, **values: str) -> subprocess.CompletedProcess[str]:
    """Run a script as both systems do: it ends at the first line that fails."""
    lines = [line for line in script.splitlines() if not INSTALLS.match(line.strip())]
    environment = {**os.environ, "PATH": f"{FINGERPOST.parent}:{os.environ['PATH']}", **values}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(lines)], cwd=home, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three pages, one of which has a fault."""
    home = tmp_path_factory.mktemp("project")
    (home / "content").mkdir()
    (home / "theme").mkdir()
    for name in ("index", "bins", "tax"):
        (home / "content" / f"{name}.md").write_text(f"# About {name}\n\nWords about {name}.\n")
    (home / "content" / "tax.md").write_text('# Council tax\n\n<p style="color: #bbb">Words that are too pale.</p>\n')
    (home / "theme" / "main.html").write_text(THEME)
    (home / "mkdocs.yml").write_text(SETTINGS)
    (home / "node_modules").symlink_to(ROOT / "node_modules")
    return home


@pytest.mark.slow
@pytest.mark.long
def test_the_github_workflow(home: Path) -> None:
    built = _bash(_github("build"), home)
    assert (built.returncode, (home / "site" / "tax" / "index.html").exists()) == (0, True), built.stderr
    for shard in GITHUB["jobs"]["audit"]["strategy"]["matrix"]["shard"][:SHARDS]:
        done = _bash(_github("audit", shard=str(shard)), home, SHARDS=str(SHARDS))
        assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(path.name for path in home.glob("audit-*")) == [f"audit-{n}.json{end}" for n in (1, 2) for end in ("", ".times")]
    merged = _bash(_github("report"), home)
    assert merged.returncode == 1, merged.stderr
    assert "axe-color-contrast" in (home / "report" / "audit.html").read_text()
    assert set(yaml.safe_load((home / "audit" / "times.json").read_text())) == {"", "bins/", "tax/"}

    (home / "audit-1.json").rename(home / "lost.json")
    for script in (_github("report"), _gitlab("report")):
        done = _bash(script, home)
        assert done.returncode == 2
        assert "missing: shard 1/2" in done.stderr


@pytest.mark.slow
@pytest.mark.long
def test_the_gitlab_pipeline(home: Path) -> None:
    for old in home.glob("audit-*"):
        old.unlink()
    shutil.rmtree(home / "report", ignore_errors=True)
    assert _bash(_gitlab("build"), home).returncode == 0
    for shard in range(1, SHARDS + 1):
        done = _bash(_gitlab("audit"), home, CI_NODE_INDEX=str(shard), CI_NODE_TOTAL=str(SHARDS))
        assert done.returncode == 0, done.stdout + done.stderr
    assert _bash(_gitlab("report"), home).returncode == 1
    assert "axe-color-contrast" in (home / "report" / "audit.html").read_text()


@pytest.mark.slow
@pytest.mark.long
def test_a_shard_that_could_not_look_fails(home: Path) -> None:
    for script in (_github("audit", shard="1"), _gitlab("audit")):
        values = {"SHARDS": "2", "CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "2"}
        done = _bash(script, home, CHROMIUM_PATH="/nowhere/chromium", **values)
        assert done.returncode != 0
        assert "there is no Chromium" in done.stderr


def test_the_matrix_is_as_long_as_the_number_of_shards() -> None:
    assert GITHUB["jobs"]["audit"]["strategy"]["matrix"]["shard"] == list(range(1, GITHUB["env"]["SHARDS"] + 1))


def test_every_command_of_the_page_has_options_that_are_there() -> None:
    page = (FILES.parent / "audit-in-ci.md").read_text()
    for name, words in (("audit", ["audit"]), ("audit merge", ["audit", "merge"])):
        helped = run(*words, "--help").stdout
        lines = [line for line in page.splitlines() if line.startswith(f"fingerpost {name} ") and (" merge " in line) == ("merge" in name)]
        assert lines
        for option in {option for line in lines for option in re.findall(r"--[a-z-]+", line)}:
            assert option in helped
    for file in re.findall(r"\]\((ci/[a-z.-]+)\)", page):
        assert (FILES.parent / file).is_file()


def test_no_step_of_a_workflow_hides_a_page_that_was_not_audited() -> None:
    text = (FILES / "github-audit.yml").read_text() + (FILES / "gitlab-audit.yml").read_text()
    assert "continue-on-error" not in text
    assert "allow_failure" not in text
    assert "|| true" not in text
