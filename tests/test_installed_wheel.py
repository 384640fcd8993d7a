"""A wheel built from the project holds the theme and all data: it makes, checks and builds a site in a new environment."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fingerpost.rooms import all_rules

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(the fingerpost command of a new environment, a folder to work in)"""
    home = tmp_path_factory.mktemp("wheel")
    source = home / "source"
    wanted = ("plugins", "docs", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md")
    source.mkdir()
    for name in wanted:
        path = ROOT / name
        (shutil.copytree if path.is_dir() else shutil.copy)(path, source / name)
    _run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", home, source, cwd=home)
    wheel = next(home.glob("fingerpost-*.whl"))
    _run(sys.executable, "-m", "venv", home / "venv", cwd=home)
    pip = home / "venv" / "bin" / "pip"
    _run(pip, "install", "-q", "--require-hashes", "-r", ROOT / "requirements.txt", cwd=home)
    _run(pip, "install", "-q", "--no-deps", wheel, cwd=home)
    return home / "venv" / "bin" / "fingerpost", home


def test_new_site_builds_and_checks_with_no_finding(installed: tuple[Path, Path]) -> None:
    fingerpost, home = installed
    _run(fingerpost, "new", "site", "my-council", cwd=home)
    site = home / "my-council"
    assert "nothing to mend" in _run(fingerpost, "check", "--fail-on", "advice", cwd=site)
    assert "13 pages published" in _run(fingerpost, "build", "--fail-on", "advice", cwd=site)
    html = (site / "site" / "bins" / "missed-bin" / "index.html").read_text()
    assert "We come back for a missed bin within 2 working days." in html
    assert list((site / "site" / "assets").glob("site.*.css"))


def test_every_rule_is_explained(installed: tuple[Path, Path]) -> None:
    fingerpost, home = installed
    for rule in list(all_rules())[::6]:
        assert f"`{rule}`" in _run(fingerpost, "explain", rule, cwd=home)


def test_syllables_need_no_network_and_no_setting(installed: tuple[Path, Path]) -> None:
    fingerpost, home = installed
    program = (
        "import socket; socket.socket.connect = None\n"
        "from fingerpost.reading_level.syllables import count_syllables\n"
        "print(count_syllables('enquiries'), count_syllables('reablement'), count_syllables('floccinaucinihil'))"
    )
    done = subprocess.run([fingerpost.with_name("python"), "-c", program], cwd=home, capture_output=True, text=True, env={}, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("3 4 ")


def test_a_text_is_scored_with_every_list_in_the_package(installed: tuple[Path, Path]) -> None:
    fingerpost, home = installed
    (home / "letter.txt").write_text("Applicants must furnish proof prior to the commencement of the reablement.\n", "utf-8")
    said = _run(fingerpost, "score", "letter.txt", "--all-formulas", cwd=home)
    assert "Say “before” for “prior to”." in said
    assert "gunning_fog" in said
