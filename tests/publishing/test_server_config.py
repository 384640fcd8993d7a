"""The settings for nginx and Caddy: what is refused, and what both servers really do with the built city."""

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import brotli
import pytest

from fingerpost.pages.errors import UserError
from fingerpost.publishing.headers import FOR_EVER, SHORT, site_headers
from fingerpost.publishing.server_config import known_servers, read_address, server_config
from tests.conftest import run
from tests.support.server import HEADERS, get, served_by


@pytest.mark.parametrize(
    ("text", "host", "port", "secure", "said"),
    [
        ("www.council.example", "www.council.example", None, True, "www.council.example"),
        ("https://www.council.example/", "www.council.example", None, True, "www.council.example"),
        ("http://www.council.example", "www.council.example", None, False, "http://www.council.example"),
        ("127.0.0.1:8080", "127.0.0.1", 8080, False, "http://127.0.0.1:8080"),
        ("localhost", "localhost", None, False, "http://localhost"),
        (":8080", "", 8080, False, "http://:8080"),
    ],
)
def test_an_address_as_people_write_it(text: str, host: str, port: int | None, secure: bool, said: str) -> None:
    found = read_address(text)
    assert (found.host, found.port, found.secure, str(found)) == (host, port, secure, said)


@pytest.mark.parametrize("text", ["", "www.council.example/bins", "a b", "x:99999", "a;b", "ftp://a.example"])
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(UserError, match="is not an address that a server can listen at"):
        read_address(text)


@pytest.mark.parametrize("server", known_servers())
@pytest.mark.parametrize("folder", ['/var/www/a"b', "/var/www/a$b", "/var/www/{b}", "/var/www/a\nb", "/var/www/*"])
def test_a_path_that_would_say_something_else_in_the_settings_is_refused(server: str, folder: str) -> None:
    with pytest.raises(UserError, match="cannot hold this path"):
        server_config(server, folder, read_address("a.example"), HEADERS)


def test_a_site_below_the_top_of_its_server_must_lie_in_a_folder_of_that_name() -> None:
    below = site_headers({}, base="/council/")
    assert 'root "/var/www/county"' in server_config("nginx", "/var/www/county/council", read_address("a.example"), below)
    with pytest.raises(UserError) as error:
        server_config("nginx", "/var/www/site", read_address("a.example"), below)
    assert str(error.value) == (
        "/var/www/site: The site's address ends in /council/, so the path of its folder must end in /council too\n"
        "  How to mend it: Copy it into a folder whose path ends in /council, such as /var/www/county/council, and say so with --site-dir."
    )


@pytest.mark.slow
def test_the_command_prints_the_settings_of_the_site(city: Path) -> None:
    done = run("server-config", "nginx", "--address", "www.oxenbridge.example", "--site-dir", "/var/www/council/", cwd=city)
    assert done.returncode == 0, done.stderr
    assert 'root "/var/www/council";' in done.stdout
    assert '"~^/search/" "default-src' in done.stdout
    caddy = run("server-config", "caddy", cwd=city)
    assert caddy.stdout.count("\nwww.oxenbridge.example {\n") == 1
    assert f'root * "{(city / "site").resolve()}"' in caddy.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            "plugins: [fingerpost/publishing]",
            "Nobody knows the address of the site\n  How to mend it: Set `site_url: https://www.council.example/`",
        ),
        (
            "site_url: https://a.example/\nplugins: [fingerpost/freshness]",
            "The headers belong to the plugin fingerpost/publishing, which is off",
        ),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, settings: str, said: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("---\ntitle: Home\n---\nWelcome.\n")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\ntheme: fingerpost\n{settings}\n")
    done = run("server-config", "nginx", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"mkdocs.yml: {said}" in done.stderr


class Served(NamedTuple):
    """A folder, and the address at which a server serves it."""

    folder: Path
    base: str


@pytest.fixture(scope="module")
def folder(city: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city, with old addresses and with files that nobody should get."""
    home = tmp_path_factory.mktemp("www") / "my site"
    shutil.copytree(city / "site", home)
    (home / "redirects.map").write_text('"/waste/old page" "/bins/missed-bin/";\n"/a\\"b.pdf" "/bins/";\n')
    for name in (".git/config", "bins/.htpasswd", ".well-known/security.txt", "empty/nothing-here.pdf", "assets/of-ours.0123456789.avif"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(b"secret")
    return home


@pytest.fixture(scope="module", params=known_servers())
def www(request, folder: Path) -> Iterator[Served]:
    with served_by(request.param, folder) as base:
        yield Served(folder, base)


@pytest.mark.slow
@pytest.mark.parametrize("asked", ["br", "gzip, deflate, br, zstd", "gzip", "identity"])
@pytest.mark.parametrize("path", ["", "bins/missed-bin/", "sitemap.xml"])
def test_the_packed_copy_is_sent_to_whom_can_read_it(www: Served, path: str, asked: str) -> None:
    answer = get(f"{www.base}/{path}", asked)
    encoding = "br" if "br" in asked else asked
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}[encoding]
    file = www.folder / (f"{path}index.html" if not path or path.endswith("/") else path)
    assert answer.status == 200
    assert answer.headers.get("content-encoding", "identity") == encoding
    assert unpack(answer.body) == file.read_bytes()
    assert answer.headers["vary"] == "Accept-Encoding"
    if encoding != "identity":
        ending = {"br": ".br", "gzip": ".gz"}[encoding]
        assert answer.body == file.with_name(file.name + ending).read_bytes(), "made beforehand, not on the way"


@pytest.mark.slow
def test_each_kind_of_file_says_what_it_is(www: Served) -> None:
    css = next((www.folder / "assets").glob("site.*.css")).name
    kinds = {
        "": "text/html; charset=utf-8",
        f"assets/{css}": "text/css; charset=utf-8",
        "sitemap.xml": "text/xml; charset=utf-8",
        "robots.txt": "text/plain; charset=utf-8",
        "images/logo.svg": "image/svg+xml",
        "assets/of-ours.0123456789.avif": "image/avif",
    }
    assert {path: get(f"{www.base}/{path}").headers["content-type"] for path in kinds} == kinds


@pytest.mark.slow
def test_what_has_a_fingerprint_is_kept_and_what_has_none_is_asked_for_again(www: Served) -> None:
    css = next((www.folder / "assets").glob("site.*.css")).name
    said = {path: get(f"{www.base}/{path}").headers["cache-control"] for path in ("", "bins/", f"assets/{css}", "images/logo.svg")}
    assert said == {"": SHORT, "bins/": SHORT, f"assets/{css}": FOR_EVER, "images/logo.svg": SHORT}
    gone = get(f"{www.base}/assets/site.0000000000.css")
    assert (gone.status, gone.headers["cache-control"]) == (404, SHORT), "what is not there yet may be there in a minute"


@pytest.mark.slow
@pytest.mark.parametrize("path", ["", "bins/missed-bin/", "no-such-page/", "images/logo.svg", "bins"])
def test_every_answer_has_the_security_headers(www: Served, path: str) -> None:
    answer = get(f"{www.base}/{path}")
    said = {name: answer.headers.get(name.lower()) for name in HEADERS.every}
    assert said == HEADERS.every
    assert answer.headers["content-security-policy"] == HEADERS.policy
    assert not any(digit.isdigit() for digit in answer.headers.get("server", "")), "no version for attackers"


@pytest.mark.slow
def test_webassembly_is_for_the_search_page(www: Served) -> None:
    assert get(f"{www.base}/search/").headers["content-security-policy"] == HEADERS.search_policy


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    ["no-such-page", "no/such/page/", "bins/missed-bin/x.html", "assets/", "empty/", "404.html"]
    + [".git/config", ".git/", "bins/.htpasswd", "_headers", "redirects.map", "bins/../../site", "%2e%2e/secret"],
)
def test_what_is_not_there_and_what_is_not_for_people(www: Served, path: str) -> None:
    answer = get(f"{www.base}/{path}", "br")
    if answer.status == 400:
        return  # nginx does not even look for what lies outside the folder
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert brotli.decompress(answer.body) == (www.folder / "404.html").read_bytes()
    assert get(f"{www.base}/{path}").headers["vary"] == "Accept-Encoding"


@pytest.mark.slow
def test_the_one_hidden_folder_that_is_for_everybody(www: Served) -> None:
    assert get(f"{www.base}/.well-known/security.txt").body == b"secret"


@pytest.mark.slow
def test_old_addresses_are_true_redirects(www: Served) -> None:
    moved = {path: get(f"{www.base}/{path}") for path in ("waste/old%20page", "waste/old%20page?id=3", "a%22b.pdf")}
    assert {path: (answer.status, answer.headers["location"]) for path, answer in moved.items()} == {
        "waste/old%20page": (301, "/bins/missed-bin/"),
        "waste/old%20page?id=3": (301, "/bins/missed-bin/"),
        "a%22b.pdf": (301, "/bins/"),
    }


@pytest.mark.slow
def test_a_page_without_its_last_slash_leads_to_the_page(www: Served) -> None:
    answer = get(f"{www.base}/bins/missed-bin")
    assert answer.status in (301, 308)
    assert answer.headers["location"] == "/bins/missed-bin/"


@pytest.mark.slow
def test_a_page_that_has_not_changed_is_not_sent_again(www: Served) -> None:
    first = get(f"{www.base}/bins/", "br")
    again = get(f"{www.base}/bins/", "br", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.slow
@pytest.mark.parametrize("server", known_servers())
def test_a_site_below_the_top_of_its_server_without_old_addresses(server: str, tmp_path: Path) -> None:
    home = tmp_path / "council"
    (home / "bins").mkdir(parents=True)
    for name in ("index.html", "bins/index.html", "404.html"):
        (home / name).write_text(name)
    (tmp_path / "of-another.html").write_text("secret")
    with served_by(server, home, site_headers({}, base="/council/")) as base:
        assert get(f"{base}/council/bins/").body == b"bins/index.html"
        assert get(f"{base}/council").headers["location"] == "/council/"
        for path in ("", "of-another.html", "council/nothing/"):
            answer = get(f"{base}/{path}")
            assert (answer.status, answer.body) == (404, b"404.html")
