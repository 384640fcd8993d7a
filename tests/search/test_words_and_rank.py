"""The pure parts of the script, tested in Node: tests/search/scripts/*.test.mjs."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.search.assets import script
from fingerpost.search.word_list import words_of
from tests.conftest import ROOT

TESTS = sorted((Path(__file__).parent / "scripts").glob("*.test.mjs"))
WORDS = ROOT / "plugins" / "fingerpost" / "search" / "scripts" / "words.mjs"


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_in_node(path: Path) -> None:
    done = subprocess.run(["node", "--test", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# tests 0" not in done.stdout


def test_the_joined_script_is_a_module_without_our_comments(tmp_path: Path) -> None:
    (tmp_path / "search.mjs").write_text(script(), "utf-8")
    done = subprocess.run(["node", "--check", tmp_path / "search.mjs"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not any(line.lstrip().startswith(("//", "/*", "*", "import ", "export ")) for line in script().split("\n"))


@settings(max_examples=20)
@given(st.lists(st.text(alphabet="abcZÉŵ'’- _ß/1٣.Ωاб", max_size=20), min_size=1, max_size=30))
@pytest.mark.slow
def test_both_languages_split_words_alike(texts: list[str]) -> None:
    code = f"import {{ split }} from {json.dumps(WORDS.as_uri())}; console.log(JSON.stringify({json.dumps(texts)}.map(split)))"
    done = subprocess.run(["node", "--input-type=module", "-e", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [words_of(text) for text in texts]
