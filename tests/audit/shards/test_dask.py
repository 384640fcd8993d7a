"""A Dask cluster of two worker processes drives: one is killed in the middle, and nothing is lost or counted twice."""

import os
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from fingerpost.audit import fast
from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.npm import find_tools
from fingerpost.audit.results import in_order
from fingerpost.audit.seen import Seen
from fingerpost.audit.server import PLANTED, served
from fingerpost.audit.shards import dask_worker
from fingerpost.audit.shards.dask_worker import Order, html_hashes, look
from fingerpost.audit.shards.executor_dask import DaskDriver
from fingerpost.audit.site.page_hash import own_rules
from fingerpost.audit.task import DriverSettings, PageResult, Task
from fingerpost.pages.errors import UserError
from tests.conftest import ROOT

FAULTY = (
    '<!doctype html><html lang="en"><head><title>Bin {0}</title></head>'
    '<body><main><h1>Bin {0}</h1><p>Words.</p><img src="data:,"></main></body></html>'
)
PAGES = [f"{number:02}/" for number in range(60)]
TASKS = tuple(Task(page) for page in (*PAGES, PLANTED))


def reads(tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
    """A driver that reads each page, and says in which process. `settings.tools` is a folder of notes."""
    for task in tasks:
        _kill_once(Path(settings.tools), task.page)
        with urlopen(task.page if task.page.startswith("http") else base + task.page) as answer:
            yield PageResult(task.page, (Seen("text", "info", answer.read().decode()[-20:]),), mend=str(os.getpid()))


def _kill_once(notes: Path, page: str) -> None:
    """End this worker in the middle of its share, where there is a note that says at which page; the first that reads it takes it."""
    try:
        (notes / f"kill-at-{page.rstrip('/')}").unlink()
    except OSError:
        return
    (notes / "killed").write_text(str(os.getpid()))
    os.kill(os.getpid(), signal.SIGKILL)


def forgets(tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
    """A driver that leaves out a page."""
    return (PageResult(task.page) for task in tasks if task.page != "03/")


def fails(tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
    """A driver with a fault."""
    raise ZeroDivisionError


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for page in PAGES:
        (folder / page).mkdir()
        (folder / page / "index.html").write_text(f"<p>Page {page}")
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a scheduler with two workers, each a process of its own that is started again when it dies."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0") as local:
        yield local.scheduler_address


@pytest.fixture
def settings(tmp_path: Path) -> DriverSettings:
    return DriverSettings(chromium=str(tmp_path), tools=str(tmp_path))


def _pages(results: list[PageResult]) -> list[str]:
    return sorted(result.page for result in results)


@pytest.mark.slow
@pytest.mark.long
def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(cluster: str, site: Path, settings: DriverSettings) -> None:
    (Path(settings.tools) / "kill-at-25").touch()
    with served(str(site)) as base:
        results = list(DaskDriver(cluster, reads, str(site), share=10)(TASKS, base, settings))
    assert Counter(_pages(results)) == Counter([*PAGES, PLANTED])
    assert [result.not_audited for result in results if result.not_audited] == []
    assert all(result.seen[0].message == f"<p>Page {result.page}" for result in results if result.page != PLANTED)
    killed, drove = (Path(settings.tools) / "killed").read_text(), {result.mend for result in results}
    assert drove
    assert killed not in {result.mend for result in results if "20/" <= result.page <= "29/"}


@pytest.mark.slow
@pytest.mark.long
def test_a_share_that_kills_every_worker_is_not_audited_and_the_rest_is(cluster: str, site: Path, settings: DriverSettings) -> None:
    with served(str(site)) as base:
        results = list(DaskDriver(cluster, kills, str(site), share=20)(TASKS, base, settings))
    assert Counter(_pages(results)) == Counter([*PAGES, PLANTED])
    lost = {result.page for result in results if result.not_audited}
    assert lost == {*PAGES[:20], PLANTED}  # and so the whole run is void
    assert {result.not_audited for result in results if result.page in lost} == {"Its worker failed (KilledWorker)"}


def kills(tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
    """A driver that no worker survives at one of the pages."""
    if any(task.page == "05/" for task in tasks):
        os.kill(os.getpid(), signal.SIGKILL)
    return reads(tasks, base, settings)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize(("driver", "lost", "why"), [(forgets, {"03/"}, "gave no result"), (fails, {*PAGES, PLANTED}, "ZeroDivisionError")])
def test_what_a_driver_does_not_answer_is_not_audited(cluster: str, site: Path, settings: DriverSettings, driver, lost, why) -> None:
    with served(str(site)) as base:
        results = list(DaskDriver(cluster, driver, str(site))(TASKS, base, settings))
    assert _pages(results) == sorted([*PAGES, PLANTED])
    assert {result.page for result in results if why in result.not_audited} == lost


@pytest.mark.slow
@pytest.mark.long
def test_it_can_be_ended_in_the_middle(cluster: str, site: Path, settings: DriverSettings) -> None:
    with served(str(site)) as base:
        results = DaskDriver(cluster, reads, str(site), share=5)(TASKS, base, settings)
        next(results)
        results.close()
        assert len(list(DaskDriver(cluster, reads, str(site))(TASKS, base, settings))) == len(TASKS)


@pytest.mark.slow
@pytest.mark.long
def test_the_real_driver_finds_the_same_while_a_worker_is_killed(cluster: str, tmp_path: Path) -> None:
    import psutil
    from distributed import Client

    for number in range(6):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "index.html").write_text(FAULTY.format(number))
    tasks = (*(Task(f"{number}/") for number in range(6)), Task(PLANTED))
    settings = DriverSettings(find_chromium("Nothing was tested"), find_tools("Nothing was tested", ROOT), page_time=120.0)
    results, left = [], []
    with served(str(tmp_path)) as base, Client(cluster, set_as_default=False) as client:
        direct = in_order(fast.audit(tasks, base, settings))
        for result in DaskDriver(cluster, fast.audit, str(tmp_path), share=2)(tasks, base, settings):
            if not results:
                running = client.processing()
                busy = sorted(running, key=lambda worker: -len(running[worker]))
                worker = psutil.Process(client.run(os.getpid)[busy[0]])
                left = worker.children(recursive=True)
                worker.kill()
            results.append(result)
    for process in left:  # the browser of a worker that was killed can outlive it
        with suppress(psutil.NoSuchProcess):
            process.kill()
    assert Counter(_pages(results)) == Counter(task.page for task in tasks)
    assert in_order(results) == direct
    assert all("axe-image-alt" in {seen.rule for seen in result.seen} for result in results)


def _order(site: Path | None, base: str, settings: DriverSettings, rules: str = "") -> Order:
    tasks = (Task("00/"), Task(PLANTED))
    hashes = html_hashes(site, tasks) if site else {}
    return Order(tasks, base, str(site or ""), hashes, settings, rules or own_rules())


def test_a_worker_that_cannot_reach_the_address_takes_the_folder(site: Path, settings: DriverSettings) -> None:
    with served(str(site)) as gone:
        pass
    assert [result.not_audited for result in look(reads, _order(site, gone, settings))] == ["", ""]


def test_a_worker_that_reaches_neither_says_so(settings: DriverSettings, tmp_path: Path) -> None:
    with served(str(tmp_path)) as gone:
        pass
    for result in look(reads, _order(None, gone, settings)):
        assert "can reach neither the address of the site nor its folder" in result.not_audited
        assert "a folder that they share" in result.mend


def test_another_site_at_the_same_address_is_not_taken_for_it(site: Path, settings: DriverSettings, tmp_path: Path) -> None:
    (tmp_path / "00").mkdir()
    (tmp_path / "00" / "index.html").write_text("<p>Another city")
    with served(str(tmp_path)) as other:
        assert look(reads, _order(site, other, settings))[0].seen[0].message == "<p>Page 00/"
        other_build = Order((Task("00/"),), "http://127.0.0.1:9/", str(tmp_path), html_hashes(site, (Task("00/"),)), settings, own_rules())
    assert "has another build of the site" in look(reads, other_build)[0].not_audited


def test_a_worker_with_other_rules_says_so(site: Path, settings: DriverSettings) -> None:
    assert "another version of Fingerpost" in look(reads, _order(site, "", settings, "older"))[0].not_audited


def test_a_worker_without_a_browser_says_so(site: Path, settings: DriverSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        dask_worker, "find_chromium", lambda undone: (_ for _ in ()).throw(UserError(f"{undone}, since there is no Chromium"))
    )
    with served(str(site)) as base:
        results = look(reads, _order(site, base, DriverSettings("/nowhere/chromium", settings.tools)))
    assert {result.not_audited for result in results} == {"Nothing was audited on this worker, since there is no Chromium"}


def test_the_planted_page_of_a_running_site_is_served_by_the_worker_itself(site: Path, settings: DriverSettings) -> None:
    far = f"http://10.255.255.1:8000/{PLANTED}"
    with served(str(site)) as base:
        results = look(reads, Order((Task("00/"), Task(far)), base, "", {}, settings, own_rules()))
    assert [result.page for result in results] == ["00/", far]
    assert "main></body></html>" in results[1].seen[0].message


@pytest.mark.slow
@pytest.mark.long
def test_no_cluster_is_no_pass(monkeypatch: pytest.MonkeyPatch, settings: DriverSettings) -> None:
    monkeypatch.setattr("fingerpost.audit.shards.executor_dask._JOIN_TIME", 1.0)
    with pytest.raises(UserError, match="no Dask cluster answers"):
        list(DaskDriver("tcp://127.0.0.1:9", reads)(TASKS, "", settings))
    with pytest.raises(UserError, match="no Dask cluster answers"):
        list(DaskDriver("nonsense", reads)(TASKS, "", settings))


@pytest.mark.slow
@pytest.mark.long
def test_a_cluster_without_workers_is_no_pass(monkeypatch: pytest.MonkeyPatch, settings: DriverSettings) -> None:
    from distributed import LocalCluster

    monkeypatch.setattr("fingerpost.audit.shards.executor_dask._JOIN_TIME", 1.0)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as empty,
        pytest.raises(UserError, match="the Dask cluster has no worker"),
    ):
        list(DaskDriver(empty.scheduler_address, reads)(TASKS, "", settings))
