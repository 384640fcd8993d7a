"""The offline copy in real Chromium: what was seen and what is for an emergency are there when the server is gone."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import AS_OF, ROOT, run

pytestmark = pytest.mark.slow

PAGE = "---\ntitle: {0}\ndescription: About {0}.\n---\n{1}\n"
SETTINGS = """site_name: Oxenbridge
site_url: https://www.oxenbridge.example/
docs_dir: content
theme:
  name: fingerpost
plugins:
  - fingerpost/services
  - fingerpost/publishing:
      fail_on: never
      council_phone: 01632 960100
"""
ON = "      offline: true\n      offline_pages: [flood.md]\n"


def _build(home: Path, settings: str = SETTINGS + ON, **pages: str) -> Path:
    (home / "content").mkdir(parents=True, exist_ok=True)
    (home / "mkdocs.yml").write_text(settings)
    for name, text in {"index": "Home.", "bins": "Bins are emptied on Monday.", "tax": "Tax.", "flood": "Go upstairs.", **pages}.items():
        (home / "content" / f"{name}.md").write_text(PAGE.format(name.title(), text))
    done = run("build", "--as-of", AS_OF, "--fail-on", "never", cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "site"


class _Handler(http.server.SimpleHTTPRequestHandler):
    held = threading.Event()
    held.set()

    def do_GET(self) -> None:
        _Handler.held.wait(30)
        if self.path == "/moved/":
            self.send_response(302)
            self.send_header("Location", "/tax/")
            self.end_headers()
            return
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server:
    """A web server that can go away and come back at the same address."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, 0
        self.start()

    def start(self) -> None:
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), functools.partial(_Handler, directory=self.folder))
        self._server.daemon_threads, self._server.block_on_close = True, False
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def at(self, path: str = "") -> str:
        return f"http://127.0.0.1:{self.port}/{path}"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    _build(folder)
    return folder


@pytest.fixture
def server(home: Path) -> Iterator[Server]:
    one = Server(home / "site")
    yield one
    _Handler.held.set()
    one.stop()


@pytest.fixture
def tab(browser, server: Server):
    """A browser that has been at one page, and whose worker has kept it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.at("bins/"))
    _wait_until_kept(page, "/bins/")
    yield page
    context.close()


def _wait_until_kept(page, path: str) -> None:
    _wait_until(page, "path => caches.match(path)", path)


def _wait_until(page, question: str, value) -> None:
    """Ask the browser until it says yes."""
    page.evaluate(f"async value => {{ while (!await ({question})(value)) await new Promise(soon => setTimeout(soon, 20)) }}", value)


def _kept(page) -> set[str]:
    of_one = "async name => (await (await caches.open(name)).keys()).map(one => one.url.slice(location.origin.length))"
    return set(page.evaluate(f"async () => (await Promise.all((await caches.keys()).map({of_one}))).flat()"))


def test_a_page_that_was_seen_is_there_and_says_from_when_it_is(tab, server: Server) -> None:
    assert tab.locator("[data-saved]").is_hidden()
    server.stop()
    tab.goto(server.at("bins/"))
    assert "Bins are emptied on Monday." in tab.inner_text("main")
    notice = tab.locator("[data-saved]")
    notice.wait_for()
    day = tab.evaluate("new Date().toLocaleDateString('en-GB', {dateStyle: 'long'})")
    assert f"This is a copy that was saved on {day}." in notice.inner_text()
    assert tab.evaluate("getComputedStyle(document.querySelector('.fp-draft')).borderTopWidth") == "3px", "the style sheet was kept"
    server.start()
    tab.goto(server.at("bins/"))
    assert tab.locator("[data-saved]").is_hidden(), "the page itself comes first"


def test_a_page_that_was_not_seen_leads_to_the_emergency_pages_and_the_phone(tab, server: Server) -> None:
    server.stop()
    tab.goto(server.at("tax/"))
    assert tab.inner_text("h1") == "You are offline"
    assert tab.locator("main a[href='tel:01632960100']").is_visible()
    tab.click("main >> text=Flood")
    assert tab.url == server.at("flood/")
    assert "Go upstairs." in tab.inner_text("main")
    server.start()


def test_only_what_is_sound_is_kept(tab, server: Server) -> None:
    for path in ("tax/?name=Amina", "moved/", "nothing/"):
        tab.goto(server.at(path))
    tab.evaluate("fetch('/tax/', {method: 'POST'}).catch(() => {})")
    tab.goto(server.at("tax/"))
    _wait_until_kept(tab, "/tax/")
    pages = {path for path in _kept(tab) if not path.startswith("/assets/")}
    assert pages == {"/bins/", "/tax/", "/flood/", "/offline.html"}


def test_a_new_emergency_page_takes_the_place_of_the_old_one(browser, tmp_path: Path) -> None:
    server = Server(_build(tmp_path))
    tab = browser.new_context().new_page()
    tab.goto(server.at("bins/"))
    _wait_until_kept(tab, "/bins/")
    before = tab.evaluate("caches.keys()")
    _build(tmp_path, flood="Go to the hills.")
    tab.goto(server.at("tax/"))
    tab.evaluate("navigator.serviceWorker.ready.then(ready => ready.update())")
    _wait_until(tab, "async old => (await caches.keys()).every(name => name == 'fingerpost-seen' || !old.includes(name))", before)
    assert len(tab.evaluate("caches.keys()")) == 2
    server.stop()
    tab.goto(server.at("flood/"))
    assert "Go to the hills." in tab.inner_text("main")
    tab.goto(server.at("bins/"))
    assert "Bins are emptied on Monday." in tab.inner_text("main"), "what was seen stays"
    tab.context.close()


def test_the_file_of_the_handbook_ends_the_offline_copy(browser, tmp_path: Path) -> None:
    server = Server(_build(tmp_path))
    tab = browser.new_context().new_page()
    tab.goto(server.at("bins/"))
    _wait_until_kept(tab, "/bins/")
    handbook = (ROOT / "docs" / "developers" / "offline.md").read_text()
    (tmp_path / "content" / "sw.js").write_text(handbook.partition("```js\n")[2].partition("```")[0])
    _build(tmp_path, SETTINGS)
    tab.goto(server.at("bins/"))
    tab.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")
    _wait_until(tab, "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistration())", None)
    server.stop()
    tab.context.close()


def test_a_network_that_hangs_is_not_waited_for(tab, server: Server) -> None:
    _Handler.held.clear()
    tab.goto(server.at("bins/"))
    assert "Bins are emptied on Monday." in tab.inner_text("main")
    tab.locator("[data-saved]").wait_for()


def test_where_it_is_off_nothing_is_written_or_loaded(city: Path) -> None:
    site = city / "site"
    assert not (site / "sw.js").exists()
    assert not (site / "offline.html").exists()
    assert list((site / "assets").glob("offline*")) == []
    assert "data-saved" not in (site / "index.html").read_text()
