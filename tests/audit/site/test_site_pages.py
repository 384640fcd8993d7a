"""Which pages are audited: all of the folder, and never fewer than the sitemap promises."""

import gzip
from pathlib import Path

import pytest

from fingerpost.audit.server import served
from fingerpost.audit.site.running_site import running_pages
from fingerpost.audit.site.site_pages import site_pages
from fingerpost.pages.errors import UserError

PAGE = "<!doctype html><title>Bins</title><main><h1>Bins</h1></main>"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _site(folder: Path, *pages: str) -> Path:
    for page in pages:
        path = folder / (f"{page}index.html" if page.endswith("/") or not page else page)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE)
    return folder


def _sitemap(*places: str, kind: str = "urlset", entry: str = "url") -> bytes:
    return f"<{kind} {SPACE}>{''.join(f'<{entry}><loc>{place}</loc></{entry}>' for place in places)}</{kind}>".encode()


@pytest.mark.parametrize(
    "places",
    [
        pytest.param(["https://city.example/", "https://city.example/bins/"], id="at the top"),
        pytest.param(["https://city.example/site/", "https://city.example/site/bins/"], id="in a folder of the public host"),
        pytest.param(["https://city.example/bins", "https://city.example/form.pdf"], id="without a slash, and a file that is no page"),
        pytest.param(["https://city.example/caf%C3%A9/"], id="an address with an accent"),
        pytest.param([], id="an empty sitemap promises nothing"),
    ],
)
def test_pages_that_the_sitemap_lacks_are_audited_too(tmp_path: Path, places: list[str]) -> None:
    site = _site(tmp_path, "", "bins/", "café/", "404.html")
    (site / "form.pdf").write_bytes(b"%PDF")
    (site / "sitemap.xml").write_bytes(_sitemap(*places))
    assert site_pages(site) == ["", "404.html", "bins/", "café/"]


@pytest.mark.parametrize(
    ("places", "missing"),
    [
        (["https://city.example/", "https://city.example/tax/"], "/tax/"),
        (["https://city.example/tax/"], "/tax/"),
        (["https://city.example/bins/", "https://city.example/bins/missed/"], "/bins/missed/"),
    ],
)
def test_a_page_that_only_the_sitemap_has_is_no_pass(tmp_path: Path, places: list[str], missing: str) -> None:
    site = _site(tmp_path, "", "bins/")
    (site / "sitemap.xml").write_bytes(_sitemap(*places))
    with pytest.raises(UserError, match=f"names 1 page.* such as {missing}"):
        site_pages(site)


def test_a_sitemap_of_sitemaps_is_read_to_the_end(tmp_path: Path) -> None:
    site = _site(tmp_path, "", "bins/")
    index = _sitemap("https://city.example/maps/a.xml.gz", kind="sitemapindex", entry="sitemap")
    (site / "sitemap.xml").write_bytes(index)
    (site / "maps").mkdir()
    (site / "maps" / "a.xml.gz").write_bytes(gzip.compress(_sitemap("https://city.example/gone/", "https://city.example/")))
    with pytest.raises(UserError, match="such as /gone/"):
        site_pages(site)
    with served(str(site)) as base:
        assert running_pages(base) == ["", "gone/"]
    (site / "maps" / "a.xml.gz").unlink()
    with pytest.raises(UserError, match="names another one that is not there"):
        site_pages(site)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<urlset>", "cannot be read"),
        (b"\x1f\x8bno", "cannot be read"),
        (b"<html><body>Not found</body></html>", "this is no sitemap"),
        (_sitemap("https://www.city.example/", "https://city.example/bins/"), "of several sites"),
    ],
)
def test_a_sitemap_that_cannot_be_believed_is_no_pass(tmp_path: Path, data: bytes, says: str) -> None:
    site = _site(tmp_path, "", "bins/")
    (site / "sitemap.xml").write_bytes(data)
    with pytest.raises(UserError, match=says):
        site_pages(site)
    with served(str(site)) as base, pytest.raises(UserError, match=says):
        running_pages(base)


@pytest.mark.parametrize("lies_in", ["", "city/"])
@pytest.mark.parametrize("public", ["", "city/"])
def test_a_running_site_may_lie_elsewhere_than_the_public_one(tmp_path: Path, lies_in: str, public: str) -> None:
    site = _site(tmp_path / lies_in, "", "bins/", "bins/missed bin/")
    places = [f"https://oxen.example/{public}{page}" for page in ("", "bins/", "bins/missed%20bin/")]
    (site / "sitemap.xml").write_bytes(_sitemap(*places))
    with served(str(tmp_path)) as base:
        assert running_pages(base + lies_in) == ["", "bins/", "bins/missed bin/"]


def test_a_running_site_without_a_sitemap_is_no_pass(tmp_path: Path) -> None:
    with served(str(_site(tmp_path, ""))) as base:
        with pytest.raises(UserError, match="the site answers 404"):
            running_pages(base)
        (tmp_path / "sitemap.xml").write_bytes(_sitemap())
        with pytest.raises(UserError, match="the sitemap names no page"):
            running_pages(base)
    with pytest.raises(UserError, match="the site does not answer"):
        running_pages(base)
    with pytest.raises(UserError, match="no web address"):
        running_pages("file:///tmp/")
