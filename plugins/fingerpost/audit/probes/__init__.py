"""Behaviour checks: what only shows when somebody uses the page. One file a probe, found by looking; nothing else lists them."""

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import Task

if TYPE_CHECKING:
    from playwright.async_api import Page


class ProbeFailed(Exception):
    """A probe could not look at a page, about which it therefore says nothing."""

    def __init__(self, probe: str, why: str) -> None:
        super().__init__(f"The behaviour check {probe} failed: {why}")
        self.probe = probe


@cache
def probes() -> tuple[Probe, ...]:
    """Every probe of this folder, by id."""
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(sorted((module.PROBE for module in modules if hasattr(module, "PROBE")), key=lambda probe: probe.id))


async def run_probes(page: "Page", task: Task, address: str, only: tuple[str, ...] = ()) -> list[Seen]:
    """What the probes see on a page that is loaded at this address, in the look "phone"; `only` names some of them.

    Raises ProbeFailed where one could not look.
    """
    cdp = await page.context.new_cdp_session(page)
    stage = Stage(page, address, cdp)
    found: set[Seen] = set()
    try:
        for probe in probes():
            if only and probe.id not in only:
                continue
            try:
                await stage.renew()
                found.update(probe.seen(thing) for thing in await probe.run(stage))
            except Exception as error:
                raise ProbeFailed(probe.id, str(error).split("\n")[0]) from error
    finally:
        await cdp.detach()
    return sorted(found)
