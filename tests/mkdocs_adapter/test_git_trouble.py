"""Where git does not know everything, or anything: it is said in plain words, and nothing fails."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from fingerpost.mkdocs_adapter import git_process
from fingerpost.mkdocs_adapter.git_log import read_history
from fingerpost.pages.history import History
from tests.support.repositories import LONG_AGO, Repository, page

pytestmark = pytest.mark.slow  # the command or git is started for each test

LATER = date(2030, 1, 1)
SHALLOW = "git has only the latest changes (a shallow clone): fetch the whole history with `git fetch --unshallow`"


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "site")


def test_a_shallow_clone_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-01-10", a=page("2026-01-09"), b="Old")
    repository.commit("2026-02-10", a=page("2026-02-09"))
    repository.commit("2026-03-10", a=page("2026-02-09", "New text"))
    clone = tmp_path / "clone"
    for depth, cut in ((1, {"a.md", "b.md"}), (2, {"a.md", "b.md"}), (9, set())):
        subprocess.run(["git", "clone", "-q", "--depth", str(depth), f"file://{repository.home}", f"{clone}{depth}"], check=True)
        history = read_history(Path(f"{clone}{depth}"), {"a.md", "b.md", "new.md"}, LONG_AGO)
        assert (history.unknown, history.cut) == (SHALLOW if cut else "", cut)
        assert len(history.versions["a.md"]) == min(depth, 3)
        assert "new.md" not in history.versions
    assert read_history(Path(f"{clone}2"), {"a.md"}, LATER).cut == {"a.md"}


def test_a_shallow_clone_with_enough_for_a_page(repository: Repository, tmp_path: Path) -> None:
    for month in range(1, 5):
        repository.commit(f"2026-{month:02}-10", a=page(f"2026-{month:02}-09"))
    subprocess.run(["git", "clone", "-q", "--depth", "3", f"file://{repository.home}", tmp_path / "clone"], check=True)
    history = read_history(tmp_path / "clone", {"a.md"}, LATER)
    assert (len(history.versions["a.md"]), history.cut, history.unknown) == (2, frozenset(), "")


def test_a_partial_clone_fetches_nothing_and_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-01-10", a=page())
    repository.commit("2026-02-10", a=page("2026-02-09", "New text"))
    repository.git("config", "uploadpack.allowFilter", "true")
    subprocess.run(["git", "clone", "-q", "--filter=blob:none", f"file://{repository.home}", tmp_path / "clone"], check=True)
    history = read_history(tmp_path / "clone", {"a.md"}, LONG_AGO)
    words = "git has not the text of older versions (a partial clone): fetch it with `git fetch --refetch --no-filter`"
    assert history == History(unknown=words)


def test_without_git(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-10", a=page())
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert repository.history("a.md") == History(unknown="git is not installed")


@pytest.mark.parametrize("folder", [".", ".git"])
def test_a_folder_that_is_not_in_version_control(tmp_path: Path, folder: str, repository: Repository) -> None:
    place = tmp_path if folder == "." else repository.home / folder
    assert read_history(place, {"a.md"}, LONG_AGO) == History(unknown="the folder is not in version control")


def test_a_repository_without_commits(repository: Repository) -> None:
    repository.write("a.md", page())
    assert repository.history("a.md") == History(unknown="the repository has no commits yet")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    words = f"git would not read the folder: cannot change to '{gone}': No such file or directory"
    assert read_history(gone, set(), LONG_AGO) == History(unknown=words)
    assert read_history(tmp_path / "a\0b", set(), LONG_AGO).unknown.startswith("git could not be started: ")


def test_somebody_elses_repository(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-10", a=page())
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    words = f"git would not read the folder: detected dubious ownership in repository at '{repository.home}'"
    assert repository.history("a.md") == History(unknown=words)


def test_a_damaged_repository(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page())
    blob = repository.git("rev-parse", "HEAD:a.md").strip()
    (repository.home / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    assert repository.history("a.md") == History(unknown="git gave an answer that cannot be read")
    commit = repository.git("rev-parse", "HEAD").strip()
    (repository.home / ".git" / "objects" / commit[:2] / commit[2:]).unlink()
    assert repository.history("a.md").unknown.startswith("git would not read the folder: ")


def _stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put another program in the place of git."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").write_text(f"#!/bin/sh\n{script}\n")
    (tmp_path / "bin" / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")


@pytest.mark.parametrize("script", ["sleep 77", "sleep 77 & wait", "echo true; echo x; sleep 77"])
def test_a_git_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    _stand_in(tmp_path, monkeypatch, script)
    monkeypatch.setattr(git_process, "LIMIT", 0.3)
    assert read_history(tmp_path, {"a.md"}, LONG_AGO) == History(unknown="git did not answer within 0.3 seconds")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 0", "git gave an answer that cannot be read"),
        ("exit 3", "git gave an answer that cannot be read"),
        ("echo nonsense", "git gave an answer that cannot be read"),
        ("echo true; echo x; echo; exit 3", "git stopped without a reason"),
        ("echo a warning >&2; echo 'fatal: it is Monday' >&2; exit 1", "git would not read the folder: it is Monday"),
        ("echo a warning >&2; exit 1", "git would not read the folder: a warning"),
        (
            "case $* in *rev-parse*) echo true; echo x; echo;; *) printf '1:a\\0nonsense\\0';; esac",
            "git gave an answer that cannot be read",
        ),
        ("case $* in *rev-parse*) echo true; echo x; echo;; *) printf ':1 2\\0';; esac", "git gave an answer that cannot be read"),
    ],
)
def test_a_git_that_talks_nonsense(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str) -> None:
    _stand_in(tmp_path, monkeypatch, script)
    assert read_history(tmp_path, {"a.md"}, LONG_AGO) == History(unknown=words)
