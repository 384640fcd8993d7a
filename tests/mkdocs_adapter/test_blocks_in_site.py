"""Blocks in a built site, on our own theme and on another: what they take from other pages, files and data."""

import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import run

pytestmark = pytest.mark.slow  # starts the command for each theme

PAGE = """---
title: Allotments
---
> [!warning] Stop
> Read the rules first.

> [!download] [Allotment rules](rules.pdf)

> [!opening-hours] [Town Hall](places/town-hall.md)

> [!contact] [Town Hall](places/town-hall.md)

> [!language-help]

> [!trend] Plots let
> | Year | Plots |
> |---|---|
> | 2025 | 40 |
> | 2026 | 60 |

> [!wrning] Unknown
"""
PLACE = """---
type: location
title: Town Hall
address: Town Hall, Market Place, Oxenbridge ZX1 1AA
phone: 01632 960100
opening_hours: {monday: 9am to 4pm}
---
Come and see us.
"""


@pytest.fixture(params=["fingerpost", "material"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    files = {
        "docs/index.md": "# Home\n\nWelcome.\n",
        "docs/allotments.md": PAGE,
        "docs/places/town-hall.md": PLACE,
        "docs/rules.pdf": "x" * 88000,
        "docs/_data/language-help.yml": "- {code: pl, says: Potrzebuję tłumacza języka polskiego.}\n",
        "mkdocs.yml": f"site_name: A site\ntheme: {{name: {request.param}}}\nmarkdown_extensions: [tables]\nplugins:\n"
        "  - fingerpost/services: {fail_on: never}\n  - fingerpost/publishing: {fail_on: never}\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_blocks_are_components_with_what_the_site_knows(folder: Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build"], cwd=folder, capture_output=True, text=True, check=False,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "docs/allotments.md:21:3: block-unknown" in done.stderr
    page = LexborHTMLParser((folder / "site" / "allotments" / "index.html").read_text("utf-8"))
    assert page.css_first(".fp-warning").text().split() == ["Warning:", "Stop", "Read", "the", "rules", "first."]
    assert "PDF, 88" in page.css_first(".fp-download").text()
    assert "9am to 4pm" in page.css_first(".fp-hours").text()
    assert page.css_first('.fp-contact a[href="tel:01632960100"]') is not None
    assert page.css_first(".fp-speak [lang=pl]").text() == "Polski"
    chart = page.css_first(".fp-chart svg[role=img]").attributes
    assert chart["height"] == "15.1em"
    assert ("style" in chart) == (page.css_first("[data-md-component]") is not None), "Material's own styles would set its height"
    assert [quote.text().split() for quote in page.css("blockquote")] == [["[!wrning]", "Unknown"]]


def test_a_printed_edition_has_them_too(folder: Path) -> None:
    assert run("print", "allotments.md", "--format", "html", cwd=folder).returncode == 0
    text = (folder / "editions" / "allotments.html").read_text("utf-8")
    assert "Warning: Stop" in text
    assert "[!warning]" not in text
