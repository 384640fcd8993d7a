"""What git remembers of the pages: three questions for the whole site, however many pages there are."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, NamedTuple
from zoneinfo import ZoneInfo

from fingerpost.mkdocs_adapter.git_process import NO_WORK_TREE, Git, Unknown, ask
from fingerpost.pages.history import History, Version, read_version

_SHALLOW = "git has only the latest changes (a shallow clone): fetch the whole history with `git fetch --unshallow`"
_WHERE = "rev-parse --is-inside-work-tree --git-path shallow --show-prefix".split()
# Whatever people have in their own settings, git answers in one way. `-m` with `--first-parent` is what git from 2.31 on
# calls `--diff-merges=first-parent`. The whole repository is asked for, since the content folder may have been moved.
_LOG = (
    "-c log.diffMerges=separate -c log.showRoot=true -c core.fsmonitor=false log --first-parent -m --raw -z -M -l2000 --no-abbrev "
    "--no-relative --no-notes --no-decorate --no-mailmap --no-show-signature --no-follow --no-color --no-ext-diff --no-textconv "
    f"-O{os.devnull} --format=tformat:%ct:%H"
).split()
_FILE_MODES = (b"100644", b"100755")  # and no symbolic links or submodules
_LONDON = ZoneInfo("Europe/London")


class _Place(NamedTuple):
    prefix: bytes
    """The content folder inside the repository: `b"site/content/"`, empty at the top."""
    boundary: frozenset[bytes]
    """The commits before which a shallow clone has nothing."""


class _Change(NamedTuple):
    path: bytes
    before: bytes
    """The path before the commit; empty for a page that it made."""
    old: bytes
    blob: bytes
    """What it said, and what it says now; empty where there is no ordinary file."""


class _Commit(NamedTuple):
    day: date
    id: bytes
    changes: list[_Change]


class _Step(NamedTuple):
    day: date
    blob: bytes
    is_cut: bool


def read_history(folder: Path, paths: set[str], since: date) -> History:
    """The versions of these pages of a content folder from `since` on, and before it as far as their last review needs.

    Never fails: what git does not tell is said in `unknown`. Nothing is asked of git for longer than `git_process.LIMIT` seconds at a time.
    """
    try:
        place = ask(folder, _WHERE, lambda git: _place(git, folder))
        steps = ask(folder, _LOG, lambda git: _follow(_commits(git.stdout), place, paths))
        read = ask(folder, ["cat-file", "--batch"], lambda git: {page: _read(git, steps[page], since) for page in sorted(steps)})
    except Unknown as error:
        return History(unknown=str(error))
    cut = frozenset(page for page, versions in read.items() if steps[page][max(versions)].is_cut)
    return History({page: tuple(versions.values()) for page, versions in read.items()}, _SHALLOW if cut else "", cut)


def _place(git: Git, folder: Path) -> _Place:
    inside, shallow, prefix = git.stdout.read(1 << 16).split(b"\n", 2)
    if inside == b"false":  # within the folder .git itself, or in a repository without files
        raise Unknown(NO_WORK_TREE)
    if inside != b"true":
        raise ValueError(inside)
    file = folder / os.fsdecode(shallow)
    return _Place(prefix.removesuffix(b"\n"), frozenset(file.read_bytes().split() if file.is_file() else ()))


def _follow(commits: Iterator[_Commit], place: _Place, paths: set[str]) -> dict[str, list[_Step]]:
    """Each page's versions, latest first. From the latest commit backwards, so that a page is followed to the names it had."""
    page_at = {place.prefix + os.fsencode(path): path for path in paths}
    steps: dict[str, list[_Step]] = {}
    for commit in commits:
        earlier = {}
        for change in _with_swaps(commit.changes):
            page = page_at.pop(change.path, None)
            if page is None or not change.blob:
                continue
            steps.setdefault(page, []).append(_Step(commit.day, change.blob, commit.id in place.boundary))
            if change.before:
                earlier[change.before] = page
        for change in commit.changes:
            page_at.pop(change.before, None)  # a page of today that took up the name later, and is not committed
        page_at |= earlier
    return steps


def _commits(output: IO[bytes]) -> Iterator[_Commit]:
    """What `git log` says: a line `time:commit` for each commit, and the changes that it made, with their paths."""
    commit = None
    words = _words(output)
    for word in words:
        head = word.lstrip(b"\n")
        if head.startswith(b":"):
            if commit is None:
                raise ValueError(head)
            commit.changes.append(_change(head, words))
        elif head:
            if commit:
                yield commit
            seconds, _, name = head.partition(b":")
            commit = _Commit(_day(int(seconds)), name, [])
    if commit:
        yield commit


def _change(head: bytes, words: Iterator[bytes]) -> _Change:
    old_mode, mode, old, blob, status = head[1:].split(b" ")
    before = next(words, b"")
    path = next(words, b"") if status[:1] in b"RC" else before
    was_file, is_file = old_mode in _FILE_MODES, mode in _FILE_MODES
    return _Change(path, before if was_file else b"", old if was_file else b"", blob if is_file else b"")


def _with_swaps(changes: list[_Change]) -> list[_Change]:
    """Two pages that took each other's name in one commit: git shows them as two pages with other words."""
    changed = {(change.old, change.blob): change.path for change in changes if change.old != change.blob}
    swapped = ((change, changed.get((change.blob, change.old))) for change in changes)
    return [change._replace(before=other) if other and change.old else change for change, other in swapped]


def _words(output: IO[bytes]) -> Iterator[bytes]:
    """What stands between the NUL characters, without holding it all."""
    rest = b""
    while block := output.read(1 << 16):
        *whole, rest = (rest + block).split(b"\0")
        yield from whole


def _day(seconds: int) -> date:
    """The day in London; a time that no calendar has is the first or the last day."""
    try:
        return datetime.fromtimestamp(seconds, UTC).astimezone(_LONDON).date()
    except (OverflowError, ValueError, OSError):
        return date.min if seconds < 0 else date.max


def _read(git: Git, steps: list[_Step], since: date) -> dict[int, Version]:
    """By number, the versions from `since` on, and before them the one that brought in the latest review, with the one before that.

    A review date that was replaced does not come back, so that its first version is found by halving.
    """
    read: dict[int, Version] = {}

    def at(number: int) -> Version:
        if number not in read:
            read[number] = read_version(_blob(git, steps[number].blob), steps[number].day)
        return read[number]

    recent = next((number for number, step in enumerate(steps) if step.day < since), len(steps) - 1)
    for number in range(recent + 1):
        at(number)
    latest = at(0).reviewed_on
    low, high = recent, recent  # the last version known to have the review, and the first known not to, or the end
    if latest and at(recent).reviewed_on == latest:
        high = len(steps)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if at(middle).reviewed_on == latest else (low, middle)
    return {number: version for number, version in sorted(read.items()) if number <= high}


def _blob(git: Git, name: bytes) -> bytes:
    """One file's bytes, of the `git cat-file --batch` that runs. Question and answer in turn, so that neither waits for the other."""
    os.write(git.stdin.fileno(), name + b"\n")
    _, _, size = git.stdout.readline().partition(b" blob ")
    data = git.stdout.read(int(size) + 1)
    if len(data) != int(size) + 1:
        raise ValueError("the answer broke off")
    return data[:-1]
