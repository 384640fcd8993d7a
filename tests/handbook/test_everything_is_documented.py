"""Undocumented means failing: each rule, option, command and component has its page, and no page speaks of what is not there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from fingerpost.audit.verdict.own_rules import own_rules
from fingerpost.handbook.reference import reference_pages
from fingerpost.rooms import all_rooms, all_rules

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
RULES = [*all_rules(), *own_rules(), "baseline-outdated"]


@pytest.mark.parametrize("rule", RULES)
def test_rule_has_a_page(rule: str) -> None:
    text = (DOCS / "rules" / f"{rule}.md").read_text("utf-8")
    assert text.startswith("# ")
    assert f"`{rule}`" in text.split("\n")[1]
    assert "## Why it matters" in text
    assert "## How to mend it" in text


def test_no_page_of_a_rule_that_is_not_there() -> None:
    assert {path.stem for path in (DOCS / "rules").glob("*.md")} == {*RULES, "index"}


def test_reference_pages_are_what_the_code_says() -> None:
    stale = [path for path, text in reference_pages().items() if (DOCS / path).read_text("utf-8") != text]
    assert stale == [], "Run: scripts/reference"
    written = {
        path.relative_to(DOCS).as_posix() for name in ("options", "commands", "front-matter") for path in (DOCS / name).rglob("*.md")
    }
    assert written <= reference_pages().keys()


@pytest.mark.parametrize("room", all_rooms(), ids=lambda room: room.name)
def test_every_option_says_what_it_does_and_gives_an_example_that_is_valid(room) -> None:
    for name, info in room.settings.model_fields.items():
        assert info.description, name
        assert info.examples, name
        room.settings.model_validate({name: info.examples[0]})


def test_every_figure_that_a_page_can_show_is_in_the_list() -> None:
    text = (DOCS / "editors" / "data.md").read_text("utf-8")
    assert [name for room in all_rooms() for name in room.inserts if f"[!data] {name}" not in text] == []


@pytest.mark.slow
def test_handbook_builds_without_a_warning(tmp_path: Path) -> None:
    command = [Path(sys.executable).parent / "mkdocs", "build", "--strict", "-f", "mkdocs-handbook.yml", "-d", tmp_path]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"}
    )
    assert done.returncode == 0, done.stderr


def test_commands_that_the_handbook_shows_are_commands() -> None:
    known = {path.stem.replace("_", "-") for path in (ROOT / "plugins/fingerpost/cli").glob("*.py")}
    pages = [*DOCS.rglob("*.md"), ROOT / "README.md"]
    shown = {name for path in pages for name in re.findall(r"^\s*(?:\$ )?fingerpost ([\w-]+)", path.read_text("utf-8"), re.MULTILINE)}
    assert shown - known == set()
