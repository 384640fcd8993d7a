"""Lighthouse on a page of each type: 100 in every category, and readable within a second on a phone with a slow line.

The pages come from Caddy over https and HTTP/2, packed, with our own headers. Lighthouse throttles by sums (`simulate`),
not by waiting.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from fingerpost.pages.page_types import PAGE_TYPES
from tests.conftest import FLAGS, ROOT
from tests.support.city_pages import one_of_each
from tests.support.server import served_by

LONGEST = 1000  # milliseconds until the largest text is there
ROUNDS = 4  # a busy machine makes a page look slow and never fast, so one good run out of four is the page's own
CATEGORIES = {"performance", "accessibility", "best-practices", "seo", "agentic-browsing"}
MADE_FROM_DATA = {"A to Z": "a-to-z/", "search": "search/", "not found": "not-found.html"}
# Pages that search engines are told to leave out, on purpose. Lighthouse counts that as a fault of the page, and asks for
# a description, which nobody would ever see.
OUT_OF_SEARCH_ENGINES = {
    "not found": "there is nothing on it to find",
    "search": "a list of results is no answer to somebody who comes from a list of results",
}
ONLY_FOR_SEARCH_ENGINES = ["is-crawlable", "meta-description"]

pytestmark = [pytest.mark.slow, pytest.mark.long, pytest.mark.alone]


@pytest.fixture(scope="module")
def site(city: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city. Its page for what is not found is also a page like others here: Lighthouse tries none with status 404."""
    home = tmp_path_factory.mktemp("lighthouse") / "site"
    shutil.copytree(city / "site", home)
    for ending in ("", ".br", ".gz"):
        shutil.copy(home / f"404.html{ending}", home / f"not-found.html{ending}")
    return home


def _pages() -> dict[str, str]:
    """The pages to try: one for each type that the city has, home among them, and those that are made from data."""
    types = {name: address for name, address in one_of_each().items() if name in PAGE_TYPES}
    return {**types, **MADE_FROM_DATA}


def _noindex(site: Path, address: str) -> bool:
    path = site / (f"{address}index.html" if not address or address.endswith("/") else address)
    return '<meta name="robots" content="noindex' in path.read_text("utf-8")


def _run(site: Path, pages: dict[str, str]) -> dict[str, dict]:
    """What Lighthouse says of each page, by its name."""
    with served_by("caddy", site, secure=True) as base:
        skip = {name: ONLY_FOR_SEARCH_ENGINES for name in OUT_OF_SEARCH_ENGINES if name in pages and _noindex(site, pages[name])}
        asked = [{"name": name, "url": f"{base}/{address}", "skip": skip.get(name, [])} for name, address in pages.items()]
        chromium = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
        given = json.dumps({"chromium": chromium, "flags": [*FLAGS, "--ignore-certificate-errors"], "pages": asked})
        command = [shutil.which("node") or "node", ROOT / "tests" / "browser" / "lighthouse.mjs"]
        done = subprocess.run(command, input=given, capture_output=True, text=True, cwd=ROOT, env=dict(os.environ), check=False)
    results = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert len(results) == len(pages), done.stderr
    return {result["name"]: result for result in results}


def _short_of(result: dict) -> list[str]:
    """What a page falls short of; nothing where all is well."""
    if result["error"]:
        return [result["error"]]
    found = [f"{category}: {score * 100:.0f}" for category, score in result["scores"].items() if score is not None and score < 1]
    found += ["Lighthouse gave no score"] if result["scores"].keys() != CATEGORIES or result["scores"]["performance"] is None else []
    found += [f"the largest text is there after {result['lcp']:.0f} ms"] if result["lcp"] > LONGEST else []
    found += [f"it shifts by {result['cls']}"] if result["cls"] else []
    found += [f"it does not answer for {result['tbt']:.0f} ms"] if result["tbt"] else []
    return found + (result["failed"] if found else [])


def test_every_layout_has_full_marks(site: Path) -> None:
    pages = _pages()
    assert {name for name, address in pages.items() if _noindex(site, address)} <= OUT_OF_SEARCH_ENGINES.keys()
    short: dict[str, list[str]] = {name: [] for name in pages}
    for _ in range(ROUNDS):
        results = _run(site, {name: pages[name] for name in short})
        short = {name: missing for name, result in results.items() if (missing := _short_of(result))}
        if not short:
            break
    assert short == {}


def test_lighthouse_does_find_planted_faults(site: Path) -> None:
    (site / "planted.html").write_text(
        '<!doctype html><html><title>A</title><img src="images/logo.svg"><p onclick="x()">Read <a href="/">here</a>'
    )
    result = _run(site, {"planted": "planted.html"})["planted"]
    assert {category for category, score in result["scores"].items() if score is not None and score < 1} >= {"accessibility", "seo"}
    assert _short_of(result)
