"""The driver pa11y, with the real pa11y-ci: what it finds, and that it never takes for looked at what was not."""

import functools
import http.server
import os
import shutil
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fingerpost.audit.pa11y import audit
from fingerpost.audit.task import DriverSettings, PageResult, Task
from tests.conftest import ROOT

SOUND = '<!doctype html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1>{1}</main></body></html>'
WORDS = "<p>Put your bin out by 6am.</p>"
GONE = SOUND.format("Where is it?", "<p>There is no such page.</p>")
PAGES = {
    "": SOUND.format("Home", WORDS),
    "broken/": SOUND.format("Broken", '<img src="data:,"><h3>Too deep</h3><p id="a">One</p><p id="a">Two</p>'),
    "needs-a-person/": SOUND.format(
        "Bins", '<p style="background:url(data:,) #fff;color:#767676">Over a picture.</p><img src="data:," alt="">'
    ),
    # Without a body to speak of until a script has written it: that is not blank.
    "by-script/": SOUND.format("Made", "<script>document.querySelector('main').append('Put your bin out by 6am.')</script>"),
    "busy-at-once/": SOUND.format("Busy", WORDS + "<script>setTimeout(() => { while (true); }, 1)</script>"),
    "busy-later/": SOUND.format("Busy", WORDS + "<script>Object.defineProperty(window, 'axe', {set() { while (true); }})</script>"),
    "far/": SOUND.format(
        "Far", WORDS + '<img src="https://pictures.example/bin.png" alt="A bin"><script src="http://127.0.0.2:9/x.js"></script>'
    ),
    "dialog/": SOUND.format("Dialog", WORDS + "<script>alert('Stop')</script>"),
    "endless/": SOUND.format("Endless", WORDS + '<img src="/never.png" alt="A bin">'),
    "slow/": SOUND.format("Slow", WORDS + '<p id="pale">Pale</p><link rel="stylesheet" href="/slow.css">'),
    "blank/": '<!doctype html><html lang="en"><head><title>Blank</title></head><body><!-- nothing --></body></html>',
    "away/": SOUND.format("Away", WORDS + "<script>location.replace('/')</script>"),
}
NOT_AUDITED = {
    "blank/": "It is empty: there is nothing on it to read or to use",
    "away/": "It sends people on to /",
    "moved/": "It sends people on to /broken/",
    "gone/": "The server answers 404 instead of 200",
    "gone-with-200/": "It is what the site shows where there is no page",
}
ENDLESS = ("busy-at-once/", "dialog/", "endless/")


class _Handler(http.server.BaseHTTPRequestHandler):
    """A site with every trap in it. What it does not have it answers with 200."""

    def __init__(self, *given, asked: list[str], **more) -> None:
        self.asked = asked
        super().__init__(*given, **more)

    def do_GET(self) -> None:
        page = self.path.lstrip("/")
        by_browser = "pa11y" in self.headers.get("User-Agent", "")
        if page == "never.png":
            self.asked.append(page)
            threading.Event().wait(60)  # until the browser goes away, or this thread ends with the tests
        elif page == "slow.css":
            threading.Event().wait(1.5)  # longer than pa11y waits when nothing else is under way
            self._send(200, "#pale { color: #ccc }", **{"Content-Type": "text/css"})
        elif page == "moved/":
            self._send(301, "", Location="/broken/")
        elif page == "gone/":
            self._send(404, GONE)
        elif page == "once/":
            first = by_browser and page not in self.asked
            self.asked += [page] * by_browser
            self._send(200, SOUND.format("Once", '<img src="data:,">' if first else WORDS))
        else:
            self._send(200, PAGES.get(page, GONE))

    def _send(self, status: int, html: str, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(html)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(html.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def _served() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, asked=[])) as server:
        server.daemon_threads, server.block_on_close = True, False
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _settings(page_time: float = 60) -> DriverSettings:
    chromium = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "Chromium is needed: apt-get install chromium"
    return DriverSettings(chromium, str(ROOT / "node_modules"), page_time)


def _browsers(work: Path) -> list[int]:
    """The processes of the browsers that keep their files in a folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            words = (place / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if any(word.startswith(f"--user-data-dir={work}") for word in words):
            found.append(int(place.name))
    return found


def _audited(pages: Iterable[str], page_time: float = 60) -> dict[str, PageResult]:
    with _served() as base:
        return {result.page: result for result in audit([Task(page) for page in pages], base, _settings(page_time))}


@pytest.fixture(scope="module")
def results() -> dict[str, PageResult]:
    """Every page that ends, in one audit."""
    return _audited([*NOT_AUDITED, "", "broken/", "needs-a-person/", "once/", "by-script/", "far/", "slow/"])


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("page", NOT_AUDITED)
def test_what_cannot_be_looked_at_is_not_audited(results: dict[str, PageResult], page: str) -> None:
    assert results[page].not_audited == NOT_AUDITED[page]
    assert results[page].mend
    assert not results[page].seen


@pytest.mark.slow
@pytest.mark.long
def test_pages_that_never_end_are_not_audited() -> None:
    found = _audited(ENDLESS, page_time=4)
    assert {page: result.not_audited.replace("stop loading", "end") for page, result in found.items()} == dict.fromkeys(
        ENDLESS, "It did not end within 4 seconds"
    )


@pytest.mark.slow
@pytest.mark.long
def test_a_busy_loop_costs_one_page_and_not_the_run() -> None:
    found = _audited(["busy-later/", "", "needs-a-person/"], page_time=10)
    assert {page: result.not_audited for page, result in found.items()} == {
        "busy-later/": "It did not end within 10 seconds", "": "", "needs-a-person/": ""
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("page", ["", "by-script/"])
def test_a_page_with_traps_beside_it_is_audited_all_the_same(results: dict[str, PageResult], page: str) -> None:
    assert (results[page].not_audited, [one.rule for one in results[page].seen if one.tier == "fail"]) == ("", [])


@pytest.mark.slow
@pytest.mark.long
def test_what_a_page_asks_for_outside_the_site_is_told(results: dict[str, PageResult]) -> None:
    assert results["far/"].requests == ("http://127.0.0.2:9/x.js", "https://pictures.example/bin.png")
    assert results["broken/"].requests == ()


@pytest.mark.slow
@pytest.mark.long
def test_faults_of_every_weight_are_found_with_their_tier_place_and_criterion(results: dict[str, PageResult]) -> None:
    seen = {one.rule: one for one in results["broken/"].seen}
    image = seen["axe-image-alt"]
    assert (image.tier, image.criteria, image.selector) == ("fail", ("1.1.1",), "html > body > main > img")
    assert (image.html, image.text, image.looks) == ('<img src="data:,">', "", ("phone",))
    assert image.message == "Images must have alternative text"
    assert image.help.startswith("https://")
    heading = seen["axe-heading-order"]  # of moderate impact, which pa11y-ci leaves out by itself
    assert (heading.tier, heading.criteria, heading.text) == ("fail", (), "Too deep")
    twice = seen["htmlcs-wcag2aa.principle4.guideline4_1.4_1_1.f77"]
    assert (twice.tier, twice.text) == ("fail", "Two")
    assert seen["htmlcs-wcag2aa.principle1.guideline1_1.1_1_1.h37"].tier == "review"
    assert results["broken/"].seen == tuple(sorted(results["broken/"].seen))


@pytest.mark.slow
@pytest.mark.long
def test_it_waits_for_what_is_slow_to_come(results: dict[str, PageResult]) -> None:
    assert "axe-color-contrast" in [one.rule for one in results["slow/"].seen]


@pytest.mark.slow
@pytest.mark.long
def test_what_axe_is_not_sure_of_is_for_a_person(results: dict[str, PageResult]) -> None:
    contrast = [one for one in results["needs-a-person/"].seen if one.rule == "axe-color-contrast"]
    assert [one.tier for one in contrast] == ["review"]


@pytest.mark.slow
@pytest.mark.long
def test_a_fault_that_is_there_only_once_is_unstable_and_not_hidden(results: dict[str, PageResult]) -> None:
    assert "axe-image-alt" not in [one.rule for one in results["once/"].seen]
    assert "axe-image-alt" in [one.rule for one in results["once/"].unstable]


@pytest.mark.slow
@pytest.mark.long
def test_a_browser_that_is_killed_in_the_middle_costs_no_page(tmp_path: Path) -> None:
    pages = ["", "broken/", "needs-a-person/", "by-script/", "once/", "far/"]
    with _served() as base:
        going = audit([Task(page) for page in pages], base, _settings())
        found = [next(going)]
        browsers = _browsers(tmp_path)
        for browser in browsers:
            os.kill(browser, signal.SIGKILL)
        found += going
    assert browsers
    assert sorted(result.page for result in found) == sorted(pages)
    assert [result.not_audited for result in found] == [""] * len(pages)


@pytest.mark.slow
@pytest.mark.long
def test_closing_it_ends_everything_that_was_started(tmp_path: Path) -> None:
    with _served() as base:
        going = audit([Task(page) for page in ("", "by-script/", "far/")], base, _settings())
        next(going)
        assert _browsers(tmp_path)
        going.close()
    assert _browsers(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.long
def test_a_server_that_is_not_there_and_a_browser_that_does_not_start_are_no_pass(tmp_path: Path) -> None:
    with _served() as base:
        pass
    gone = list(audit([Task(""), Task("broken/")], base, _settings()))
    assert sorted(result.not_audited for result in gone) == [
        "pa11y-ci failed on it (net::ERR_CONNECTION_REFUSED at /)",
        "pa11y-ci failed on it (net::ERR_CONNECTION_REFUSED at /broken/)",
    ]
    broken = DriverSettings("/bin/false", str(ROOT / "node_modules"))
    with _served() as base:
        assert [result.not_audited[:35] for result in audit([Task("")], base, broken)] == ["pa11y-ci ended without a word of it"]
