"""Pages of GOV.UK's tech docs work as they are: checked, linked and published, but for those that are Ruby templates."""

import json
from pathlib import Path

import pytest

from fingerpost.pages.page import read_page
from fingerpost.pages.site import Site
from fingerpost.pages.tech_docs import files_of, without_ruby
from tests.conftest import AS_OF, run
from tests.support.sites import TODAY

pytestmark = pytest.mark.slow  # the command or git is started for each test

SETTINGS = """site_name: Tech docs
site_url: https://docs.council.example/team/
docs_dir: source
theme: {theme}
use_directory_urls: {folders}
plugins: [fingerpost/freshness, fingerpost/publishing]
"""
THEIRS = """weight: 20
parent: /index.html
layout: core
hide_in_navigation: true
old_paths:
  - /pay-old.html
source_url: https://example.org/pay.md
section: Money
important: true
show_expiry: false
expires: never
prevent_indexing: true
hide_search: true
"""
PAGES = {
    "index.html.md": """---
title: Tech docs of the council
description: How our teams build things.
last_reviewed_on: 2026-11-01
review_in: 6 months
owner_slack: "#tech-docs"
---
Read about [paying](pay.html), [paying again](/team/pay.html#when-to_pay), [guides](guide/) and [the first guide](guide/first_Steps.html).

See [the template](made.html), [the same](/team/made.html), [a draft](guide/draft.html) and [nothing](nowhere.html).
""",
    "pay.html.md": f"""---
title: Pay for a service
description: How to take a payment.
last_reviewed_on: 2026-03-01
review_in: 6 months
owner_slack: "#payments"
{THEIRS}---
## When to_pay

[Back](index.html), [the front page](./) and [the first guide](guide/first_Steps.html).
""",
    "guide/index.html.md": "---\ntitle: Guides\ndescription: All guides.\nlast_reviewed_on: 2026-11-01\n---\n[Pay](../pay.html)\n",
    "guide/first_Steps.html.md": """---
title: First steps
description: Where to begin.
last_reviewed_on: 2026-11-01
---
[Guides](index.html), [all](./), [paying](../pay.html) and [paying](/team/pay.html).
""",
    "guide/draft.html.md": "---\ntitle: Draft\ndescription: Not yet.\nlast_reviewed_on: 2026-11-01\ndraft: true\n---\nText.\n",
    "made.html.md.erb": """---
title: Made by Ruby
description: Made with a template.
last_reviewed_on: 2026-03-01
review_in: 6 months
weight: 3
---
<%= partial "partials/links",
    word_of_ruby: 1 %>
[Ruby](<%= address %>/x.html) and [broken](gone.html) and <%= word_of_ruby %>.
""",
    "ours.md": "---\ntitle: Ours\ndescription: An ordinary page.\nlast_reviewed_on: 2026-11-01\nweight: 3\n---\n[Pay](pay.html.md)\n",
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    _write(tmp_path, "fingerpost", "true")
    return tmp_path


def _write(home: Path, theme: str, folders: str) -> None:
    (home / "mkdocs.yml").write_text(SETTINGS.format(theme=theme, folders=folders))
    for path, text in PAGES.items():
        file = home / "source" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def _found(home: Path) -> list[tuple[str, str, int]]:
    said = json.loads(run("check", "--format", "json", "--as-of", AS_OF, cwd=home).stdout)
    return [(finding["rule"], finding["path"].removeprefix("source/"), finding["line"]) for finding in said["findings"]]


def test_what_is_found_and_what_is_not(site: Path) -> None:
    found = _found(site)
    assert sorted(found) == sorted(
        [
            ("review-overdue", "pay.html.md", 4),
            ("review-overdue", "made.html.md.erb", 4),
            ("front-matter-unknown-key", "ours.md", 5),
            ("link-broken", "index.html.md", 10),
            ("link-broken", "index.html.md", 10),
            ("link-broken", "index.html.md", 10),
            ("link-broken", "index.html.md", 10),
            ("link-broken", "made.html.md.erb", 10),
        ]
    )


def test_links_to_a_template_say_why_it_is_not_there(site: Path) -> None:
    said = json.loads(run("check", "--format", "json", "--as-of", AS_OF, cwd=site).stdout)["findings"]
    messages = [finding["message"] for finding in said if finding["rule"] == "link-broken" and finding["path"].endswith("index.html.md")]
    why = "leads to source/made.html.md.erb, which is not in the site: it is a Ruby template, which Fingerpost cannot fill in"
    assert messages == [
        f"The link “the template” {why}",
        f"The link “the same” {why}",
        "The link “a draft” leads to source/guide/draft.html.md, which is not in the site: it is a draft",
        "The link “nothing” leads nowhere: nowhere.html",
    ]


@pytest.mark.parametrize(("theme", "folders"), [("fingerpost", "true"), ("fingerpost", "false"), ("mkdocs", "true")])
def test_check_and_build_agree_and_the_pages_stand_where_their_links_lead(tmp_path: Path, theme: str, folders: str) -> None:
    _write(tmp_path, theme, folders)
    checked = json.loads(run("check", "--format", "json", "--as-of", AS_OF, cwd=tmp_path).stdout)
    built = run("build", "--as-of", AS_OF, "--fail-on", "never", cwd=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert json.loads((tmp_path / "report" / "findings.json").read_text()) == checked
    made = tmp_path / "site"
    pages = {path.relative_to(made).as_posix() for path in made.rglob("*.html")} - {"404.html", "search.html"}
    assert pages == {
        "index.html",
        "pay.html",
        "guide/index.html",
        "guide/first_Steps.html",
        "ours/index.html" if folders == "true" else "ours.html",
    }
    assert 'href="pay.html"' in (made / "index.html").read_text()
    assert not [path for path in made.rglob("*") if path.is_file() and b"word_of_ruby" in path.read_bytes()]


def test_one_page_can_be_checked(site: Path) -> None:
    for path in ("source/pay.html.md", "source/made.html.md.erb"):
        said = json.loads(run("check", path, "--format", "json", "--as-of", AS_OF, cwd=site).stdout)["findings"]
        assert {finding["path"] for finding in said} == {path}


def test_a_template_is_never_published_not_even_in_a_preview() -> None:
    page = read_page("a.html.md.erb", b"---\ntitle: A\n---\nText <%= x %>\n")
    assert page.withheld(TODAY) == "it is a Ruby template, which Fingerpost cannot fill in"
    assert not Site([page], TODAY, show_drafts=True).is_published(page)
    assert (page.front.body, "<%= x %>" in page.text) == ("Text         \n", True)


@pytest.mark.parametrize(
    ("others", "twice"),
    [
        ({"guide/index.md": "Other"}, True),
        ({"pay.html.md.erb": "Other"}, True),
        ({"guide.html.md": "Other"}, False),
    ],
)
def test_two_pages_for_one_address(site: Path, others: dict[str, str], twice: bool) -> None:
    for path, text in others.items():
        (site / "source" / path).write_text(f"---\ntitle: Other\n---\n{text}\n")
    assert ("address-twice" in {rule for rule, *_ in _found(site)}) is twice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <%= b %> c", "a          c"),
        ("<%= a %> b", " b"),
        ("  <% a %><% b %>c", "  c"),
        ("<% if x\n  y %>z\n", "\nz\n"),
        ("a <%= b\nc %> d\n", "a \n d\n"),
        ("[t](<%= u %>/x)", "[t](//xxxxxx/x)"),
        ('<a href="<%= u %>">', '<a href="//xxxxxx">'),
        ("5 <% 6", "5 <% 6"),
        ("%> <%", "%> <%"),
        ("", ""),
    ],
)
def test_ruby_is_read_as_nothing(text: str, expected: str) -> None:
    assert without_ruby(text) == expected
    assert without_ruby(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/pay.html", "pay.html.md"),
        ("a/b.html", "a/b.html.md"),
        ("/a/", "a/index.html.md"),
        ("a", "a/index.html.md"),
        (".", "index.html.md"),
    ],
)
def test_the_files_behind_an_address(address: str, file: str) -> None:
    assert files_of(address) == (file, f"{file}.erb")
