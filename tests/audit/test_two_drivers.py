"""The driver fast finds everything that pa11y-ci finds: on the longest page of each type of the example city, and on the broken pages of tests/cases/audit."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from fingerpost.audit import fast, pa11y
from fingerpost.audit.compare import Comparison, compare
from fingerpost.audit.server import served
from fingerpost.audit.task import DriverSettings, PageResult, Task
from tests.conftest import ROOT
from tests.support.audit_cases import CASES, cases, whole, write
from tests.support.city_pages import one_of_each

# What pa11y says of work that it leaves undone, and fast does: it looks into frames.
_DONE = {"axe-frame-tested"}
_PAGE_TIME = 120.0  # seconds: a busy machine is no fault


def _results(site: Path, pages: Iterable[str]) -> tuple[list[PageResult], list[PageResult]]:
    """What each driver says, fast first."""
    chromium = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "Chromium is needed: apt-get install chromium"
    tasks, tools = [Task(page) for page in pages], str(ROOT / "node_modules")
    with served(str(site)) as base:
        ours = list(fast.audit(tasks, base, DriverSettings(chromium, tools, _PAGE_TIME)))
        # pa11y-ci waits half a second on each page for the network to be quiet, so more pages at once do gain time.
        theirs = list(pa11y.audit(tasks, base, DriverSettings(chromium, tools, _PAGE_TIME, tabs=4), sure=False))
    return ours, theirs


def _missed(found: Comparison) -> list[str]:
    """What only pa11y saw, and what it was surer of."""
    less_sure = [one for one in found.other_tier if one.other_tier == "fail"]
    return [f"/{one.page} {one.rule} {one.selector} {one.html[:80]}" for one in [*found.only_pa11y, *less_sure] if one.rule not in _DONE]


@pytest.mark.slow
@pytest.mark.long
def test_fast_finds_everything_that_pa11y_finds_on_the_example_city(city: Path) -> None:
    pages = sorted(set(one_of_each().values()))
    found = compare(*_results(city / "site", pages))
    assert found.apart == ()
    assert found.pages == len(pages) > 20
    assert found.same > len(pages)  # a city without faults still has something on each page for a person to look at
    assert _missed(found) == []


@pytest.mark.slow
@pytest.mark.long
def test_fast_finds_everything_that_pa11y_finds_on_broken_pages(tmp_path: Path) -> None:
    small = yaml.safe_load((CASES.parent / "two_drivers.yml").read_text("utf-8"))
    broken = [case for case in cases() if any(rule.startswith(("axe-", "htmlcs-")) for rule in case.rules)]
    write(tmp_path, broken)
    for name, html in small.items():
        (tmp_path / "small" / name).mkdir(parents=True)
        (tmp_path / "small" / name / "index.html").write_text(whole(html), "utf-8")
    ours, theirs = _results(tmp_path, [*(f"small/{name}/" for name in small), *(case.page("broken") for case in broken)])
    found = compare(ours, theirs)
    assert found.apart == ()
    assert sum(bool(result.seen) for result in theirs) >= 40
    assert _missed(found) == []
