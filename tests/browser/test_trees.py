"""What a screen reader meets on each layout, as an outline: landmarks, headings, links, controls, in their order.

Each tree is a small file under trees/. To renew them after a change that is meant: UPDATE_TREES=1 scripts/test tests/browser/test_trees.py,
then read the difference.
"""

import os
import shutil
from pathlib import Path

import pytest

from fingerpost.pages.page_types import PAGE_TYPES
from tests.conftest import AS_OF, ROOT, run
from tests.support.server import serve

TREES = Path(__file__).parent / "trees"
PAGES = {
    "home": "",
    "topic": "waste/",
    "service": "waste/missed-bin/",
    "guide": "moving/",
    "guide-part": "moving/first-week/",
    "step-by-step": "start-a-stall/",
    "easy-read": "waste/rats/",
    "page": "waste/old-bins/",
    "location": "town-hall/",
    "directory": "groups/",
    "entry": "groups/choir/",
    "news": "news/bridge/",
    "event": "news/fair/",
    "consultation": "bus-shelters/",
    "publication": "town-plan/",
    "search": "search/",
    "a-to-z": "a-to-z/",
    "standards": "service-standards/",
    "not-found": "404.html",
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory):
    """Where a small site with a page of each layout is served."""
    home = tmp_path_factory.mktemp("layouts") / "site"
    shutil.copytree(ROOT / "tests" / "sites" / "layouts", home)
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    with serve(home / "site") as address:
        yield address


@pytest.fixture(scope="module")
def tab(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield page
    page.close()


@pytest.mark.parametrize(("name", "path"), PAGES.items(), ids=PAGES.keys())
def test_the_tree_is_the_one_that_was_read_and_found_good(tab, address: str, name: str, path: str) -> None:
    tab.goto(address + path)
    tree = tab.locator("body").aria_snapshot() + "\n"
    file = TREES / f"{name}.yml"
    if os.environ.get("UPDATE_TREES"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(tree, "utf-8")
    assert tree == file.read_text("utf-8")


def test_each_type_of_page_has_a_tree() -> None:
    assert PAGE_TYPES.keys() - PAGES.keys() == set()
