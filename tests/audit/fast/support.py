"""The driver as the tests start it, and what it leaves behind."""

from collections.abc import Iterable
from pathlib import Path

from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.fast import audit
from fingerpost.audit.task import DriverSettings, PageResult, Task
from tests.conftest import ROOT


def settings(page_time: float = 60, tabs: int = 2) -> DriverSettings:
    """Patient ones: the tests run beside many others."""
    return DriverSettings(find_chromium("Nothing was tested"), str(ROOT / "node_modules"), page_time=page_time, tabs=tabs)


def looked_at(base: str, tasks: Iterable[Task | str], **given: float) -> dict[str, PageResult]:
    """The results by page."""
    all_tasks = [Task(task) if isinstance(task, str) else task for task in tasks]
    results = list(audit(all_tasks, base, settings(**given)))
    assert sorted(result.page for result in results) == sorted(task.page for task in all_tasks), "one result for each task"
    return {result.page: result for result in results}


def rules(result: PageResult, tier: str = "fail") -> set[str]:
    """The rules of a tier that saw something."""
    return {seen.rule for seen in result.seen if seen.tier == tier}


def processes(parent: int, named: str = "") -> dict[int, str]:
    """The children of a process, by their number, with their command lines; `named` is a part of those."""
    found = {}
    for folder in Path("/proc").iterdir():
        try:
            number, command = int(folder.name), (folder / "cmdline").read_bytes().decode().replace("\0", " ")
            above = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (ValueError, OSError):
            continue  # no process, or one that has just ended
        if above == parent and named in command:
            found[number] = command
    return found
