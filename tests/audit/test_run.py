"""One audit from beginning to end, with drivers that see what a test wants: what counts, what is kept, and what is void."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from fingerpost.audit import run as running
from fingerpost.audit.run import Order, run
from fingerpost.audit.seen import Seen
from fingerpost.audit.server import PLANTED
from fingerpost.audit.task import DriverSettings, PageResult, Task
from fingerpost.pages.errors import UserError
from tests.conftest import ROOT

PROOF = tuple(Seen(f"{engine}-fault", "fail", "A fault") for engine in ("axe", "browser", "htmlcs"))


@pytest.fixture
def order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    """A site of two pages. There is no browser, since the drivers here need none."""
    monkeypatch.setattr(running, "find_chromium", lambda undone: "true")
    monkeypatch.setattr(running, "find_tools", lambda undone: str(ROOT / "node_modules"))
    for name in ("bins", "tax"):
        (tmp_path / "site" / name).mkdir(parents=True)
        (tmp_path / "site" / name / "index.html").write_text(f"<title>{name}</title><h1>{name}</h1>")
    return Order(tmp_path / "site", cache=tmp_path / "audit.sqlite")


class Driver:
    """Sees nothing on a page and `proof` on the planted one, which it gives last. Leaves out the pages named."""

    def __init__(self, proof: tuple[Seen, ...] = PROOF, without: str = "") -> None:
        self.proof, self.without, self.asked = proof, without, list[str]()

    def __call__(self, tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
        self.asked = [task.page for task in tasks if task.page != PLANTED]
        yield from (PageResult(page) for page in self.asked if page != self.without)
        yield PageResult(PLANTED, self.proof)


def test_every_page_has_a_result_and_the_planted_one_is_none_of_them(order: Order) -> None:
    result = run(order, driver=Driver()).result
    assert [page.page for page in result.results] == ["bins/", "tax/"]
    assert result.complete


def test_a_page_that_did_not_change_is_not_looked_at_again(order: Order) -> None:
    run(order, driver=Driver())
    (order.folder / "tax" / "index.html").write_text("<title>tax</title><h1>Council tax</h1>")
    again = Driver()
    found = run(order, driver=again)
    assert (again.asked, found.known) == (["tax/"], 1)
    assert [page.page for page in found.result.results] == ["bins/", "tax/"]


@pytest.mark.parametrize("blind", ["axe", "browser", "htmlcs"])
def test_a_run_in_which_an_engine_is_blind_is_void_and_nothing_of_it_is_kept(order: Order, blind: str) -> None:
    with pytest.raises(UserError, match=f"{blind} saw none of its faults"):
        run(order, driver=Driver(tuple(seen for seen in PROOF if not seen.rule.startswith(blind))))
    after = Driver()
    run(order, driver=after)
    assert after.asked == ["bins/", "tax/"]


def test_a_page_without_an_answer_is_not_audited(order: Order) -> None:
    result = run(order, driver=Driver(without="tax/")).result
    assert [page.page for page in result.results if page.not_audited] == ["tax/"]
    assert not result.complete
