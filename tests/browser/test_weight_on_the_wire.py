"""What pages cost on the wire: a phone that was never here asks Caddy over https and HTTP/2, and Chromium counts.

Counted are all bytes of all answers, headers and bodies, packed with brotli, each page on a connection of its own. Not
counted is what opens the connection. 1 KB is 1,000 bytes.
"""

import random
from pathlib import Path

import pytest

from fingerpost.mkdocs_adapter.site_folder import SiteFolder
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.links import address_of
from fingerpost.reports.weight.page_weight import PageWeight, heavy_first, weigh
from tests.conftest import run
from tests.support.city_pages import one_of_each
from tests.support.server import served_by
from tests.support.wire import Load, counting

KB = 1000
SERVICE, HOME, ANY = 14 * KB, 20 * KB, 20 * KB


def _with_scripts(address: str) -> bool:
    """Whether a script may help on this page. It too can be read and used without it: see test_city_in_browser.py."""
    helped = ("search", "budget-calculator", "who-does-what", "places")
    return address == "404.html" or address.removesuffix("/").rpartition("/")[2] in helped


pytestmark = pytest.mark.slow


def _of_type(content: Path, kind: str) -> list[str]:
    """The addresses of the pages of a type, without those that are not published."""
    found = []
    for path in sorted(content.rglob("*.md")):
        values = read_front_matter(path.read_text("utf-8")).yaml.value or {}
        if values.get("type") == kind and not (values.get("draft") or values.get("publish_on")):
            found.append(address_of(path.relative_to(content).as_posix()).rstrip("/") + "/")
    return found


@pytest.fixture(scope="module")
def weights(city: Path) -> dict[str, PageWeight]:
    """What every page of the city weighs by `fingerpost weight`, the heaviest first, by its address."""
    files = SiteFolder(city / "site")
    return {page.address: page for page in sorted((weigh(name, files) for name in files.pages()), key=heavy_first)}


@pytest.fixture(scope="module")
def services(city: Path, weights: dict[str, PageWeight]) -> list[str]:
    """The five heaviest services."""
    found = set(_of_type(city / "content", "service"))
    assert len(found) > 30
    return [address for address in weights if address in found][:5]


@pytest.fixture(scope="module")
def loads(city: Path, browser, weights: dict[str, PageWeight], services: list[str]) -> dict[str, Load]:
    """The five heaviest pages, the five heaviest services and one page of each type, as Chromium counts them."""
    found = {}
    with served_by("caddy", city / "site", secure=True) as base:
        for address in dict.fromkeys([*list(weights)[:5], *services, *one_of_each().values()]):
            with counting(browser) as counter:
                found[address] = counter.load(f"{base}/{address}")
    return found


def test_a_service_is_at_most_14_kb_in_all(loads: dict[str, Load], services: list[str]) -> None:
    assert [str(loads[address]) for address in services if loads[address].size > SERVICE] == []


def test_the_home_page_is_at_most_20_kb_in_all(loads: dict[str, Load]) -> None:
    assert loads[""].size <= HOME, loads[""]


def test_no_page_is_heavy_apart_from_its_pictures(loads: dict[str, Load], weights: dict[str, PageWeight]) -> None:
    heavy = [str(loads[address]) for address in list(weights)[:5]]
    for load in loads.values():
        assert load.size - load.of("Image") - load.of("Media") <= ANY, heavy


def test_a_page_and_a_style_sheet_are_all_that_is_needed_to_read(loads: dict[str, Load], weights: dict[str, PageWeight]) -> None:
    for address, load in loads.items():
        if not _with_scripts(address):
            assert sorted(kind for kind in load.kinds() if kind not in ("Image", "Media")) == ["Document", "Stylesheet"], load
    assert [address for address, page in weights.items() if page.kinds["scripts"] and not _with_scripts(address)] == []


def test_what_is_reported_is_what_was_counted(loads: dict[str, Load], weights: dict[str, PageWeight]) -> None:
    for address, load in loads.items():
        said = weights[address]
        if not _with_scripts(address):
            assert load.size <= said.size * 1.05, load
            if not said.kinds["images"]:  # a picture further down is counted, and fetched when somebody scrolls to it
                assert said.requests == len(load.answers), load
                assert said.size <= load.size * 1.05, load


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a topic of 400 services; each service has a table of 30 rows."""
    home = tmp_path_factory.mktemp("large")
    assert run("new", "site", "site", cwd=home).returncode == 0
    folder = home / "site" / "content" / "matters"
    folder.mkdir()
    pages = {f"matter-{number}.md": _service(number) for number in range(400)}
    pages["index.md"] = _front("topic", "All matters", "Everything that there is to do.")
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    done = run("build", "--fail-on", "never", "--as-of", "2026-11-22", cwd=home / "site")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    return home / "site" / "site"


@pytest.mark.parametrize(("address", "least"), [("matters/matter-7/", 30), ("matters/", 400)], ids=["a table of 30 rows", "400 links"])
def test_the_budgets_hold_for_a_long_table_and_a_long_list(large_site: Path, browser, address: str, least: int) -> None:
    with served_by("caddy", large_site, secure=True) as base, counting(browser) as counter:
        load = counter.load(f"{base}/{address}")
        assert counter.tab.locator("main tbody tr, main li a").count() >= least
    assert sorted(load.kinds()) == ["Document", "Stylesheet"]
    assert load.size <= SERVICE, load


def _service(number: int) -> str:
    chance = random.Random(number)
    rows = [f"| {_words(chance, 3)} | {_words(chance, 2)} | £{chance.randrange(5, 900)}.{chance.randrange(100):02} |" for _ in range(30)]
    what = _words(chance, 4)
    head = _front("service", f"{what.capitalize()}, matter {number}", f"How to {_words(chance, 6)} and {_words(chance, 5)}.")
    text = "\n\n".join(". ".join(_words(chance, 9).capitalize() for _ in range(4)) + "." for _ in range(6))
    return f"{head}\n{text}\n\n| What | When | Cost |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"


def _front(kind: str, title: str, description: str) -> str:
    return f"---\ntype: {kind}\ntitle: {title}\ndescription: {description}\nlast_reviewed_on: 2026-06-01\nreview_in: 12 months\n---\n"


_WORDS = (
    "order renew report find pay check challenge collect council garden waste recycling bin permit parking resident visitor licence street "
    "trader food hygiene school meals free place apply admission transport pass bus older people carer assessment home adaptation repair damp "
    "mould landlord private rent deposit homeless tonight birth death marriage notice certificate copy register burial ashes plot allotment "
    "library card book renewal hall hire pitch swimming lesson planning permission tree work building control notice breach comment decision "
    "council tax band discount reduction single person moving change address blue badge pothole light fly tipping abandoned vehicle noise"
).split()


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(count))
