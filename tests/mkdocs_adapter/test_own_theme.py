"""The options of the theme in the settings file: what is wrong is said before anything is read, with how to mend it."""

from pathlib import Path

import pytest

from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.site_commands import load
from fingerpost.pages.errors import UserError
from tests.support.sites import TODAY

SETTINGS = "site_name: Dunsley\ndocs_dir: content\nplugins: [fingerpost/publishing]\ntheme:\n  name: fingerpost\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def _load(home: Path, more: str) -> str:
    (home / "mkdocs.yml").write_text(SETTINGS + more)
    with pytest.raises(UserError) as error:
        load(str(home / "mkdocs.yml"), Options(TODAY))
    return str(error.value)


def test_a_colour_that_is_too_pale(home: Path) -> None:
    said = _load(home, '  colour: "#ff6600"\n')
    assert "`theme: colour:` #ff6600 is too pale to read" in said
    assert "The nearest colour that is safe is: colour:" in said


def test_a_logo_that_is_not_there_and_a_colour_that_is_none_are_said_at_once(home: Path) -> None:
    said = _load(home, "  colour: green\n  logo: images/crest.svg\n")
    assert "`theme: colour:` “green” is not a colour" in said
    assert "`theme: logo:` “images/crest.svg” is not in the content folder" in said


def test_what_is_right_loads(home: Path) -> None:
    (home / "content" / "crest.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (home / "mkdocs.yml").write_text(SETTINGS + '  colour: "#00205b"\n  logo: crest.svg\n')
    assert load(str(home / "mkdocs.yml"), Options(TODAY)).theme["colour"] == "#00205b"
