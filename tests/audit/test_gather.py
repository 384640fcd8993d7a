"""An audit that is interrupted keeps what it has, says that it is partial, and ends its driver."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fingerpost.audit.cache import Cache
from fingerpost.audit.gather import gather
from fingerpost.audit.task import PageResult, Task


def _driver(ended: list[str], stop_at: str = ""):
    try:
        for page in ("a/", "b/", "c/"):
            if page == stop_at:
                raise KeyboardInterrupt
            yield PageResult(page)
    finally:
        ended.append("ended")


def test_a_whole_run_is_not_partial() -> None:
    kept, ended = [], []
    found, partial = gather(_driver(ended), kept.append)
    assert ([result.page for result in found], partial, ended) == (["a/", "b/", "c/"], False, ["ended"])
    assert kept == found


def test_an_interruption_while_a_page_is_looked_at() -> None:
    ended = []
    found, partial = gather(_driver(ended, "c/"), lambda result: None)
    assert ([result.page for result in found], partial, ended) == (["a/", "b/"], True, ["ended"])


def test_an_interruption_between_two_pages_ends_the_driver_too() -> None:
    ended = []

    def keep(result: PageResult) -> None:
        if result.page == "b/":
            raise KeyboardInterrupt

    found, partial = gather(_driver(ended), keep)
    assert ([result.page for result in found], partial, ended) == (["a/", "b/"], True, ["ended"])


def test_another_error_is_not_hidden() -> None:
    ended = []
    with pytest.raises(ZeroDivisionError):
        gather(_driver(ended), lambda result: 1 / 0)
    assert ended == ["ended"]


_AUDIT = """
import signal, sys
from pathlib import Path
from fingerpost.audit.cache import Cache
from fingerpost.audit.gather import gather
from fingerpost.audit.task import PageResult, Task

def driver():
    yield PageResult("a/")
    print("looking at b/", flush=True)
    signal.pause()

with Cache(Path(sys.argv[1]), "site", "engines", print) as cache:
    found, partial = gather(driver(), lambda result: cache.put(Task(result.page), "x", result))
print(len(found), partial)
"""


def test_ctrl_c_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "audit.sqlite"
    audit = subprocess.Popen([sys.executable, "-c", _AUDIT, path], stdout=subprocess.PIPE, text=True)
    assert audit.stdout.readline() == "looking at b/\n"
    audit.send_signal(signal.SIGINT)
    assert audit.communicate(timeout=30)[0] == "1 True\n"
    assert audit.returncode == 0
    with Cache(path, "site", "engines", pytest.fail) as cache:
        assert cache.stored({"a/": "x", "b/": "x"}) == {Task("a/"): PageResult("a/")}
