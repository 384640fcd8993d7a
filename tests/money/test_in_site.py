"""The budget in a built site, on our own theme and on another."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.money.small import small_text

pytestmark = pytest.mark.slow  # starts the command for each theme

SERVICE = "---\ntype: service\ntitle: Report a missed bin\nbudget_line: bins\nfunded_by: [council-tax]\n---\nTell us.\n"
MONEY = "---\ntitle: What we spend\n---\n> [!data] spending\n\n> [!data] income\n\n> [!data] budget-over-time\n"


@pytest.fixture(params=["fingerpost", "material"])
def built(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    files = {
        "docs/index.md": "# Home\n\nWelcome.\n",
        "docs/missed-bin.md": SERVICE,
        "docs/your-council/what-we-spend.md": MONEY,
        "docs/your-council/calculator.md": "---\ntitle: Try it\n---\n> [!data] budget-calculator\n",
        "docs/_data/budget.yml": small_text(),
        "mkdocs.yml": f"site_name: A site\ntheme: {{name: {request.param}}}\nmarkdown_extensions: [tables, attr_list]\nplugins:\n"
        + "".join(f"  - fingerpost/{room}: {{fail_on: never}}\n" for room in ("services", "money", "publishing")),
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    done = subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build"], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "budget" not in done.stderr
    assert "data-block" not in done.stderr
    return tmp_path / "site"


def test_every_part_is_there_and_leads_to_the_others(built: Path) -> None:
    pages = {path.relative_to(built).as_posix(): path.read_text("utf-8") for path in built.rglob("*.html")}
    calculator = LexborHTMLParser(pages["your-council/calculator/index.html"])
    (script,) = [node.attributes["src"] for node in calculator.css("script[src*=budget]")]
    assert re.fullmatch(r"\.\./\.\./assets/budget\.[0-9a-f]{10}\.js", script)
    assert (built / script.removeprefix("../../")).is_file()
    assert len(calculator.css(".fp-budget tbody tr")) == 7
    assert [name for name, html in pages.items() if "assets/budget." in html] == ["your-council/calculator/index.html"]

    panel = LexborHTMLParser(pages["missed-bin/index.html"]).css_first("[aria-labelledby=who-pays]")
    assert "This is paid for by council tax." in panel.text()
    address, _, anchor = panel.css_first("a").attributes["href"].partition("#")
    assert address == "../your-council/what-we-spend/"
    money = LexborHTMLParser(pages["your-council/what-we-spend/index.html"])
    assert money.css_first(f"#{anchor}").text().startswith("Bins and street cleaning")
    assert money.css_first("a[href='../../budget.csv']") is not None
    assert (built / "budget.csv").read_bytes().count(b"\r\n") == 5
