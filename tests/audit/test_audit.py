"""The browser audit with the real pa11y-ci: it finds what is broken, and never passes by doing nothing."""

import os
import shutil
from pathlib import Path

import pytest

from fingerpost.audit.site_pages import site_pages
from tests.conftest import ROOT, run

SOUND = '<!doctype html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1><p>Words.</p></main></body></html>'


def _site(folder: Path, **pages: str) -> Path:
    for name, html in pages.items():
        target = folder / "site" / name
        target.mkdir(parents=True)
        (target / "index.html").write_text(html)
    return folder


def _audit(home: Path, *words: str, **environment: str):
    if not (home / "node_modules").exists():
        (home / "node_modules").symlink_to(ROOT / "node_modules")
    return run("audit", *words, cwd=home, env={**os.environ, **environment})


@pytest.mark.slow
def test_a_sound_site_passes_and_every_page_is_counted(tmp_path: Path) -> None:
    done = _audit(_site(tmp_path, bins=SOUND.format("Bins"), tax=SOUND.format("Tax")))
    assert (done.returncode, done.stdout) == (0, "Checked 2 pages: nothing to mend.\n")


@pytest.mark.slow
def test_a_broken_page_fails_with_the_place_and_the_element(tmp_path: Path) -> None:
    broken = SOUND.format("Bins").replace("<p>Words.</p>", '<img src="data:,">')
    done = _audit(_site(tmp_path, bins=broken, tax=SOUND.format("Tax")), "--format", "concise")
    assert done.returncode == 1
    assert "site/bins/index.html:1:1: error axe-image-alt:" in done.stdout
    assert "site/tax/" not in done.stdout


@pytest.mark.slow
def test_a_page_that_cannot_be_looked_at_is_no_pass(tmp_path: Path) -> None:
    gone = SOUND.format("Bins").replace("</head>", '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/"></head>')
    done = _audit(_site(tmp_path, bins=gone))
    assert done.returncode in (1, 2)


@pytest.mark.parametrize(
    ("leads_to", "looked_at"), [("../bins/", False), ("../gone/", True), ("https://x.example/", True), ("../older/", True)]
)
def test_a_page_that_sends_on_to_another_of_the_site_is_looked_at_there(tmp_path: Path, leads_to: str, looked_at: bool) -> None:
    old = SOUND.format("Bins").replace("</head>", f'<meta http-equiv="refresh" content="0; url={leads_to}"></head>')
    home = _site(tmp_path, bins=SOUND.format("Bins"), old=old, older=old.replace(leads_to, "../old/"))
    assert ("old/" in site_pages(home / "site")) is looked_at


def test_no_browser_is_no_pass(tmp_path: Path) -> None:
    done = _audit(_site(tmp_path, bins=SOUND.format("Bins")), CHROMIUM_PATH="/nowhere/chromium")
    assert done.returncode == 2
    assert "there is no Chromium" in done.stderr
    assert "apt-get install chromium" in done.stderr


@pytest.mark.parametrize("empty", ["no folder", "no page"])
def test_no_site_is_no_pass(tmp_path: Path, empty: str) -> None:
    if empty == "no page":
        (tmp_path / "site").mkdir()
    done = _audit(tmp_path)
    assert done.returncode == 2
    assert "Build it first: fingerpost build" in done.stderr


def test_fewer_pages_than_the_sitemap_is_no_pass(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    places = "".join(f"<url><loc>https://city.example/{path}</loc></url>" for path in ("", "bins/", "tax/"))
    (home / "site" / "sitemap.xml").write_text(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>')
    (home / "site" / "index.html").write_text(SOUND.format("Home"))
    done = _audit(home)
    assert done.returncode == 2
    assert "1 page(s) that the site does not have, such as /tax/" in done.stderr


def test_pa11y_ci_that_is_not_installed_is_no_pass(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    browser = shutil.which("true")
    done = run("audit", cwd=home, env={"CHROMIUM_PATH": browser, "PATH": str(tmp_path)})
    assert done.returncode == 2
    assert "pa11y-ci is not installed" in done.stderr
