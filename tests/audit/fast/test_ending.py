"""Chromium dies, two audits run at once, somebody has seen enough: nothing is lost, and nothing is left behind."""

import os
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from fingerpost.audit.fast import audit
from fingerpost.audit.task import Task
from fingerpost.pages.errors import UserError
from tests.audit.fast.strange_server import html, page, strange
from tests.audit.fast.support import looked_at, processes, settings

PAGES = [f"page-{number}/" for number in range(6)]
ANSWERS = {f"/{name}": html(page(name)) for name in PAGES}
PATIENCE = 20.0  # seconds in which a process that was killed has to be gone


def _chromiums() -> dict[int, str]:
    return processes(os.getpid(), "--user-data-dir=")


def _kill_chromium(_: object) -> None:
    for number in _chromiums():
        os.kill(number, signal.SIGKILL)


def _kill_renderers(_: object) -> None:
    for chromium in _chromiums():
        for zygote in processes(chromium, "--type=zygote"):
            for above in (zygote, *processes(zygote)):
                for renderer in processes(above, "--type=renderer"):
                    os.kill(renderer, signal.SIGKILL)


@pytest.mark.slow
def test_chromium_is_killed_in_the_middle_and_all_pages_are_audited() -> None:
    killed = []

    def deadly_once(request) -> None:
        if not killed:
            killed.extend(_chromiums())
            _kill_chromium(request)
        html(page("Deadly once"))(request)

    def deadly(request) -> None:
        _kill_chromium(request)

    with strange({**ANSWERS, "/deadly-once/": deadly_once, "/deadly/": deadly}) as server:
        results = looked_at(server.base, [*PAGES[:3], "deadly-once/", "deadly/", *PAGES[3:]])
    assert killed, "there was a browser to kill"
    assert [name for name, result in results.items() if result.not_audited] == ["deadly/"]
    assert results["deadly/"].not_audited == "Chromium ended while it looked at it"
    assert "browser-unstable-page" in {seen.rule for seen in results["deadly-once/"].unstable}
    assert not _chromiums()


@pytest.mark.slow
def test_a_page_that_crashes_its_tab_does_not_take_the_others_with_it() -> None:
    crashing = page("Crashing", '<p>Words.</p><img alt="A bin" src="/crash.png">')
    with strange({**ANSWERS, "/crashing/": html(crashing), "/crash.png": _kill_renderers}) as server:
        results = looked_at(server.base, ["crashing/", *PAGES[:2]], tabs=1)
    assert results["crashing/"].not_audited == "The browser's tab crashed on it"
    assert not results[PAGES[0]].not_audited
    assert not results[PAGES[1]].not_audited


@pytest.mark.slow
def test_two_audits_at_once_do_not_meet() -> None:
    results: list[dict] = []
    with strange(ANSWERS) as server:
        both = [threading.Thread(target=lambda: results.append(looked_at(server.base, PAGES[:3], tabs=1))) for _ in range(2)]
        for one in both:
            one.start()
        for one in both:
            one.join()
    assert len(results) == 2
    assert results[0] == results[1]
    assert not any(result.not_audited for result in results[0].values())


@pytest.mark.slow
def test_closing_early_leaves_nothing_behind() -> None:
    before, threads = processes(os.getpid()), threading.active_count()
    with strange(ANSWERS) as server:
        threads_with_server = threading.active_count()
        running = audit([Task(name) for name in PAGES], server.base, settings())
        assert not next(running).not_audited
        assert set(processes(os.getpid())) - set(before)
        running.close()
        left = _soon_gone(set(before))
        assert left == {}
        assert threading.active_count() <= max(threads_with_server, threads) + 4, "the server's own threads may still be there"


def _soon_gone(before: set[int]) -> dict[int, str]:
    until = time.monotonic() + PATIENCE
    while (left := {n: c for n, c in processes(os.getpid()).items() if n not in before and c}) and time.monotonic() < until:
        threading.Event().wait(0.05)
    return left


@pytest.mark.slow
def test_a_browser_that_does_not_start_says_so() -> None:
    broken = replace(settings(), chromium="/bin/false")
    with pytest.raises(UserError, match="Chromium did not start"):
        list(audit([Task("")], "http://127.0.0.1:9/", broken))


def test_a_missing_engine_says_so(tmp_path: Path) -> None:
    broken = replace(settings(), tools=str(tmp_path))
    with pytest.raises(UserError, match="an engine is not installed"):
        list(audit([Task("")], "http://127.0.0.1:9/", broken))
