"""Hand an audit to the machines of a Dask cluster, in shares so small that a lost one costs little."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from fingerpost.audit.server import PLANTED
from fingerpost.audit.shards.dask_worker import Order, html_hashes, look
from fingerpost.audit.site.page_hash import own_rules
from fingerpost.audit.task import Driver, DriverSettings, PageResult, Task
from fingerpost.pages.errors import UserError

_SHARE = 20  # pages that a worker is handed at once
_JOIN_TIME = 30.0  # seconds for the cluster to answer, and again for a first worker to be there
_ALONE_TIME = 60.0  # seconds that the cluster may be without any worker
_START_TIME = 120.0  # seconds that a share may take beside its pages: a browser has to start
_BEAT = 5.0  # seconds between two looks at the cluster
_WORKERS = "See that workers are running and stay up, each with the memory for a browser: dask worker tcp://HOST:8786 --nthreads 1"


@dataclass(frozen=True)
class DaskDriver:
    """A driver (see task.py) that lets the workers of a cluster drive. `address` is its scheduler's: `tcp://10.0.0.1:8786`.

    Each worker looks at the site at its address, or, where it cannot reach that, at the same `folder` on its own disk. Whatever
    happens to the workers, there is one result for each task: a share whose worker dies is given to another.
    """

    address: str
    driver: Driver
    folder: str = ""
    share: int = _SHARE

    def __call__(self, tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
        planted = [task for task in tasks if task.page.endswith(PLANTED)]
        asked = [task for task in tasks if not task.page.endswith(PLANTED)]
        hashes = html_hashes(Path(self.folder), asked) if self.folder else {}
        shares = [(*asked[start : start + self.share], *planted) for start in range(0, len(asked), self.share)] or [tuple(planted)]
        orders = [Order(share, base, self.folder, _of(share, hashes), settings, own_rules()) for share in shares]
        proofs: dict[str, list[PageResult]] = {}
        with _cluster(self.address) as cluster:
            for order, results in cluster.each(self.driver, orders, settings.page_time):
                for result in _one_each(order, results):
                    if result.page.endswith(PLANTED):
                        proofs.setdefault(result.page, []).append(result)
                    else:
                        yield result
        # Every share has to find the faults of the planted page: the one that saw least speaks for all.
        yield from (min(proofs[page], key=lambda result: (not result.not_audited, len(result.seen))) for page in sorted(proofs))


def _of(share: Sequence[Task], hashes: Mapping[str, str]) -> dict[str, str]:
    return {task.page: hashes[task.page] for task in share if task.page in hashes}


def _one_each(order: Order, results: Sequence[PageResult]) -> Iterator[PageResult]:
    """One result for each task of an order, whatever the driver gave."""
    by_page = {result.page: result for result in results}
    for task in order.tasks:
        yield by_page.get(task.page) or PageResult(task.page, not_audited="The worker gave no result for it", mend=_WORKERS)


class _Cluster:
    """The part of Dask that is needed: orders go out, and come back in any order, each once."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def each(self, driver: Driver, orders: Sequence[Order], page_time: float) -> Iterator[tuple[Order, list[PageResult]]]:
        futures = {self._client.submit(look, driver, order, pure=False): order for order in orders}
        longest = _START_TIME + page_time * max(len(order.tasks) for order in orders)
        moved = seen_worker = monotonic()
        try:
            while futures:
                done = self._wait(list(futures))
                for future in done:
                    yield futures[future], _answer(future, futures[future])
                    del futures[future]
                now = monotonic()
                moved = now if done else moved
                seen_worker = now if self._client.scheduler_info()["workers"] else seen_worker
                if why := _stuck(now - moved > longest, now - seen_worker > _ALONE_TIME):
                    yield from ((order, _not_audited(order, why)) for order in futures.values())
                    return
        finally:
            self._client.cancel(list(futures))

    def _wait(self, futures: list[Any]) -> list[Any]:
        from distributed import TimeoutError, wait

        try:
            with self._client.as_current():
                return list(wait(futures, timeout=_BEAT, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            return []


@contextmanager
def _cluster(address: str) -> Iterator[_Cluster]:
    """Raises UserError where there is no Dask, no cluster or no worker."""
    try:
        from distributed import Client
    except ImportError:
        mend = "Install it on this machine and on every worker: pip install 'fingerpost[dask]'"
        raise UserError("Nothing was audited, since Dask is not installed", f"--dask {address}", mend) from None
    try:
        client = Client(address, timeout=_JOIN_TIME, set_as_default=False)
    except (OSError, ValueError) as error:
        mend = "Start a scheduler and give its address: dask scheduler, then --dask tcp://HOST:8786"
        raise UserError(f"Nothing was audited: no Dask cluster answers ({error})", f"--dask {address}", mend) from None
    try:
        try:
            client.wait_for_workers(1, timeout=_JOIN_TIME)
        except OSError:
            raise UserError("Nothing was audited: the Dask cluster has no worker", f"--dask {address}", _WORKERS) from None
        yield _Cluster(client)
    finally:
        client.close()


def _stuck(nothing_moves: bool, nobody_there: bool) -> str:
    if nobody_there:
        return "The Dask cluster has lost all its workers"
    return "The Dask cluster did not come back with it in time" if nothing_moves else ""


def _answer(future: Any, order: Order) -> list[PageResult]:
    """What a worker found. Where it failed for good, nothing is known of its pages."""
    try:
        return future.result()
    except Exception as error:  # whatever the driver or the cluster raises: Dask hands on every kind
        return _not_audited(order, f"Its worker failed ({type(error).__name__})")


def _not_audited(order: Order, why: str) -> list[PageResult]:
    return [PageResult(task.page, not_audited=why, mend=_WORKERS) for task in order.tasks]
