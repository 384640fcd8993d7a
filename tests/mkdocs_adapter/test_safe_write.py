"""Several files are written as one step, and one program at a time."""

import multiprocessing
import os
import stat
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.mkdocs_adapter import safe_write
from fingerpost.mkdocs_adapter.safe_write import alone, write_together
from fingerpost.pages.errors import UserError


def tree(home: Path) -> dict[str, bytes | None]:
    """Everything below a folder: the bytes of files, None for folders."""
    return {path.relative_to(home).as_posix(): None if path.is_dir() else path.read_bytes() for path in home.rglob("*")}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(b"old a\r\n")
    (tmp_path / "b.md").write_bytes(b"old b")
    return tmp_path


def test_all_files_are_new_and_nothing_else_is_there(home: Path) -> None:
    write_together({home / "a.md": b"new a\r\n", home / "b.md": b"", home / "_data" / "reviews.yml": b"\xff\x00"})
    assert tree(home) == {"a.md": b"new a\r\n", "b.md": b"", "_data": None, "_data/reviews.yml": b"\xff\x00"}


def test_no_file_at_all_is_no_error(home: Path) -> None:
    before = tree(home)
    write_together({})
    assert tree(home) == before


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_folder_in_the_place_of_a_file_leaves_everything_as_it_was(home: Path, place: int) -> None:
    (home / "folder").mkdir()
    (home / "folder" / "c.md").write_bytes(b"c")
    before = tree(home)
    files = [(home / "a.md", b"new"), (home / "new.md", b"new")]
    files.insert(place, (home / "folder", b"new"))
    with pytest.raises(OSError, match="folder"):
        write_together(dict(files))
    assert tree(home) == before


def test_a_file_in_the_place_of_a_folder_leaves_everything_as_it_was(home: Path) -> None:
    before = tree(home)
    with pytest.raises(OSError, match="b.md"):
        write_together({home / "a.md": b"new", home / "b.md" / "_data" / "c.md": b"new"})
    assert tree(home) == before


def test_a_folder_that_was_made_for_nothing_goes_again(home: Path) -> None:
    (home / "folder").mkdir()
    before = tree(home)
    with pytest.raises(OSError, match="folder"):
        write_together({home / "_data" / "reviews.yml": b"new", home / "folder": b"new"})
    assert tree(home) == before


@pytest.mark.parametrize("fails_at", range(3))
@pytest.mark.parametrize("error", [OSError("no space"), KeyboardInterrupt(), MemoryError()])
@pytest.mark.parametrize("step", ["replace", "fsync", "chmod"])
def test_whatever_breaks_it_off_leaves_everything_as_it_was(
    home: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException, fails_at: int
) -> None:
    (home / "c.md").write_bytes(b"old c")
    before, times, real = tree(home), iter(range(99)), getattr(os, step)

    def breaks(*arguments):
        if next(times) == fails_at:
            raise error
        return real(*arguments)

    monkeypatch.setattr(safe_write.os, step, breaks)
    with pytest.raises(type(error)):
        write_together({home / "a.md": b"new", home / "b.md": b"new", home / "c.md": b"new", home / "d.md": b"new"})
    monkeypatch.undo()
    assert tree(home) == before


@given(st.lists(st.sampled_from("abcdx"), min_size=1, unique=True), st.binary(max_size=9))
def test_either_all_or_none(tmp_path_factory: pytest.TempPathFactory, names: list[str], data: bytes) -> None:
    """x is a folder."""
    home = tmp_path_factory.mktemp("site")
    (home / "x").mkdir()
    (home / "a").write_bytes(b"old")
    before = tree(home)
    try:
        write_together({home / name: data for name in names})
    except OSError:
        assert "x" in names
        assert tree(home) == before
    else:
        assert tree(home) == before | dict.fromkeys(names, data)


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o444, 0o755])
def test_the_rights_of_a_file_stay(home: Path, mode: int) -> None:
    (home / "a.md").chmod(mode)
    write_together({home / "a.md": b"new", home / "b.md": b"new"})
    assert stat.S_IMODE((home / "a.md").stat().st_mode) == mode


def test_the_rights_of_a_file_stay_when_it_is_taken_back(home: Path) -> None:
    (home / "a.md").chmod(0o600)
    (home / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_together({home / "a.md": b"new", home / "folder": b"new"})
    assert stat.S_IMODE((home / "a.md").stat().st_mode) == 0o600


def test_a_new_file_has_the_rights_that_any_new_file_has(home: Path) -> None:
    (home / "other.md").write_bytes(b"")
    write_together({home / "new.md": b"new"})
    assert (home / "new.md").stat().st_mode == (home / "other.md").stat().st_mode


def test_a_link_stays_a_link_to_the_file_that_is_written(home: Path) -> None:
    (home / "link.md").symlink_to("a.md")
    write_together({home / "link.md": b"new"})
    assert (home / "link.md").is_symlink()
    assert (home / "a.md").read_bytes() == b"new"


# alone


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_write, "_PATIENCE", -1.0)


@pytest.mark.usefixtures("impatient")
def test_nobody_comes_in_while_somebody_is_inside(home: Path) -> None:
    with alone(home / "reviews.yml"):
        with pytest.raises(UserError, match="Somebody else is writing a review") as error, alone(home / "reviews.yml"):
            pytest.fail("Two are inside")
        assert Path(error.value.where).is_file(), "the file that people may have to delete is named"
        with pytest.raises(UserError), alone(home / "reviews.yml"):
            pytest.fail("The one who had to wait opened the door")
    with alone(home / "reviews.yml"):
        pass


@pytest.mark.usefixtures("impatient")
def test_another_file_is_another_room(home: Path) -> None:
    with alone(home / "reviews.yml"), alone(home / "other.yml"):
        pass


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_whoever_leaves_in_a_hurry_leaves_the_door_open_and_nothing_behind(home: Path, error: type[BaseException]) -> None:
    before = tree(home)
    with pytest.raises(error), alone(home / "reviews.yml"):
        raise error
    assert tree(home) == before
    with alone(home / "reviews.yml"):
        pass


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    with alone(tmp_path / "_data" / "reviews.yml"):
        write_together({tmp_path / "_data" / "reviews.yml": b"new"})
    assert tree(tmp_path) == {"_data": None, "_data/reviews.yml": b"new"}


def _add_one(counter: Path, times: int) -> None:
    for _ in range(times):
        with alone(counter):
            write_together({counter: str(int(counter.read_text()) + 1).encode()})


def test_of_many_programs_none_writes_over_another(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0")
    start = multiprocessing.get_context("spawn")
    programs = [start.Process(target=_add_one, args=(counter, 5)) for _ in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    assert [program.exitcode for program in programs] == [0] * 4
    assert tree(tmp_path) == {"counter": b"20"}


@pytest.mark.usefixtures("impatient")
def test_a_lock_that_a_killed_program_left_behind_opens_by_itself(home: Path) -> None:
    lock = home / ".reviews.yml.lock"
    lock.touch()
    os.utime(lock, (time.time() - 61, time.time() - 61))
    with alone(home / "reviews.yml"):
        assert lock.is_file()
    assert not lock.exists()
