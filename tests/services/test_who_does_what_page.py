"""The page for editors about who does what: its examples are right."""

import re
from pathlib import Path

import pytest
import yaml

from fingerpost.pages.blocks.block import find_blocks
from fingerpost.services.settings import ServicesSettings
from tests.support.sites import open_rooms
from tests.theme.test_blocks import rendered

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "editors" / "who-does-what.md").read_text("utf-8")
COUNCILS = """- id: oxenbridge-city-council
  name: Oxenbridge City Council
  kind: council
  tier: city
  gss: E07990001
- id: oxenshire-county-council
  name: Oxenshire County Council
  kind: council
  tier: county
"""


def _examples(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_data_files_are_read_without_a_slip() -> None:
    parish, problem, _ = _examples("yaml")
    files = {"_data/organisations.yml": COUNCILS + parish, "_data/problems.yml": problem, "_data/postcodes.csv": _examples("csv")[0]}
    _, state = open_rooms(files)["services"]
    assert state.slips == ()
    assert state.data.postcodes.places == {"ZX11AA": "oxenbridge-city-council", "ZX41AA": "dunsley"}
    assert list(state.data.problems.by_id) == ["street-light"]


def test_the_options_are_options() -> None:
    (options,) = yaml.safe_load(_examples("yaml")[-1])["plugins"]
    ServicesSettings.model_validate(options["fingerpost/services"])


@pytest.mark.parametrize("example", _examples("text"))
def test_the_blocks_are_blocks(example: str) -> None:
    (block,) = find_blocks(rendered(example))
    assert block.is_written_right
    if block.name == "data":
        room, _ = open_rooms({})["services"]
        assert block.title.split()[0] in room.inserts
