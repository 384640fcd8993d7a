"""One audit from beginning to end: which pages, in which looks, what is known of them already, and what a driver says of the rest."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from fingerpost import __version__
from fingerpost.audit.cache import Cache
from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.compare import as_chapter, compare, together
from fingerpost.audit.drivers import DRIVERS, Runner
from fingerpost.audit.engines import read_versions
from fingerpost.audit.gather import gather
from fingerpost.audit.npm import find_tools
from fingerpost.audit.plan import SAMPLE, Mode, Plan, plan
from fingerpost.audit.results import AuditResult, in_order
from fingerpost.audit.server import PLANTED, planted, served
from fingerpost.audit.shards.split import split
from fingerpost.audit.site.built_pages import built_in, running_at
from fingerpost.audit.site.page_hash import hash_of_ingredients, hash_pages
from fingerpost.audit.task import Driver, DriverSettings, PageResult, Task
from fingerpost.checks.chapter import Chapter
from fingerpost.pages.errors import UserError

UNDONE = "Nothing was audited"
_VOID_MEND = "No page of this run can be trusted. Install the tools afresh: fingerpost audit --install"


@dataclass(frozen=True)
class Order:
    """What is to be audited and how. `folder` is the built site; where `url` says a running site, the folder is not read."""

    folder: Path
    url: str = ""
    mode: Mode = "all"
    runner: Runner | Literal["both"] = "fast"
    shard: tuple[int, int] | None = None
    deep: bool = False
    seed: int = 0
    sample: int = SAMPLE
    page_time: float = DriverSettings.page_time
    port: int = 0
    """The port at which the folder is served; 0 for any that is free."""
    cache: Path | None = None
    """The file with the results of unchanged pages."""
    times: Mapping[str, float] = field(default_factory=dict)
    """Seconds by page, for the split into shards."""

    @property
    def drivers(self) -> tuple[Runner, ...]:
        """The drivers by name, the first of which looks in every look."""
        return tuple(DRIVERS) if self.runner == "both" else (self.runner,)


@dataclass(frozen=True)
class Audited:
    """The result, the HTML of any page, and how many results were at hand from before."""

    result: AuditResult
    html: Callable[[str], str]
    serving: Callable[[], AbstractContextManager[tuple[str, str]]]
    """Serves the site once more: the address of the site, and of the planted page in it."""
    known: int = 0
    further: dict[str, Chapter] = field(default_factory=dict)
    """What else the report has to say."""


def run(
    order: Order, say: Callable[[str, int, int], None] = lambda stage, done, total: None, warn: Callable[[str], None] = lambda line: None,
    driver: Driver | None = None,
) -> Audited:  # fmt: skip
    """Audit a site. `say` hears how far it is; `driver` stands in for the runner's own, to share out the work.

    Raises UserError where nothing can be believed: no page, no browser, no engine, or faults of the planted page that were not seen.
    """
    settings = DriverSettings(find_chromium(UNDONE), find_tools(UNDONE), order.page_time, seed=order.seed)
    pages = running_at(order.url) if order.url else built_in(order.folder)
    versions = {name: read_versions(name, settings.tools, settings.chromium) for name in order.drivers}
    known_by = _all_versions(versions)
    hashes = hash_pages(pages.addresses, pages.read) if order.cache and not order.url and len(versions) == 1 else {}
    ingredients = hash_of_ingredients(known_by, {"runner": order.runner, "page_time": order.page_time, "seed": order.seed})
    with Cache(order.cache, str(order.folder), ingredients, warn) if order.cache and hashes else nullcontext() as cache:
        stored = cache.stored(hashes) if cache else {}
        # The shards of one audit run where each has a cache of its own: no cache may have a say in the plan that all must share.
        changed, had = (cache.changed(hashes), stored.keys()) if cache and not order.shard else (None, ())
        whole = plan(pages.addresses, pages.layouts(), changed, order.mode, order.seed, order.deep, order.sample, had)
        mine = _share(whole, order)
        known = [stored[task] for task in mine if task in stored]

        def keep(task: Task, answer: PageResult) -> None:
            if cache and task.page in hashes:
                cache.put(task, hashes[task.page], answer)

        asked = [task for task in mine if task not in stored]
        looks = {name: _look(asked, order, settings, name, driver or DRIVERS[name].audit, say, keep) for name in order.drivers}
    fresh = {name: found for name, (found, _) in looks.items()}
    partial = any(broken for _, broken in looks.values())
    results = in_order([*known, *(fresh[order.drivers[0]] if len(fresh) == 1 else together(fresh["fast"], fresh["pa11y"]))])
    answered = {result.page for result in results}
    lost = () if partial else tuple(_lost(task) for task in mine if task.page not in answered)
    result = AuditResult(whole, in_order([*results, *lost]), known_by, order.runner, order.shard, partial)
    further = {"drivers": as_chapter(compare(**fresh), **versions)} if len(fresh) > 1 else {}
    return Audited(result, pages.html, lambda: _serving(order), len(known), further)


def _all_versions(versions: Mapping[Runner, Mapping[str, str]]) -> dict[str, str]:
    """The versions of all engines; where each driver has its own, they are told apart."""
    if len(versions) == 1:
        found = dict(*versions.values())
    else:
        found = {f"{name} ({driver})": version for driver, names in versions.items() for name, version in names.items()}
    return found | {"Fingerpost": __version__}


def _share(whole: Plan, order: Order) -> list[Task]:
    if not order.shard:
        return list(whole.tasks)
    mine = set(split([task.page for task in whole.tasks], order.times, *order.shard))
    return [task for task in whole.tasks if task.page in mine]


def _look(
    tasks: Sequence[Task], order: Order, settings: DriverSettings, name: Runner, look: Driver,
    say: Callable[[str, int, int], None], keep: Callable[[Task, PageResult], None],
) -> tuple[list[PageResult], bool]:  # fmt: skip
    """What a driver says of these pages, and whether it was interrupted. The planted page is looked at first, in every run."""
    by_page = {task.page: task for task in tasks}
    stage = f"Auditing {len(tasks):,} page{'' if len(tasks) == 1 else 's'} in Chromium{' with pa11y-ci' if name == 'pa11y' else ''}"
    stage = stage if tasks else "No page changed. Making sure that the browser still sees faults"
    engines, done, proof = DRIVERS[name].engines, 0, None
    unproven: list[PageResult] = []  # nothing is kept for later runs before this run has shown that it sees faults

    def heard(result: PageResult) -> None:
        nonlocal done, proof
        if result.page in by_page:
            done += 1
            say(stage, done, len(tasks))
            unproven.append(result)
        else:
            proof = result
        if proof and not _doubt(proof, engines):
            while unproven:
                keep(by_page[unproven[0].page], unproven.pop(0))

    with _serving(order) as (base, fault):
        say(stage, 0, len(tasks))
        found, partial = gather(look([Task(fault), *tasks], base, settings), heard)
    if proof is None and partial:
        raise KeyboardInterrupt
    if why := _doubt(proof, engines):
        raise UserError(f"Not audited: a page with planted faults was to be found, but {why[:1].lower()}{why[1:]}", "", _VOID_MEND)
    return [result for result in found if result.page != fault], partial


@contextmanager
def _serving(order: Order) -> Iterator[tuple[str, str]]:
    """(address of the site, address of the planted page in it)."""
    if order.url:
        with planted() as fault:
            yield order.url if order.url.endswith("/") else f"{order.url}/", fault
    else:
        with served(str(order.folder), order.port) as base:
            yield base, PLANTED


def _doubt(proof: PageResult | None, engines: frozenset[str]) -> str:
    """Why nothing of a run can be believed: an engine that misses the faults of the planted page misses those of others as well."""
    if proof is None:
        return "it was not looked at"
    blind = sorted(engines - {seen.rule.partition("-")[0] for seen in proof.seen if seen.tier == "fail"})
    return proof.not_audited or (f"{' and '.join(blind)} saw none of its faults" if blind else "")


def _lost(task: Task) -> PageResult:
    return PageResult(task.page, not_audited="The browser gave no answer for it", mend="Audit again. If it happens again, open the page.")
