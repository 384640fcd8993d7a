"""The small budget of the editors' handbook, which many tests read."""

import re
from pathlib import Path

from fingerpost.money.budget import Budget
from fingerpost.money.data import read_data
from fingerpost.pages.data_files import DataFiles

PAGE = Path(__file__).parents[2] / "docs" / "editors" / "money.md"


def small_text() -> str:
    """The first example of the page, as an editor would copy it."""
    return re.search(r"^```yaml\n(year:.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)[1]


def slips_in(text: str) -> list[tuple[int, str, str]]:
    """What reading the budget notes: line, message and mend."""
    files = DataFiles({"budget.yml": text.encode()})
    read_data(files)
    return [(slip.line, slip.message, slip.mend) for _, slip in files.slips]


def small_budget(text: str = "") -> Budget:
    """The budget of a text, or of the handbook."""
    files = DataFiles({"budget.yml": (text or small_text()).encode()})
    budget = read_data(files).budget
    assert budget is not None, files.slips
    return budget
