"""The site folder is swapped in whole, and what is not the site's stays; what looks like a page is never copied raw."""

import json
from pathlib import Path

import pytest

from fingerpost.pages.csv_table import SAVE_AS
from fingerpost.publishing.rules.anchor_broken import MADE_BY_LAYOUT
from fingerpost.theme.components import COMPONENTS
from tests.conftest import run

pytestmark = pytest.mark.slow  # a site is built for each test


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    return tmp_path / "site"


def _left_behind(site: Path) -> list[str]:
    return [path.name for path in site.iterdir() if path.name.startswith(".site")]


def test_hidden_files_stay_and_old_pages_go(site: Path) -> None:
    (site / "site" / ".git").mkdir(parents=True)
    (site / "site" / ".git" / "HEAD").write_text("ref: pages")
    (site / "site" / "old.html").write_text("old")
    assert run("build", cwd=site).returncode == 0
    assert (site / "site" / ".git" / "HEAD").read_text() == "ref: pages"
    assert not (site / "site" / "old.html").exists()
    assert _left_behind(site) == []


def test_a_link_to_the_web_servers_folder_stays_a_link(site: Path) -> None:
    (site.parent / "www").mkdir()
    (site / "site").symlink_to(site.parent / "www")
    assert run("build", cwd=site).returncode == 0
    assert (site / "site").is_symlink()
    assert (site.parent / "www" / "index.html").is_file()


def test_a_file_in_the_place_of_the_site_is_not_deleted(site: Path) -> None:
    (site / "site").write_text("mine")
    done = run("build", cwd=site)
    assert (done.returncode, "The site folder is a file" in done.stderr) == (2, True)
    assert (site / "site").read_text() == "mine"


def test_a_report_that_cannot_be_written_is_said_before_anything_is_published(site: Path) -> None:
    (site / "report").write_text("mine")
    done = run("build", cwd=site)
    assert done.returncode == 2
    assert "fault of Fingerpost" not in done.stderr
    assert not (site / "site").exists()


def test_what_looks_like_a_page_is_found_and_never_copied(site: Path) -> None:
    for name in ("secret.MD", "old.md.txt", "old.md.bak", "old.md~"):
        (site / "content" / "bins" / name).write_text("---\ndraft: true\n---\nSecret.\n")
    found = json.loads(run("check", "--format", "json", cwd=site).stdout)["findings"]
    assert {(finding["rule"], finding["path"].rpartition("/")[2]) for finding in found if finding["level"] == "error"} == {
        ("page-unreadable", name) for name in ("secret.MD", "old.md.txt", "old.md.bak", "old.md~")
    }
    assert run("build", "--fail-on", "never", cwd=site).returncode == 0
    assert [path for path in (site / "site").rglob("*") if path.is_file() and b"Secret." in path.read_bytes()] == []


def test_a_page_whose_draft_line_is_unclear_is_never_published(site: Path) -> None:
    (site / "content" / "plan.md").write_text("---\ntitle: A plan\nDraft: true\n---\nSecret.\n")
    (site / "content" / "plan-2.md").write_text("--\ntitle: A plan\ndraft: true\n---\n# A plan\n\nSecret.\n")
    assert run("build", "--fail-on", "never", cwd=site).returncode == 0
    assert not (site / "site" / "plan").exists()
    assert not (site / "site" / "plan-2").exists()


def test_a_data_file_that_nothing_reads_is_named(site: Path) -> None:
    data = site / "content" / "_data"
    (data / "teams.yml").rename(data / "teams.yaml")
    (data / "results").mkdir()
    (data / "results" / "2026-27.CSV").write_text("garbage")
    (data / "survey.csv").write_text("garbage")
    (data / "satisfacton").mkdir()
    (data / "satisfacton" / "q1.csv").write_text("garbage")
    (data / "contacts").mkdir()
    (data / "contacts" / "2026.xlsx").write_text("garbage")
    found = json.loads(run("check", "--format", "json", cwd=site).stdout)["findings"]
    unread = {(f["path"], f["mend"]) for f in found if f["message"] == "Nothing reads this file"}
    assert unread == {
        ("content/_data/teams.yaml", "Name it as teams.yml."),
        ("content/_data/results/2026-27.CSV", "Name it as results/2026-27.csv."),
        ("content/_data/survey.csv", "Name it as survey/2026-27.csv."),
        ("content/_data/satisfacton/q1.csv", "Name it as satisfaction/q1.csv."),
        ("content/_data/contacts/2026.xlsx", f"Save it as CSV, and name it as contacts/2026.csv. {SAVE_AS}"),
    }


def test_a_rule_that_a_plugin_does_not_have_is_an_error_of_the_settings(site: Path) -> None:
    settings = (
        (site / "mkdocs.yml")
        .read_text()
        .replace("  - fingerpost/freshness", "  - fingerpost/freshness:\n      levels: {review-overdu: error}")
    )
    (site / "mkdocs.yml").write_text(settings)
    done = run("check", cwd=site)
    assert done.returncode == 2
    assert "no rule “review-overdu”. Did you mean review-overdue?" in done.stderr


def test_what_mkdocs_finds_odd_in_the_settings_is_shown(site: Path) -> None:
    (site / "mkdocs.yml").write_text((site / "mkdocs.yml").read_text() + "\nsite_ulr: https://x.example/\n")
    assert "site_ulr" in run("check", cwd=site).stderr


def test_the_headings_that_links_may_lead_to_are_in_the_theme() -> None:
    templates = "".join(path.read_text() for path in COMPONENTS.glob("*/template.html"))
    for names in MADE_BY_LAYOUT.values():
        assert [name for name in names if f'id="{name}"' not in templates] == []


def test_data_cannot_bring_markup_into_the_page_of_standards(site: Path) -> None:
    standards = site / "content" / "_data" / "standards.yml"
    standards.write_text(standards.read_text().replace("promise: We", "promise: <script>alert(1)</script> | [x](y) We"))
    assert run("build", "--fail-on", "never", cwd=site).returncode == 0
    html = (site / "site" / "service-standards" / "index.html").read_text()
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
