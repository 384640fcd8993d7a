"""The packed copies and the list of headers in a site folder."""

import gzip
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from fingerpost.mkdocs_adapter.finish_site import pack_site
from fingerpost.mkdocs_adapter.site_folder import site_names
from tests.conftest import run

AS_OF = "2026-11-22"
PAGE = b"<!doctype html><title>Bins</title>" + b"<p>We come back within two working days.</p>" * 40


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _pack(folder: Path, own=frozenset(), packing="fast") -> dict[str, bytes]:
    pack_site(folder, site_names(folder), own, packing)
    return _tree(folder)


def test_each_copy_is_the_file_and_is_smaller(tmp_path: Path) -> None:
    (tmp_path / "bins").mkdir()
    (tmp_path / "bins" / "index.html").write_bytes(PAGE)
    (tmp_path / "photo.jpg").write_bytes(PAGE)
    (tmp_path / "tiny.txt").write_bytes(b"Disallow:\n")
    found = _pack(tmp_path)
    assert sorted(found) == ["bins/index.html", "bins/index.html.br", "bins/index.html.gz", "photo.jpg", "tiny.txt"]
    assert brotli.decompress(found["bins/index.html.br"]) == gzip.decompress(found["bins/index.html.gz"]) == PAGE
    assert len(found["bins/index.html.br"]) < len(found["bins/index.html.gz"]) < len(PAGE)


def test_the_same_files_give_the_same_bytes_whenever_they_were_written(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for number in range(50):
            (tmp_path / name / f"{number}.html").write_bytes(PAGE + str(number).encode())
    first = _pack(tmp_path / "one")
    assert first == _pack(tmp_path / "two") == _pack(tmp_path / "one"), "and again over the copies of before"
    assert len(first) == 150
    assert {data[4:8] for name, data in first.items() if name.endswith(".gz")} == {b"\0\0\0\0"}, "gzip's header can hold a time"


def test_no_copy_of_an_older_file_is_left(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    _pack(tmp_path)
    (tmp_path / "page.html").write_bytes(b"<p>Closed.")
    assert _pack(tmp_path) == {"page.html": b"<p>Closed."}


def test_what_an_editor_packed_stays(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(b"year,spent\n" * 100)
    (tmp_path / "data.csv.gz").write_bytes(b"mine")
    found = _pack(tmp_path, own={"data.csv.gz"})
    assert found["data.csv.gz"] == b"mine"
    assert "data.csv.br" in found


def test_hidden_folders_are_no_part_of_the_site(tmp_path: Path) -> None:
    (tmp_path / ".git" / "logs").mkdir(parents=True)
    (tmp_path / ".git" / "logs" / "head.txt").write_bytes(PAGE)
    (tmp_path / "page.html").write_bytes(PAGE)
    assert sorted(_pack(tmp_path)) == [".git/logs/head.txt", "page.html", "page.html.br", "page.html.gz"]


def test_nothing_is_packed_where_it_is_off(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    assert list(_pack(tmp_path, packing="none")) == ["page.html"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    return tmp_path / "site"


def _set(site: Path, *lines: str) -> None:
    """Give the publishing plugin of a site an option."""
    settings = site / "mkdocs.yml"
    text = settings.read_text("utf-8")
    head, _, tail = text.partition("  - fingerpost/publishing")
    rest = tail.lstrip(":")
    settings.write_text(f"{head}  - fingerpost/publishing:\n" + "".join(f"      {line}\n" for line in lines) + rest.lstrip("\n"), "utf-8")


@pytest.mark.slow
def test_a_build_packs_everything_that_it_wrote_the_search_index_included(site: Path) -> None:
    assert run("build", "--as-of", AS_OF, cwd=site).returncode == 0
    found = _tree(site / "site")
    for name in ("index.html", "bins/missed-bin/index.html", "404.html", "sitemap.xml"):
        assert brotli.decompress(found[f"{name}.br"]) == gzip.decompress(found[f"{name}.gz"]) == found[name]
    assert b"Content-Security-Policy: default-src 'none'" in found["_headers"]
    assert "_headers.br" not in found
    for name, data in found.items():
        if name.endswith((".html.br", ".js.br", ".css.br", ".json.br", ".xml.br")):
            assert brotli.decompress(data) == found[name.removesuffix(".br")], "a file was changed after it was packed"
    assert run("build", "--as-of", AS_OF, cwd=site).returncode == 0
    assert _tree(site / "site") == found


@pytest.mark.slow
def test_the_editors_own_files_win_and_packing_can_be_off(site: Path) -> None:
    (site / "content" / "_headers").write_text("/*\n  X-Mine: yes\n")
    _set(site, "packing: none")
    done = run("build", "--as-of", AS_OF, cwd=site)
    assert done.returncode == 0, done.stdout + done.stderr
    found = _tree(site / "site")
    assert found["_headers"] == b"/*\n  X-Mine: yes\n"
    assert [name for name in found if name.endswith(".br")] == []


@pytest.mark.slow
def test_on_another_theme_files_are_packed_and_its_scripts_are_not_forbidden(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n\nWelcome.\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: A site\ntheme: mkdocs\nplugins: [search, fingerpost/publishing]\n")
    command = [Path(sys.executable).parent / "mkdocs", "build"]
    for _ in range(2):  # the second time there are copies in the folder
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    found = _tree(tmp_path / "site")
    assert brotli.decompress(found["index.html.br"]) == found["index.html"]
    assert "_headers" not in found
