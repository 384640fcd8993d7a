"""How much a phone loads to search a site of a thousand pages, counted on the wire."""

from collections.abc import Iterator

import pytest

from tests.conftest import AS_OF, run
from tests.search.conftest import SearchTab
from tests.search.many_pages import write_site
from tests.support.server import served_by

FIRST, LATER = 180_000, 60_000  # bytes, with everything: the page, its style sheet, headers
QUESTIONS = ["council tax payment", "how do i get a new wheelie bin", "coucil tax single person discount", "parking permit for visitors"]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def large_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("large")
    write_site(home, 1000)
    done = run("build", "--as-of", AS_OF, "--fail-on", "never", cwd=home)
    assert done.returncode == 0, done.stderr[-2000:]
    with served_by("caddy", home / "site") as base:
        yield base


class Scale:
    """Counts what comes over the wire, headers included."""

    def __init__(self, context, page) -> None:
        self.bytes = 0
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._add)

    def _add(self, event: dict) -> None:
        self.bytes += event["encodedDataLength"]

    def read(self) -> int:
        """What came since the last time."""
        found, self.bytes = int(self.bytes), 0
        return found


def test_the_first_question_and_the_next_are_light(browser, large_address: str) -> None:
    weights = {}
    for question, other in zip(QUESTIONS, [*QUESTIONS[1:], QUESTIONS[0]], strict=True):
        context = browser.new_context(bypass_csp=True)  # for the tests, which look into the page
        page = context.new_page()
        scale = Scale(context, page)
        tab = SearchTab(page, f"{large_address}/search/")
        assert tab.ask(question)
        page.wait_for_load_state("networkidle")
        weights[question] = [scale.read()]
        assert tab.ask(other)
        page.wait_for_load_state("networkidle")
        weights[question].append(scale.read())
        context.close()
    print(
        "",
        *(f"{first / 1000:5.1f} KB first, {later / 1000:4.1f} KB for the next: {question}" for question, (first, later) in weights.items()),
        sep="\n",
    )
    assert all(first > 90_000 for first, _ in weights.values()), "the engine alone is more"
    assert max(first for first, _ in weights.values()) <= FIRST
    assert max(later for _, later in weights.values()) <= LATER
