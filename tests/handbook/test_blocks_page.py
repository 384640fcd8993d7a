"""The page for editors has every block, each with examples that are right."""

import re
from pathlib import Path

import pytest

from fingerpost.pages.blocks.block import find_blocks
from fingerpost.pages.blocks.kinds import KINDS, lacking
from tests.theme.test_blocks import rendered

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "editors" / "blocks.md").read_text("utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in PAGE.split("\n## ")[1:]}


def _examples(text: str) -> list[str]:
    return re.findall(r"^```text\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_every_block_has_its_part_in_alphabetical_order() -> None:
    assert [name for name in SECTIONS if name in KINDS] == sorted(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_its_examples_lack_nothing(name: str) -> None:
    examples = _examples(SECTIONS[name])
    assert examples
    for example in examples:
        (block,) = find_blocks(rendered(example))
        assert block.name == name
        assert block.is_written_right
        assert lacking(block) == []


def test_the_table_of_what_to_use_has_every_block() -> None:
    table = SECTIONS["Before you use one"]
    assert {name for name in KINDS if f"(#{name})" in table} == set(KINDS)
