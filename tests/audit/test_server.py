"""The server beside which the audit plants its broken page."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from fingerpost.audit.server import PLANTED, planted, served
from fingerpost.pages.errors import UserError

FILES = {
    "index.html": "<h1>Home</h1>",
    "404.html": "<h1>Not here</h1>",
    "bins/index.html": "<h1>Bins</h1>",
    "empty/site.css": "p { color: red }",
    "icon.svg": "<svg/>",
    "app.webmanifest": "{}",
}


@pytest.fixture
def site(tmp_path: Path) -> str:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return str(tmp_path)


def _connected(base: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(base).netloc, timeout=20)


def _got(connection: http.client.HTTPConnection, path: str, method: str = "GET") -> tuple[int, str, str]:
    connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.getheader("Content-Type") or "", answer.read().decode()


def test_one_line_gets_every_kind_of_answer(site: str) -> None:
    """Each on the same connection, which a wrong length would break."""
    with served(site) as base:
        line = _connected(base)
        assert _got(line, "/") == (200, "text/html; charset=utf-8", "<h1>Home</h1>")
        kept = line.sock
        assert _got(line, "/bins/")[2] == "<h1>Bins</h1>"
        assert _got(line, "/gone/") == (404, "text/html; charset=utf-8", "<h1>Not here</h1>")
        assert _got(line, "/empty/")[0] == 404, "a folder without a page is no list of its files"
        assert _got(line, "/bins")[0] == 301
        assert _got(line, "/", "HEAD") == (200, "text/html; charset=utf-8", "")
        assert _got(line, "/gone/", "HEAD")[0] == 404
        assert _got(line, f"/{PLANTED}")[0] == 200
        assert line.sock is kept


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/empty/site.css", "text/css; charset=utf-8"), ("/icon.svg", "image/svg+xml"), ("/app.webmanifest", "application/manifest+json")],
)
def test_files_have_the_right_type(site: str, path: str, kind: str) -> None:
    with served(site) as base:
        assert _got(_connected(base), path)[1] == kind


def test_nothing_outside_the_folder_is_served(site: str) -> None:
    with served(f"{site}/bins") as base:
        assert _got(_connected(base), "/../icon.svg")[0] == 404


def test_a_port_that_is_taken_says_so(site: str) -> None:
    with served(site) as base:
        port = urlsplit(base).port or 0
        with pytest.raises(UserError, match="the port cannot be had") as told, served(site, port):
            pass
        assert told.value.where == f"127.0.0.1:{port}"
        assert "Choose another port" in told.value.how_to_mend
    with served(site, port) as again:
        assert again == base


def test_the_planted_page_can_stand_alone() -> None:
    with planted() as address:
        line = _connected(address)
        assert "A planted fault" in _got(line, urlsplit(address).path)[2]
        assert _got(line, "/")[0] == 404
