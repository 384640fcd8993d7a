"""The pages for editors about the audit show what an editor really sees, and examples that hold."""

import re
from datetime import date
from pathlib import Path

from fingerpost.audit.seen import Seen
from fingerpost.audit.task import PageResult
from fingerpost.audit.verdict.findings import findings
from fingerpost.audit.verdict.origins import Origins
from fingerpost.pages.page import read_page
from fingerpost.reports.report import Report, render

EDITORS = Path(__file__).resolve().parents[2] / "docs" / "editors"
PAGE = (EDITORS / "audit.md").read_text("utf-8")
MARKDOWN = b"---\ntype: page\ntitle: Map of parks\nowner: parks-team\n---\nFind a park near you.\n\n![](parks.png)\n"
SEEN = Seen(
    "axe-image-alt", "fail", "Images must have alternative text", "main > p > img", '<img src="../parks.png">', criteria=("1.1.1",),
    help="https://dequeuniversity.com/rules/axe/4.14/image-alt",
)  # fmt: skip


def _example(beginning: str) -> str:
    [found] = [block for block in re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL) if block.startswith(beginning)]
    return found


def test_the_finding_is_one_that_people_get() -> None:
    origins = Origins({"parks/map/": read_page("parks/map.md", MARKDOWN)}, lambda path: f"content/{path}")
    said = render("text", Report(findings([PageResult("parks/map/", (SEEN,))], origins), 1, date(2026, 11, 22)))
    shown = re.escape(_example("content/parks/map.md").rstrip()).replace("…", ".*")
    assert re.match(shown, said), said


def test_the_last_line_is_one_that_people_get() -> None:
    assert _example("Checked") == render("text", Report([], 137, date(2026, 11, 22), known_issues=12, command="audit"))


def test_the_exemption_is_one_that_can_be_written() -> None:
    page = read_page("a.md", f"---\ntitle: A\n{_example('exempt:')}---\nText.\n".encode())
    assert page.slips == []
    assert page.meta.exempt[0].rule == "axe-color-contrast"
