"""What a build puts into the site for the search, and what becomes of a build where that fails."""

import gzip
import json
import os
from pathlib import Path

import pytest

from tests.conftest import AS_OF, run

SETTINGS = """site_name: A council
site_url: https://council.example/
docs_dir: content
theme: {{name: fingerpost}}
plugins:
  - fingerpost/services
  - fingerpost/freshness
  - fingerpost/search{}
  - fingerpost/publishing
"""
SERVICE = (
    "\ntype: service\nkeywords: [dump, household waste]\nchannels: [{kind: phone, number: 01632 960110}]\nredirect_from: [/old]\ncost: Free"
)


def page(title: str, text: str, front: str = "") -> str:
    about = f"title: {title}\ndescription: All about {title}.\nlast_reviewed_on: 2026-10-01\nreview_in: 12 months"
    return f"---\n{about}{front}\n---\n{text}\n"


FILES = {
    "index.md": "---\ntype: home\ntitle: Home\n---\nHello.\n",
    "bins/index.md": page("Bins", "Bins.", "\ntype: topic"),
    "bins/tip.md": page("The tip", "Bring rubble.", SERVICE),
    "bins/gone.md": page("Gone", "Gone.", "\narchive_on: 2026-01-01"),
    "bins/draft.md": page("Draft", "Draft.", "\ndraft: true"),
    "chwilio.md": page("Chwilio", "", "\ntype: search\nlang: cy"),
    "bins/deutsch.md": page("Auf Deutsch", "Text.", "\nlang: de"),
    "bins/cymraeg.md": page("Ailgylchu", "Dewch â rwbel.", "\nlang: cy"),
}


def make(home: Path, options: str = "") -> Path:
    for path, text in FILES.items():
        (home / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (home / "content" / path).write_text(text)
    (home / "mkdocs.yml").write_text(SETTINGS.format(options))
    return home


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make(tmp_path_factory.mktemp("search"))
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "site"


def fragments(site: Path) -> dict[str, dict]:
    """What Pagefind keeps of each page, by address."""
    files = (site / "assets" / "pagefind" / "fragment").iterdir()
    found = (
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files if file.suffix == ".pf_fragment"
    )
    return {one["url"]: one for one in found}


def test_the_pages_that_lists_show_are_found_and_no_others(site: Path) -> None:
    assert set(fragments(site)) == {"/bins/", "/bins/tip/", "/bins/cymraeg/", "/a-to-z/", "/open-data/"}


def test_a_page_is_read_with_its_facts_and_without_what_stands_round_them(site: Path) -> None:
    tip = fragments(site)["/bins/tip/"]
    assert tip["meta"] == {
        "title": "The tip",
        "description": "All about The tip.",
        "keywords": "dump; household waste",
        "topic": "Bins",
        "kind": "kindservice",
    }
    assert "Bring rubble." in tip["content"]
    assert "What it costs Free" in tip["content"]
    assert not any(text in tip["content"] for text in ("A council", "Last reviewed", "A to Z"))


def test_each_language_that_has_a_search_page_has_an_index_and_a_list_of_words(site: Path) -> None:
    languages = json.loads((site / "assets" / "pagefind" / "pagefind-entry.json").read_text())["languages"]
    assert {lang: one["page_count"] for lang, one in languages.items()} == {"en": 4, "cy": 1}
    assert all((site / "assets" / "pagefind" / f"wasm.{one['wasm']}.pagefind").is_file() for one in languages.values())
    assert 'data-words="../assets/search-words.cy.' in (site / "chwilio" / "index.html").read_text()
    lists = {path.name.split(".")[1]: json.loads(path.read_text()) for path in (site / "assets").glob("search-words.*.json")}
    assert lists.keys() == {"en", "cy"}
    assert "ailgylchu" in lists["cy"]["words"]["1"]
    assert "dump" in lists["en"]["words"]["1"]


def test_nothing_of_the_search_is_on_other_pages_nor_a_keyword_in_them(site: Path) -> None:
    html = (site / "bins" / "tip" / "index.html").read_text()
    assert "data-pagefind-meta" not in html
    assert "assets/search" not in html
    assert "household waste" not in html


def test_names_change_with_what_is_in_the_files_and_no_user_interface_is_published(site: Path) -> None:
    from fingerpost.publishing.headers import has_fingerprint

    names = {
        path.relative_to(site).as_posix() for path in (site / "assets").rglob("*") if path.is_file() and path.suffix not in (".br", ".gz")
    }
    assert {name for name in names if not has_fingerprint(name)} == {"assets/pagefind/pagefind-entry.json"}
    assert not any("ui" in name for name in names)


def test_the_search_page_says_what_it_loads_and_works_without(site: Path) -> None:
    html = (site / "search" / "index.html").read_text()
    script = next((site / "assets").glob("search.*.js")).name
    assert f'<script type="module" src="../assets/{script}"></script>' in html
    assert "<noscript>" in html
    assert 'href="../a-to-z/"' in html


@pytest.mark.slow
@pytest.mark.parametrize("program", ["#!/bin/sh\n[ \"$1\" = --version ] && echo pagefind 1.5.2 && exit\necho The disk is full. >&2\nexit 3\n", "#!/bin/sh\necho pagefind 1.5.2\n"])  # fmt: skip
def test_where_the_engine_fails_nothing_is_published(tmp_path: Path, program: str) -> None:
    home, engine = make(tmp_path), tmp_path / "engine"
    engine.write_text(program)
    engine.chmod(0o755)
    (home / "site").mkdir()
    (home / "site" / "index.html").write_text("The last good build.")
    done = run("build", "--as-of", AS_OF, cwd=home, env={**os.environ, "PAGEFIND_BINARY_PATH": str(engine)})
    assert done.returncode == 2
    assert "The search could not be made, so the site is not published" in done.stderr
    assert ("The disk is full." in done.stderr) == ("disk" in program)
    assert "pip install --force-reinstall 'pagefind[bin]'" in done.stderr
    assert [path.name for path in (home / "site").iterdir()] == ["index.html"]
    assert (home / "site" / "index.html").read_text() == "The last good build."


@pytest.mark.slow
def test_an_engine_that_does_not_start_stops_the_build_and_not_the_check(tmp_path: Path) -> None:
    home = make(tmp_path)
    broken = {**os.environ, "PAGEFIND_BINARY_PATH": str(tmp_path / "nowhere")}
    done = run("build", "--as-of", AS_OF, cwd=home, env=broken)
    assert (done.returncode, "does not start" in done.stderr, (home / "site").exists()) == (2, True, False)
    assert run("check", "--as-of", AS_OF, cwd=home, env=broken).returncode == 0


def test_the_search_can_be_off(tmp_path: Path) -> None:
    home = make(tmp_path, ": {page: null}")
    done = run("build", "--as-of", AS_OF, cwd=home, env={**os.environ, "PAGEFIND_BINARY_PATH": str(tmp_path / "nowhere")})
    assert done.returncode == 0, done.stderr
    assert not (home / "site" / "search").exists()
    assert not (home / "site" / "assets" / "pagefind").exists()
    assert "search" not in (home / "site" / "bins" / "tip" / "index.html").read_text()
