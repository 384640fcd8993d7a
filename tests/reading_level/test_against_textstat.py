"""Our grade beside textstat's: on clean prose they agree, and using its formulas leaves no trace."""

import re
import subprocess
import sys
from pathlib import Path
from statistics import mean

import pytest

from fingerpost.reading_level.formulas import _textstat, formulas
from fingerpost.reading_level.lists import read_file
from fingerpost.reading_level.syllables import count_syllables, dictionary
from tests.reading_level.cases import of_text, of_units, pairs, passages

FOR_ALL = {"flesch_reading_ease", "lix", "rix"}
# In no table: hyphenation alone tells their syllables.
NOT_LISTED = "peatlands hydrological undischarged sheepdog steelwork sandbank reapplication dwellinghouse oxenbridge plasmid setts".split()
RAISED = {"knobbly": 2, "lardy": 2, "cheesemonger": 4, "radiocarbon": 4, "characterisation": 6}  # hyphenation finds fewer
_VOWELS = re.compile(r"[aeiouy]+")


@pytest.fixture
def textstat():
    """textstat with our dictionary, set to British English."""
    module = _textstat()
    module.set_lang("en_GB")
    return module


def _tables(word: str) -> bool:
    return word in dictionary() or word in read_file("fingerpost.reading_level", "british.yml")["syllables"]


def _unlisted_words() -> list[str]:
    texts = [passage["text"] for passage in passages()] + [pair[kind] for pair in pairs() for kind in ("official", "plain")]
    words = {token.lower() for text in texts for sentence in of_text(text).every_sentence for token in sentence.tokens}
    plain = (word for word in words if re.fullmatch("[a-z]+", word))
    return sorted(word for word in plain if not _tables(word) and not any(_tables(word[:-cut]) for cut in (1, 2)))


def test_the_grades_of_clean_prose_are_near_those_of_textstat(textstat) -> None:
    apart = {text["name"]: abs(of_text(text["text"]).grade - textstat.flesch_kincaid_grade(text["text"])) for text in passages()}
    assert mean(apart.values()) < 0.5, sorted(apart.items(), key=lambda one: -one[1])[:5]


def test_there_are_passages_enough_of_several_kinds() -> None:
    assert len(passages()) >= 40
    assert len({passage["name"] for passage in passages()}) == len(passages())
    assert len({passage["kind"] for passage in passages()}) > 3


@pytest.mark.parametrize("word", NOT_LISTED)
def test_a_word_in_no_table_has_the_syllables_that_textstat_finds(textstat, word: str) -> None:
    assert not _tables(word)
    assert count_syllables(word) == textstat.syllable_count(word)


@pytest.mark.parametrize(("word", "syllables"), RAISED.items())
def test_the_vowels_raise_a_word_that_hyphenation_does_not_cut(textstat, word: str, syllables: int) -> None:
    assert not _tables(word)
    assert textstat.syllable_count(word) < count_syllables(word) == syllables


def test_no_word_of_the_cases_has_fewer_syllables_than_textstat_finds_nor_more_than_vowels(textstat) -> None:
    words = _unlisted_words()
    assert len(words) >= 20
    for word in words:
        ours, theirs = count_syllables(word), textstat.syllable_count(word)
        assert ours == theirs or theirs < ours <= len(_VOWELS.findall(word)), word


def test_a_word_of_the_dictionary_has_the_same_syllables_in_textstat(textstat) -> None:
    for word in ("council", "application", "bin", "every", "area", "policeman"):
        assert word in dictionary()
        assert textstat.syllable_count(word) == dictionary()[word] == count_syllables(word)


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (
            None,
            {
                "flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index", "coleman_liau_index",
                "linsear_write_formula", "dale_chall_readability_score", "spache_readability", "mcalpine_eflaw",
            },
        ),
        ("de", {"wiener_sachtextformel"}),
        ("es", {"fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford"}),
        ("it", {"gulpease_index"}),
        ("fr", set()),
    ],
)  # fmt: skip
def test_each_language_has_its_formulas(lang: str | None, names: set[str]) -> None:
    found = formulas(of_units("Pan Tadeusz is a long book about a small town. It ends with a dance.", lang=lang))
    assert set(found) == names | FOR_ALL
    assert all(isinstance(value, float) for value in found.values())


def test_english_by_any_name_has_the_english_formulas() -> None:
    text = "You can ask for a new bin at the town hall. It is free for everyone who lives here."
    assert formulas(of_units(text, lang="en-GB")) == formulas(of_units(text)) != {}


@pytest.mark.parametrize("texts", [[], ["Call us."]])
def test_a_text_that_is_not_graded_has_no_formulas(texts: list[str]) -> None:
    assert formulas(of_units(*texts)) == {}


def test_formulas_of_other_languages_leave_no_trace_in_the_next_english_text() -> None:
    text = passages()[0]["text"]
    before = formulas(of_units(text)), of_units(text)
    for lang in ("de", "es", "it", "fr"):
        formulas(of_units(text, lang=lang))
        assert (formulas(of_units(text)), of_units(text)) == before


def test_the_formulas_download_nothing(tmp_path: Path) -> None:
    program = (
        "import socket\n"
        "def refuse(*args, **more): raise SystemExit('the network was asked')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from fingerpost.pages.prose import Unit\n"
        "from fingerpost.reading_level.formulas import formulas\n"
        "from fingerpost.reading_level.grade import score\n"
        "print(formulas(score([Unit('p', 'You can ask for a new bin at the town hall.')]))['flesch_kincaid_grade'])\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env={"HOME": str(tmp_path)}, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, "0.5"), ran.stderr
    assert list(tmp_path.iterdir()) == []
