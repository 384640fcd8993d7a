"""The command `fingerpost audit` as people meet it: it finds what is broken, and never passes by doing nothing."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import FINGERPOST, ROOT, run

SOUND = (
    '<!doctype html><html lang="en"><head><title>{0} - The council</title></head><body><main><h1>{0}</h1><p>Words.</p></main></body></html>'
)
BUSY = SOUND.format("Busy").replace("</body>", "<script>for (;;);</script></body>")


def _site(folder: Path, **pages: str) -> Path:
    for name, html in pages.items():
        target = folder / "site" / name
        target.mkdir(parents=True)
        (target / "index.html").write_text(html)
    return folder


def _audit(home: Path, *words: str, **environment: str):
    _tools(home)
    return run("audit", *words, cwd=home, env={**os.environ, **environment})


def _tools(home: Path) -> None:
    if not (home / "node_modules").exists():
        (home / "node_modules").symlink_to(ROOT / "node_modules")


@pytest.mark.slow
def test_a_sound_site_passes_and_a_broken_page_fails_with_the_place_and_the_element(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"), tax=SOUND.format("Tax"))
    done = _audit(home)
    assert (done.returncode, done.stdout) == (0, "Checked 2 pages: nothing to mend.\n"), done.stdout + done.stderr
    (home / "site" / "bins" / "index.html").write_text(SOUND.format("Bins").replace("<p>Words.</p>", '\n<img src="data:,">'))
    done = _audit(home, "--format", "concise")
    assert done.returncode == 1
    assert "site/bins/index.html:2:1: error axe-image-alt:" in done.stdout
    assert "site/tax/" not in done.stdout
    assert "Auditing 1 page in Chromium" in done.stderr, "the page that did not change was not looked at again"


@pytest.mark.slow
def test_the_same_site_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    broken = SOUND.format("Bins").replace("<p>Words.</p>", '<img src="data:,"><p style="color:#ccc">Pale.</p>')
    home = _site(tmp_path, bins=broken, tax=SOUND.format("Tax"))
    first, second = (_audit(home, "--no-cache", "--format", "json", "--level", "advice", "--as-of", "2026-11-22") for _ in range(2))
    assert first.returncode == 1
    assert first.stdout == second.stdout
    assert {"axe-image-alt", "axe-color-contrast"} <= {finding["rule"] for finding in json.loads(first.stdout)["findings"]}


@pytest.mark.slow
def test_pages_that_cannot_be_looked_at_are_no_pass_and_the_others_are_reported(tmp_path: Path) -> None:
    gone = SOUND.format("Bins").replace("</head>", '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/"></head>')
    broken = SOUND.format("Tax").replace("<p>Words.</p>", '<img src="data:,">')
    done = _audit(_site(tmp_path, bins=gone, busy=BUSY, tax=broken), "--page-time", "4", "--format", "concise")
    assert done.returncode == 2
    assert {line.split(":")[0] for line in done.stdout.splitlines() if "error not-audited:" in line} == {
        "site/bins/index.html",
        "site/busy/index.html",
    }
    assert "site/tax/index.html:1:1: error axe-image-alt:" in done.stdout
    assert "2 pages could not be audited, and nothing is known of them." in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "ended"])
def test_an_interrupted_audit_keeps_what_it_has_and_says_that_it_is_partial(tmp_path: Path, stop: int) -> None:
    home = _site(tmp_path, **{f"page{number}": SOUND.format(f"Page {number}") for number in range(4)}, zz=BUSY, zzz=BUSY)
    _tools(home)
    command = [FINGERPOST, "audit", "--page-time", "500", "--format", "json", "--output", "audit.json"]
    with subprocess.Popen(command, cwd=home, stderr=subprocess.DEVNULL) as process:
        cache, until = home / ".cache" / "fingerpost" / "audit.sqlite", time.monotonic() + 120
        while _kept(cache) < 4 and time.monotonic() < until:
            os.sched_yield()
        process.send_signal(stop)
        assert process.wait(60) == 2
    audit = json.loads((home / "audit.json").read_text())["rooms"]["audit"]
    assert audit["partial"]
    assert [result["page"] for result in audit["results"]] == [f"page{number}/" for number in range(4)]


def _kept(cache: Path) -> int:
    import sqlite3

    try:
        with sqlite3.connect(f"file:{cache}?mode=ro", uri=True) as file:
            return file.execute("SELECT count(*) FROM results").fetchone()[0]
    except sqlite3.Error:
        return 0


@pytest.mark.slow
def test_both_drivers_and_what_they_differ_in(tmp_path: Path) -> None:
    broken = SOUND.format("Bins").replace("<p>Words.</p>", '<img src="data:,"><a href="/tax/">click here</a>')
    done = _audit(_site(tmp_path, bins=broken, tax=SOUND.format("Tax")), "--runner", "both", "--format", "json", "--level", "advice")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert {"axe-image-alt", "browser-link-text"} <= {finding["rule"] for finding in report["findings"]}
    assert report["rooms"]["drivers"]["pages"] == 2
    assert report["rooms"]["drivers"]["only_pa11y"] == []


@pytest.mark.slow
def test_a_running_site_is_audited_by_its_sitemap(tmp_path: Path) -> None:
    from tests.support.server import serve

    home = _site(tmp_path, bins=SOUND.format("Bins").replace("<p>Words.</p>", '<img src="data:,">'))
    place = "<url><loc>https://city.example/bins/</loc></url>"
    (home / "site" / "sitemap.xml").write_text(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{place}</urlset>')
    with serve(home / "site") as base:
        done = _audit(home, "--url", base, "--format", "concise")
    assert done.returncode == 1, done.stderr
    assert "axe-image-alt" in done.stdout


@pytest.mark.slow
def test_a_port_that_is_taken_is_told_with_another_way(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = _audit(home, "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert "port" in done.stderr


@pytest.mark.slow
def test_no_browser_is_no_pass(tmp_path: Path) -> None:
    done = _audit(_site(tmp_path, bins=SOUND.format("Bins")), CHROMIUM_PATH="/nowhere/chromium")
    assert done.returncode == 2
    assert "there is no Chromium" in done.stderr
    assert "apt-get install chromium" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("empty", ["no folder", "no page"])
def test_no_site_is_no_pass(tmp_path: Path, empty: str) -> None:
    if empty == "no page":
        (tmp_path / "site").mkdir()
    done = _audit(tmp_path)
    assert done.returncode == 2
    assert "Build it first: fingerpost build" in done.stderr


@pytest.mark.slow
def test_settings_that_cannot_be_read_are_no_pass(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    (home / "mkdocs.yml").write_text("site_name: [")
    done = _audit(home, "site")
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr


@pytest.mark.slow
def test_fewer_pages_than_the_sitemap_is_no_pass(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    places = "".join(f"<url><loc>https://city.example/{path}</loc></url>" for path in ("", "bins/", "tax/"))
    (home / "site" / "sitemap.xml").write_text(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>')
    (home / "site" / "index.html").write_text(SOUND.format("Home"))
    done = _audit(home)
    assert done.returncode == 2
    assert "the sitemap names 1 page(s) that the site does not have, such as /tax/" in done.stderr


@pytest.mark.slow
def test_tools_that_are_not_installed_are_no_pass(tmp_path: Path) -> None:
    home = _site(tmp_path, bins=SOUND.format("Bins"))
    browser = shutil.which("true")
    done = run("audit", cwd=home, env={"CHROMIUM_PATH": browser, "PATH": str(tmp_path)})
    assert done.returncode == 2
    assert "axe-core and pa11y-ci are not installed" in done.stderr
    assert "fingerpost audit --install" in done.stderr
