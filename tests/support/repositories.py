"""Repositories of git, made for a test."""

import os
import subprocess
from datetime import date, timedelta
from pathlib import Path

from fingerpost.mkdocs_adapter.git_log import read_history
from fingerpost.pages.history import History

LONG_AGO = date(2000, 1, 1)
BODY = "".join(f"Line {number} of a page that is long enough to be known again.\n\n" for number in range(12))


class Repository:
    """A repository whose files are texts, and whose commits have days."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str, at: str = "2026-01-01T12:00:00Z") -> str:
        who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "A"), ("EMAIL", "a@b.example"))}
        when = {"GIT_AUTHOR_DATE": "2001-01-01T12:00:00Z", "GIT_COMMITTER_DATE": at}
        return subprocess.run(
            ["git", *words], cwd=self.home, env=os.environ | who | when, check=True, capture_output=True, text=True
        ).stdout

    def write(self, path: str, text: str | bytes) -> None:
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, at: str, **texts: str | bytes) -> None:
        """Commit these pages, by name without `.md`, and whatever else has changed."""
        for name, text in texts.items():
            self.write(f"{name}.md", text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x", at=at if "T" in at else f"{at}T12:00:00Z")

    def history(self, *paths: str, since: date = LONG_AGO, folder: str = ".") -> History:
        return read_history(self.home / folder, set(paths), since)

    def days(self, *paths: str, since: date = LONG_AGO) -> dict[str, list[str]]:
        history = self.history(*paths, since=since)
        assert (history.unknown, history.cut) == ("", frozenset())
        return {path: [version.day.isoformat() for version in versions] for path, versions in history.versions.items()}


def page(reviewed: str = "", body: str = BODY) -> str:
    """A page with these words and this review."""
    return f"---\ntitle: A\nlast_reviewed_on: {reviewed}\nreview_in: 6 months\n---\n{body}"


def long_history(home: Path, pages: int, commits: int) -> tuple[Repository, dict[str, list[tuple[str, str]]]]:
    """A repository with a commit four times a day: (it, the days and review dates of each page in content/ by path, latest first).

    Each commit changes one page; every tenth changes its review date alone, and one in a hundred moves it.
    """
    names = [f"content/t{number % 25:02}/page-{number}.md" for number in range(pages)]
    said = [["2010-01-01", 0] for _ in names]
    expected: list[list[tuple[str, str]]] = [[] for _ in names]

    def text(number: int) -> str:
        body = "".join(f"Line {line} of page {number} says thing {line * 7919 % 977}.\n" for line in range(30))
        return f"---\nlast_reviewed_on: {said[number][0]}\n---\n{body}Version {said[number][1]}\n"

    def commands(commit: int) -> str:
        day = date(2010, 1, 2) + timedelta(commit // 4)
        parts = [f"commit refs/heads/main\ncommitter A <a@b.example> {1262433600 + commit // 4 * 86400} +0000\ndata 1\nx\n"]
        for number in range(pages) if commit == 0 else [commit * 7919 % pages]:
            if commit % 10 == 3:
                said[number][0] = day.isoformat()
            else:
                said[number][1] = commit
            if commit % 100 == 5:
                old, names[number] = names[number], f"content/moved/page-{number}-{commit}.md"
                parts.append(f"R {old} {names[number]}\n")
            parts.append(f"M 100644 inline {names[number]}\ndata {len(text(number))}\n{text(number)}\n")
            expected[number].insert(0, (day.isoformat(), said[number][0]))
        return "".join(parts)

    repository = Repository(home)
    stream = "".join(map(commands, range(commits)))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=repository.home, input=stream, text=True, check=True)
    repository.git("reset", "-q", "--hard")
    return repository, {name.removeprefix("content/"): wanted for name, wanted in zip(names, expected, strict=True)}
