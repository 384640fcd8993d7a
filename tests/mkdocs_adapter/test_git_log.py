"""What git is asked, and what comes of it: with real repositories."""

import os
from datetime import date
from pathlib import Path

import pytest

from fingerpost.mkdocs_adapter.git_log import read_history
from tests.support.repositories import BODY, LONG_AGO, Repository, long_history, page

pytestmark = pytest.mark.slow  # the command or git is started for each test


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "site")


def test_edits_and_new_dates(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page("2026-01-09"), b="Other")
    repository.commit("2026-02-10", a=page("2026-01-09", "New text"))
    repository.commit("2026-03-10", a=page("2026-03-09", "New text"))
    history = repository.history("a.md", "b.md")
    latest, edited, first = history.versions["a.md"]
    assert [latest.day, edited.day, first.day] == [date(2026, 3, 10), date(2026, 2, 10), date(2026, 1, 10)]
    assert [latest.reviewed_on, edited.reviewed_on, first.reviewed_on] == ["2026-03-09", "2026-01-09", "2026-01-09"]
    assert latest.review_in == "6 months"
    assert latest.fingerprint == edited.fingerprint != first.fingerprint
    assert len(history.versions["b.md"]) == 1
    assert (history.unknown, history.cut) == ("", frozenset())


def test_the_day_is_the_day_of_the_commit_in_london(repository: Repository) -> None:
    repository.commit("2026-07-01T23:30:00Z", a="Summer")
    repository.commit("2026-12-01T23:30:00Z", a="Winter")
    repository.commit("2026-12-24T23:30:00-0800", a="From far away")
    assert repository.days("a.md") == {"a.md": ["2026-12-25", "2026-12-01", "2026-07-02"]}


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2000-01-01", 6), ("2026-04-01", 4), ("2026-05-01", 4), ("2026-06-02", 4), ("2026-03-05", 5), ("2026-02-15", 5), ("2026-02-05", 6)],
)
def test_only_what_the_last_review_needs_is_read(repository: Repository, since: str, expected: int) -> None:
    for month, reviewed in enumerate(["2026-01-01", "2026-02-01", "2026-02-01", "2026-04-01", "2026-04-01", "2026-04-01"], 1):
        repository.commit(f"2026-{month:02}-10", a=page(reviewed, f"{BODY}{month}"))
    assert len(repository.days("a.md", since=date.fromisoformat(since))["a.md"]) == expected


def test_names_that_a_page_had(repository: Repository) -> None:
    repository.commit("2026-01-10", first=page())
    for day, (old, new) in enumerate([("first", "second"), ("second", "deep/third"), ("deep/third", "fourth")], 11):
        (repository.home / "deep").mkdir(exist_ok=True)
        repository.git("mv", f"{old}.md", f"{new}.md")
        repository.commit(f"2026-01-{day}", **{new: page("", f"{BODY}{day}")})
    assert repository.days("fourth.md") == {"fourth.md": ["2026-01-13", "2026-01-12", "2026-01-11", "2026-01-10"]}


def test_a_content_folder_that_was_moved(repository: Repository) -> None:
    repository.commit("2026-01-10", **{"docs/a": page(), "docs/b/c": page("", "Another text")})
    (repository.home / "site").mkdir()
    repository.git("mv", "docs", "site/content")
    repository.commit("2026-01-11")
    history = repository.history("a.md", "b/c.md", folder="site/content")
    assert {path: len(versions) for path, versions in history.versions.items()} == {"a.md": 2, "b/c.md": 2}


def test_two_pages_that_swap_their_names(repository: Repository) -> None:
    one, other = page("2026-01-01"), page("2026-02-02", "Another text\n" * 20)
    repository.commit("2026-01-10", a=one, b=other)
    repository.commit("2026-01-11", a=other, b=one)
    history = repository.history("a.md", "b.md").versions
    assert [{version.reviewed_on for version in history[path]} for path in ("a.md", "b.md")] == [{"2026-02-02"}, {"2026-01-01"}]
    assert [len(history[path]) for path in ("a.md", "b.md")] == [2, 2]


def test_two_pages_that_only_change_their_modes_have_not_swapped(repository: Repository) -> None:
    repository.commit("2026-01-10", a="Same", b="Same")
    repository.commit("2026-01-11", b="Other")
    repository.commit("2026-01-12", b="Same")
    repository.git("update-index", "--chmod=+x", "a.md", "b.md")
    repository.git("commit", "-q", "-m", "x", at="2026-01-13T12:00:00Z")
    assert {path: len(days) for path, days in repository.days("a.md", "b.md").items()} == {"a.md": 2, "b.md": 4}


def test_a_new_page_does_not_inherit_from_one_that_had_its_name(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page())
    (repository.home / "a.md").unlink()
    repository.commit("2026-01-11", b="Something else")
    repository.commit("2026-01-12", a=page("", "A new text"))
    assert repository.days("a.md") == {"a.md": ["2026-01-12"]}


def test_a_page_whose_old_name_went_to_a_new_page_that_is_not_committed(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page())
    repository.git("mv", "a.md", "b.md")
    repository.commit("2026-01-11")
    repository.write("a.md", "New and not committed")
    assert repository.days("a.md", "b.md") == {"b.md": ["2026-01-11", "2026-01-10"]}


def test_what_a_branch_brings_is_one_change(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page("2026-01-09"), b="Other")
    repository.git("checkout", "-q", "-b", "review")
    repository.commit("2026-02-01", a=page("2026-01-31"))
    repository.commit("2026-02-02", a=page("2026-01-31", "New text"))
    repository.git("checkout", "-q", "main")
    repository.commit("2026-02-03", b="Meanwhile")
    repository.git("merge", "-q", "--no-edit", "review", at="2026-02-04T12:00:00Z")
    assert repository.days("a.md", "b.md") == {"a.md": ["2026-02-04", "2026-01-10"], "b.md": ["2026-02-03", "2026-01-10"]}
    latest, first = repository.history("a.md").versions["a.md"]
    assert (latest.reviewed_on, first.reviewed_on) == ("2026-01-31", "2026-01-09")
    assert latest.fingerprint != first.fingerprint


def test_settings_of_the_machine_change_nothing(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-10", a=page())
    repository.git("mv", "a.md", "å b.md")
    repository.commit("2026-01-11")
    expected = repository.history("å b.md")
    settings = """[diff]\nrenames=false\norderFile=/nowhere\nrelative=true\nexternal=false\nnoprefix=true
        [log]\nshowSignature=true\nfollow=true\nshowRoot=false\ndiffMerges=combined\ndecorate=full\nmailmap=true
        [format]\npretty=fuller\nnotes=true\n[core]\nabbrev=4\npager=false\nquotePath=true\n[color]\nui=always\n[alias]\nlog=version"""
    (tmp_path / "settings").write_text(settings)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    assert repository.history("å b.md") == expected
    assert len(expected.versions["å b.md"]) == 2


def test_files_that_are_not_committed(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page())
    repository.write("new.md", page())
    repository.write("staged.md", page())
    repository.git("add", "staged.md")
    repository.write("a.md", "Changed and not committed")
    assert repository.days("a.md", "new.md", "staged.md", "never-was.md") == {"a.md": ["2026-01-10"]}


def test_links_submodules_and_folders_are_no_pages(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-01-10", **{"real": page(), "sub/a": page("", "Another text"), "was": "Third"})
    repository.git("rm", "-q", "sub/a.md", "was.md")
    (repository.home / "link.md").symlink_to("real.md")
    (repository.home / "was.md").symlink_to("real.md")
    other = Repository(tmp_path / "other")
    other.commit("2026-01-10", a="Theirs")
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.home), "sub")
    repository.commit("2026-01-11")
    assert repository.days("real.md", "link.md", "was.md", "sub/a.md", "sub") == {"real.md": ["2026-01-10"]}


def test_a_link_that_becomes_a_page_is_a_new_page(repository: Repository) -> None:
    repository.commit("2026-01-10", real=page())
    (repository.home / "a.md").symlink_to("real.md")
    repository.commit("2026-01-11")
    (repository.home / "a.md").unlink()
    repository.commit("2026-01-12", a=page("", "Its own text"))
    assert repository.days("a.md") == {"a.md": ["2026-01-12"]}


@pytest.mark.parametrize(
    "name", ["a b", "l'été", "日本語/ページ", 'quo"te', "new\nline", "\nfirst", "tab\t", ":colon", "-dash", "back\\slash", "*", "a:b"]
)
def test_names_of_every_kind(repository: Repository, name: str) -> None:
    repository.commit("2026-01-10", **{f"con tent é\n/{name}": page()})
    repository.commit("2026-01-11", **{f"con tent é\n/{name}": page("", "New text")})
    history = repository.history(f"{name}.md", folder="con tent é\n")
    assert (len(history.versions[f"{name}.md"]), history.unknown) == (2, "")


def test_a_folder_within_the_repository_sees_its_own_pages_only(repository: Repository) -> None:
    repository.commit("2026-01-10", **{"a": "Above", "content/a": "Ours", "other/b": "Beside"})
    assert [version.day for version in repository.history("a.md", "b.md", folder="content").versions["a.md"]] == [date(2026, 1, 10)]
    assert set(repository.history("a.md", "b.md", folder="content").versions) == {"a.md"}


def test_a_linked_work_tree(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-01-10", **{"content/a": page()})
    repository.git("worktree", "add", "-q", "-b", "other", str(tmp_path / "tree"))
    assert len(read_history(tmp_path / "tree" / "content", {"a.md"}, LONG_AGO).versions["a.md"]) == 1


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_are_no_change_and_hide_no_date(repository: Repository, newline: str) -> None:
    repository.commit("2026-01-10", a=page("2026-01-09"))
    repository.commit("2026-01-11", a=page("2026-01-09").replace("\n", newline).encode())
    repository.commit("2026-01-12", a="\ufeff" + page("2026-01-09"))
    assert {version[1:] for version in repository.history("a.md").versions["a.md"]} == {
        (repository.history("a.md").versions["a.md"][0].fingerprint, "2026-01-09", "6 months", "")
    }


def test_what_is_no_text_is_a_version_all_the_same(repository: Repository) -> None:
    repository.commit("2026-01-10", a=b"")
    repository.commit("2026-01-11", a=bytes(range(256)) * 999)
    repository.commit("2026-01-12", a=b"---\nlast_reviewed_on: \xff\n---\n")
    assert [version.reviewed_on for version in repository.history("a.md").versions["a.md"]] == ["\ufffd", "", ""]


def test_a_commit_from_before_and_after_all_calendars(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page())
    tree = repository.git("write-tree").strip()
    for when, expected in (("99999999999999", date.max), ("0", date(1970, 1, 1))):
        text = f"tree {tree}\nauthor A <a@b.example> {when} +0000\ncommitter A <a@b.example> {when} +0000\n\nx\n"
        (repository.home / ".git" / "made").write_text(text)
        name = repository.git("hash-object", "-t", "commit", "-w", "--literally", ".git/made").strip()
        repository.git("reset", "-q", "--hard", name)
        assert [version.day for version in repository.history("a.md").versions["a.md"]] == [expected]


def test_the_repository_stays_as_it_was(repository: Repository) -> None:
    repository.commit("2026-01-10", a=page())
    os.utime(repository.home / "a.md", (1, 1))  # `git status` would write the index anew
    before = {path: path.stat().st_mtime_ns for path in repository.home.rglob("*")}
    repository.history("a.md")
    assert {path: path.stat().st_mtime_ns for path in repository.home.rglob("*")} == before


def test_20_000_commits(tmp_path: Path) -> None:
    repository, expected = long_history(tmp_path / "site", pages=500, commits=20_000)
    history = repository.history(*expected, folder="content", since=LONG_AGO)
    assert (history.unknown, len(history.versions)) == ("", 500)
    for path, wanted in expected.items():
        assert [(version.day.isoformat(), version.reviewed_on) for version in history.versions[path]] == wanted
