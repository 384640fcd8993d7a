"""The page of demands: each row leads to pages, rules and files of the city that are there."""

import re
from pathlib import Path

import pytest

from fingerpost.rooms import all_rules

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "strategy.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.read_text("utf-8").split("\n")
    if line.startswith("| ") and not line.startswith(("| ---", "| Demand"))
]
DEMANDS = (
    "A3 A39–40", "A6–7", "A8–9 A27 A30", "A10–11", "A12 A46", "A13 A43", "A14", "A15–16 A28 A42", "A17–18", "A19–25 A36", "A29",
    "A26 A31 A41", "A32", "A33–35 B11–13", "A37", "A43–45", "A48", "A51", "B1–2 B30", "B5", "B14–17", "B18–19", "B20–21", "B22–24", "B25–29",
)  # fmt: skip


def anchors(path: Path) -> set[str]:
    """The anchors that a page of the handbook gives its headings, as Python-Markdown makes them."""
    text = re.sub(r"^(`{3,}).*?^\1", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    names = [heading.lower() for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)]
    return {re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", name).strip()) for name in names}


def test_each_demand_has_its_row_once() -> None:
    assert sorted(row[1].replace(",", "") for row in ROWS) == sorted(DEMANDS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_a_row_leads_to_what_is_there(row: list[str]) -> None:
    _, _, does, read, city = row
    links, files = re.findall(r"\]\(([^)]+)\)", read), re.findall(r"`(content/[^`]+)`", city)
    assert does
    assert links
    assert files
    assert any(link.startswith("rules/") for link in links)
    for link in links:
        path, _, anchor = link.partition("#")
        there = PAGE.parent / path
        assert there.is_file(), link
        assert not anchor or anchor in anchors(there), link
        assert not link.startswith("rules/") or there.stem in all_rules(), link
    assert [file for file in files if not (ROOT / file).is_file()] == []


def test_these_tests_can_fail(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Light pages\n\n```text\n# No heading\n```\n\n## Grams of CO2: `x.yml`\n", "utf-8")
    assert anchors(tmp_path / "a.md") == {"light-pages", "grams-of-co2-xyml"}
