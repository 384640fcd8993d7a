"""Sentences, words and syllables as British council pages write them: the cases are in tests/cases/reading_level/sentences.yml."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from fingerpost.pages.document import read_document
from fingerpost.pages.prose import Unit
from fingerpost.reading_level.grade import score
from fingerpost.reading_level.sentences import split_sentences, words_of
from fingerpost.reading_level.syllables import count_syllables

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "reading_level" / "sentences.yml").read_text("utf-8"))
OF_TEXT = [case for case in CASES if "syllables" not in case]
OF_WORDS = [pair for case in CASES for pair in case.get("syllables", {}).items()]


def _texts(case: dict) -> list[str]:
    return [case["text"]] if "text" in case else [unit.text for unit in read_document(case["html"]).units]


@pytest.mark.parametrize("case", OF_TEXT, ids=lambda case: case.get("text", case.get("html")))
def test_sentences_and_words(case: dict) -> None:
    texts = _texts(case)
    sentences = [sentence for text in texts for sentence in split_sentences(text)]
    words = [word for sentence in sentences for word in words_of(sentence)]
    assert len(texts) == case.get("unit_count", len(texts))
    assert sentences == case.get("sentences", sentences)
    assert (len(sentences), len(words)) == (case.get("count", len(sentences)), case["words"]), (sentences, words)
    if "syllables_in_all" in case:
        assert sum(map(count_syllables, words)) == case["syllables_in_all"]


@pytest.mark.parametrize(("word", "syllables"), OF_WORDS)
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_every_case_says_what_it_expects() -> None:
    assert all("sentences" in case or "count" in case for case in OF_TEXT)


def test_the_same_scores_in_any_order() -> None:
    units = [Unit("p", case["text"]) for case in OF_TEXT if "text" in case]
    alone = {unit.text: score([unit]) for unit in units}
    assert {unit.text: score([unit]) for unit in reversed(units)} == alone


def test_nothing_is_downloaded(tmp_path: Path) -> None:
    """A word in no table, with no network, no home folder and no NLTK data."""
    program = (
        "import socket\n"
        "def refuse(*args, **more): raise SystemExit('the network was asked')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from fingerpost.reading_level.syllables import count_syllables\n"
        "print(count_syllables('stairlift'))\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env={"HOME": str(tmp_path)}, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, "2"), ran.stderr
    assert list(tmp_path.iterdir()) == []
