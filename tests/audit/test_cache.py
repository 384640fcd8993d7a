"""The cache answers what it was told, and its file may be damaged, full, locked or gone without harm."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fingerpost.audit.cache import Cache
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import PageResult, Task

SEEN = Seen("axe-image-alt", "fail", "Images must have text", "img", '<img src="a.png">', criteria=("1.1.1",), looks=("phone",))
RESULT = PageResult("bins/", (SEEN,), requests=("https://other.example/",), seconds=0.4)
TASK = Task("bins/")
CLOSELY = Task("bins/", ("phone", "desktop"), probes=True)
NOW = {"bins/": "hash-1"}


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "fingerpost" / "audit.sqlite"


def _kept(path: Path, said: list[str], **more) -> dict[Task, PageResult]:
    with Cache(path, "site", "engines", said.append, **more) as cache:
        return cache.stored(NOW)


def _put(path: Path, said: list[str], result: PageResult = RESULT, task: Task = TASK) -> None:
    with Cache(path, "site", "engines", said.append) as cache:
        cache.put(task, NOW["bins/"], result)


def test_it_gives_back_what_was_put(path: Path, said: list[str]) -> None:
    _put(path, said)
    _put(path, said, replace(RESULT, seen=()), CLOSELY)
    kept = _kept(path, said)
    assert kept == {TASK: RESULT, CLOSELY: replace(RESULT, seen=())}
    assert kept[TASK].seconds == 0.4
    assert said == []


@pytest.mark.parametrize(
    ("site", "ingredients", "hashes"),
    [("other", "engines", NOW), ("site", "newer engines", NOW), ("site", "engines", {"bins/": "hash-2"}), ("site", "engines", {})],
)
def test_anything_else_is_not_the_same(path: Path, said: list[str], site: str, ingredients: str, hashes: dict) -> None:
    _put(path, said)
    with Cache(path, site, ingredients, said.append) as cache:
        assert cache.stored(hashes) == {}


@pytest.mark.parametrize("doubt", [{"not_audited": "It did not answer"}, {"unstable": (SEEN,)}])
def test_what_is_not_sure_is_not_kept(path: Path, said: list[str], doubt: dict) -> None:
    _put(path, said, replace(RESULT, **doubt))
    assert _kept(path, said) == {}


def test_it_knows_what_changed_since_the_last_audit(path: Path, said: list[str]) -> None:
    with Cache(path, "site", "engines", said.append) as cache:
        assert cache.changed(NOW) is None
        cache.put(TASK, "hash-1", RESULT)
        assert cache.changed(NOW | {"new/": "x"}) == {"new/"}
    with Cache(path, "site", "newer engines", said.append) as cache:
        assert cache.changed(NOW) == set()
        assert cache.changed({"bins/": "hash-2"}) == {"bins/"}
        cache.put(TASK, "hash-2", replace(RESULT, not_audited="It did not answer"))
        assert cache.changed({"bins/": "hash-2"}) == {"bins/"}
    with Cache(path, "another site", "engines", said.append) as cache:
        assert cache.changed(NOW) is None


def test_until_every_page_was_audited_once_no_page_is_new(path: Path, said: list[str]) -> None:
    pages = NOW | {"tax/": "x", "form/": "y"}
    with Cache(path, "site", "engines", said.append) as cache:
        assert cache.changed(pages) is None
        cache.put(TASK, "hash-1", RESULT)
        cache.put(Task("tax/"), "x", PageResult("tax/", unstable=(SEEN,)))
    with Cache(path, "site", "engines", said.append) as cache:
        assert cache.changed(pages) is None
        cache.put(Task("form/"), "y", PageResult("form/"))
        assert cache.changed(pages) == set()
        assert cache.changed(pages | {"tax/": "z"}) == {"tax/"}
        assert cache.changed(pages | {"new/": "n"}) == {"new/"}
    with Cache(path, "site", "engines", said.append) as cache:
        assert cache.changed(pages | {"new/": "n"}) == {"new/"}  # the run before did not come to it
        cache.put(Task("new/"), "n", PageResult("new/"))
        assert cache.changed(pages | {"new/": "n"}) == set()


def test_a_shard_makes_the_other_pages_neither_new_nor_known(path: Path, said: list[str]) -> None:
    _put(path, said)  # a shard does not ask what changed
    with Cache(path, "site", "engines", said.append) as cache:
        assert cache.changed(NOW | {"tax/": "x"}) is None
        assert set(cache.stored(NOW)) == {TASK}


@pytest.mark.parametrize("damage", ["not a database", "header", "middle", "empty"])
def test_a_damaged_file_is_set_aside(path: Path, said: list[str], damage: str) -> None:
    with Cache(path, "site", "engines", said.append) as cache:
        for number in range(300):
            cache.put(Task(f"{number}/"), "x", replace(RESULT, page=f"{number}/"))
    data = bytearray(path.read_bytes())
    broken = {
        "not a database": b"This is no database. " * 999,
        "header": b"\0" * 100 + data[100:],
        "middle": data[:4096] + b"\xff" * (len(data) - 4096),
        "empty": b"",
    }[damage]
    path.write_bytes(broken)
    with Cache(path, "site", "engines", said.append) as cache:
        assert cache.stored({f"{number}/": "x" for number in range(300)}) == {}
        cache.put(TASK, "hash-1", RESULT)
    assert _kept(path, []) == {TASK: RESULT}
    if damage != "empty":  # to SQLite an empty file is a new one
        assert path.with_suffix(".damaged").read_bytes()[:50] == bytes(broken[:50])
        assert [line.partition(": ")[2][:33] for line in said] == ["the cache of the audit was damage"]


def test_a_result_that_was_altered_on_the_disk_is_not_believed(path: Path, said: list[str]) -> None:
    _put(path, said)
    with sqlite3.connect(path) as file:
        file.execute("UPDATE results SET result = ?", (json.dumps({"page": "bins/"}),))
    assert _kept(path, said) == {}


def test_a_file_of_another_form_is_begun_anew(path: Path, said: list[str]) -> None:
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE results(other)")
    _put(path, said)
    assert _kept(path, said) == {TASK: RESULT}
    assert said == []


def test_a_folder_that_cannot_be_made_is_no_harm(tmp_path: Path, said: list[str]) -> None:
    (tmp_path / ".cache").write_text("a file")
    _put(tmp_path / ".cache" / "audit.sqlite", said)
    assert len(said) == 1
    assert "goes on without its cache" in said[0]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KB, where this machine lets us have one."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", place], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_full_disk_is_no_harm(small_disk: Path, said: list[str]) -> None:
    path = small_disk / "audit.sqlite"
    with Cache(path, "site", "engines", said.append) as cache:
        for number in range(300):
            cache.put(Task(f"{number}/"), "x", replace(RESULT, page=f"{number}/", seen=(replace(SEEN, html="x" * 5000 + str(number)),)))
    assert len(said) == 1
    assert "goes on without its cache" in said[0]
    with Cache(path, "site", "engines", said.append) as cache:
        known = cache.stored({f"{number}/": "x" for number in range(300)})
    assert all(result.seen[0].html.endswith(task.page.rstrip("/")) for task, result in known.items())


def test_a_disk_that_is_read_only_is_no_harm(small_disk: Path, said: list[str]) -> None:
    path = small_disk / "audit.sqlite"
    _put(path, said)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with Cache(path, "site", "engines", said.append) as cache:
        cache.stored(NOW)
        cache.put(TASK, "hash-2", RESULT)
        cache.put(TASK, "hash-3", RESULT)
    assert len(said) == 1
    assert "goes on without its cache" in said[0]


_MANY = """
import sys
from pathlib import Path
from fingerpost.audit.cache import Cache
from fingerpost.audit.task import PageResult, Task
name = sys.argv[2]
with Cache(Path(sys.argv[1]), "site", "engines", lambda line: sys.exit(line)) as cache:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(200):
        cache.put(Task(f"{name}{number}/"), "x", PageResult(f"{name}{number}/"))
        cache.put(Task("both/"), "x", PageResult("both/"))
"""


def test_two_audits_at_once_lose_nothing(path: Path, said: list[str]) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-c", _MANY, path, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in "ab"
    ]
    for one in both:
        assert one.stdout.readline() == "ready\n"
    for one in both:
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in both:
        assert one.communicate(timeout=60)[1] == ""
        assert one.returncode == 0
    pages = {f"{name}{number}/": "x" for name in "ab" for number in range(200)} | {"both/": "x"}
    with Cache(path, "site", "engines", said.append) as cache:
        assert len(cache.stored(pages)) == 401
    assert said == []


def test_what_no_run_used_for_longest_goes_first(path: Path, said: list[str]) -> None:
    pages = {f"{number}/": "x" for number in range(100)}
    with Cache(path, "site", "engines", said.append) as cache:
        for page in pages:
            cache.put(Task(page), "x", PageResult(page, (replace(SEEN, html="x" * 3000),)))
    used = dict.fromkeys(list(pages)[:10], "x")
    with Cache(path, "site", "engines", said.append) as cache:
        cache.stored(used)
    with Cache(path, "site", "engines", said.append, cap=200_000) as cache:
        cache.put(TASK, "hash-1", RESULT)
    assert os.path.getsize(path) < 200_000
    with Cache(path, "site", "engines", said.append) as cache:
        assert {task.page for task in cache.stored(pages)} == set(used)
        assert cache.stored(NOW) == {TASK: RESULT}
    assert said == []


def test_what_this_run_used_stays_however_much_it_is(path: Path, said: list[str]) -> None:
    with Cache(path, "site", "engines", said.append, cap=1) as cache:
        cache.put(TASK, "hash-1", RESULT)
    assert _kept(path, said) == {TASK: RESULT}


@pytest.mark.slow
@pytest.mark.alone
def test_2000_results_are_read_in_a_third_of_a_second(path: Path, said: list[str]) -> None:
    pages = {f"topic-{number % 40}/matter-{number}/": "x" * 64 for number in range(2000)}
    with Cache(path, "site", "engines", said.append) as cache:
        for page, hash_ in pages.items():
            cache.put(Task(page), hash_, PageResult(page, (SEEN,) * 5))
    with Cache(path, "site", "engines", said.append) as cache:
        began = time.process_time()
        assert len(cache.stored(pages)) == 2000
        assert time.process_time() - began < 0.3
