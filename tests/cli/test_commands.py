"""The commands as an editor meets them: what they print, what they write, and how they end."""

import json
import shutil
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest

from fingerpost.pages.page_types import PAGE_TYPES
from tests.conftest import AS_OF, FINGERPOST, run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    return tmp_path / "site"


def test_new_site_refuses_a_folder_with_something_in_it(site: Path) -> None:
    before = (site / "mkdocs.yml").read_bytes()
    done = run("new", "site", "site", cwd=site.parent)
    assert done.returncode == 2
    assert "The folder is not empty" in done.stderr
    assert (site / "mkdocs.yml").read_bytes() == before


def test_new_site_has_nothing_to_mend(site: Path) -> None:
    done = run("check", "--fail-on", "advice", cwd=site)
    assert (done.returncode, done.stdout) == (0, "Checked 7 pages: nothing to mend.\n")


_IN_QUICK = {"service"}
_TYPES = [pytest.param(name, marks=() if name in _IN_QUICK else pytest.mark.slow) for name in sorted(PAGE_TYPES.keys() - {"home"})]


@pytest.mark.slow
@pytest.mark.parametrize("page_type", _TYPES)
def test_new_page_explains_every_field_and_is_a_draft_to_fill_in(site: Path, page_type: str) -> None:
    done = run("new", page_type, "Apply for a skip licence", "--in", "streets", cwd=site)
    assert done.returncode == 0, done.stderr
    page = next((site / "content" / "streets").rglob("*.md"))
    text = page.read_text("utf-8")
    for name, info in PAGE_TYPES[page_type].model_fields.items():
        assert f"# {info.description}\n" in text
        assert f"{name}:" in text
    checked = json.loads(run("check", "--format", "json", cwd=site).stdout)
    to_do = {"entry": {"entry-not-assured"}, "service": {"standard-missing"}}.get(page_type, set())
    found = {(finding["rule"], finding["level"]) for finding in checked["findings"]}
    assert found == {(rule, "warning") for rule in {"placeholder-left", *to_do}}


@pytest.mark.slow
def test_new_page_does_not_write_over_another(site: Path) -> None:
    assert run("new", "page", "About us", cwd=site).returncode == 0
    (site / "content" / "about-us.md").write_text("My own words.")
    done = run("new", "page", "About us", cwd=site)
    assert done.returncode == 2
    assert (site / "content" / "about-us.md").read_text() == "My own words."


def test_new_page_stays_in_the_content_folder(site: Path) -> None:
    done = run("new", "page", "About us", "--in", "../..", cwd=site)
    assert done.returncode == 2
    assert "outside the content folder" in done.stderr


@pytest.mark.slow
def test_explain_a_rule_list_all_and_a_slip_of_the_finger() -> None:
    assert "## How to mend it" in run("explain", "review-overdue").stdout
    assert "review-overdue" in run("explain").stdout
    done = run("explain", "review-overdu")
    assert done.returncode == 2
    assert "Did you mean review-overdue?" in done.stderr


def test_schema_is_json_for_all_types_and_for_one() -> None:
    assert "Service" in json.loads(run("schema").stdout)["$defs"]
    assert "channels" in json.loads(run("schema", "service").stdout)["properties"]


@pytest.mark.slow
def test_baseline_holds_back_what_was_there_and_reports_what_is_gone(site: Path) -> None:
    page = site / "content" / "help" / "contact.md"
    sound = page.read_text("utf-8")
    page.write_text(sound + "\n[click here](index.md)\n")
    assert run("check", cwd=site).returncode == 1
    assert run("check", "--write-baseline", cwd=site).returncode == 0
    held = run("check", cwd=site)
    assert (held.returncode, "1 finding of the baseline held back" in held.stdout) == (0, True)
    page.write_text(sound + "\n[click here](index.md)\n\n[read more](complaints.md)\n")
    new = run("check", "--format", "concise", cwd=site)
    assert new.returncode == 1
    assert "“read more”" in new.stdout
    assert "“click here”" not in new.stdout
    assert run("build", cwd=site).returncode == 1
    page.write_text(sound)
    gone = run("check", "--format", "concise", cwd=site)
    assert gone.returncode == 0
    assert "baseline-outdated" in gone.stdout
    assert "baseline-outdated" not in run("check", "content/index.md", "--format", "concise", cwd=site).stdout


@pytest.mark.slow
def test_level_hides_and_says_how_many(site: Path) -> None:
    page = site / "content" / "help" / "contact.md"
    page.write_text(page.read_text("utf-8").replace("\ndescription: ", "\n# "))
    done = run("check", "--level", "error", cwd=site)
    assert (done.returncode, done.stdout) == (
        0,
        "Checked 7 pages: 0 errors, 0 warnings and 0 pieces of advice. 1 milder finding not shown.\n",
    )
    assert run("check", "--fail-on", "warning", cwd=site).returncode == 1


@pytest.mark.slow
def test_github_format_points_at_the_line(site: Path) -> None:
    page = site / "content" / "help" / "contact.md"
    page.write_text(page.read_text("utf-8") + "\n[click here](index.md): 100%\n")
    lines = run("check", "--format", "github", cwd=site).stdout.splitlines()
    assert lines[0].startswith("::error file=content/help/contact.md,line=")
    assert ",title=link-text-vague::" in lines[0]


@pytest.mark.slow
def test_an_unexpected_error_names_the_page_and_the_log_and_shows_no_traceback(site: Path) -> None:
    (site / "faulty.py").write_text(
        "from markdown import Extension\nfrom markdown.preprocessors import Preprocessor\n"
        "class Faulty(Preprocessor):\n    def run(self, lines):\n        if any('crews' in line for line in lines): raise ZeroDivisionError('no')\n"
        "        return lines\n"
        "class FaultyExtension(Extension):\n    def extendMarkdown(self, md): md.preprocessors.register(Faulty(md), 'faulty', 1)\n"
        "def makeExtension(**options): return FaultyExtension(**options)\n"
    )
    settings = (site / "mkdocs.yml").read_text().replace("  - attr_list\n", "  - attr_list\n  - faulty\n")
    (site / "mkdocs.yml").write_text(settings)
    for command in ("check", "build"):
        done = run(command, cwd=site, env={"PYTHONPATH": str(site), "PATH": "/usr/bin:/bin"})
        assert done.returncode == 2
        assert "Fingerpost failed while rendering content/bins/missed-bin.md" in done.stderr
        assert ".fingerpost/error.log" in done.stderr
        assert "Traceback" not in done.stderr + done.stdout
        assert "ZeroDivisionError" in (site / ".fingerpost" / "error.log").read_text()
        shutil.rmtree(site / ".fingerpost")


@pytest.mark.slow
def test_serve_shows_drafts_with_a_notice(site: Path) -> None:
    page = site / "content" / "help" / "contact.md"
    page.write_text(page.read_text("utf-8").replace("type: page\n", "type: page\ndraft: true\n"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [FINGERPOST, "serve", "-a", f"127.0.0.1:{port}"], cwd=site, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    try:
        line = next(line for line in server.stderr if "Serving on" in line)
        address = line.split()[-1]
        html = urllib.request.urlopen(f"{address}help/contact/", timeout=30).read().decode()
    finally:
        server.terminate()
        server.wait(30)
    assert "This is a preview of a page that is not published." in html


@pytest.mark.slow
def test_nothing_to_check_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A site\n")
    (tmp_path / "docs").mkdir()
    assert "no Fingerpost plugin is on" in run("check", cwd=tmp_path).stderr
    (tmp_path / "mkdocs.yml").write_text("site_name: A site\nplugins: [fingerpost/freshness]\n")
    for command in ("check", "build"):
        done = run(command, cwd=tmp_path)
        assert done.returncode == 2
        assert "there is no page" in done.stderr


@pytest.mark.slow
def test_the_build_says_where_everything_is(site: Path) -> None:
    done = run("build", "--as-of", AS_OF, cwd=site)
    assert done.returncode == 0
    for text in ("Pages:    13 pages published", "Site:     site/", "Report:   report/index.html", "fingerpost serve"):
        assert text in done.stdout
    assert (site / "report" / "index.html").is_file()


@pytest.mark.slow
def test_mkdocs_has_nothing_to_say_about_our_own_plugins(site: Path) -> None:
    assert "mkdocs:" not in run("check", cwd=site).stderr


def test_a_preview_at_an_address_that_is_taken_says_so_and_what_to_do(site: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        done = run("serve", "-a", address, cwd=site)
    assert done.returncode == 2
    assert f"Something is at {address} already, or it cannot be used" in done.stderr
    assert "fingerpost serve -a 127.0.0.1:8001" in done.stderr
