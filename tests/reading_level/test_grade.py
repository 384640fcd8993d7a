"""The grade of a text: what counts, what does not, and that nothing else moves it."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.pages.prose import Unit
from fingerpost.reading_level.grade import Score, score
from fingerpost.reading_level.sentences import words_of
from tests.reading_level.cases import of_units

EASY = "You can ask for a new bin at the town hall."
HARD = "Residents requiring replacement containers must submit an application to the collections department."


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables", "grade"),
    [
        ("We will bring a new bin to your home. It is free.", 12, 2, 12, -1.45),
        ("The council collects garden waste on Tuesday.", 7, 1, 11, 0.39 * 7 + 11.8 * 11 / 7 - 15.59),
        ("Put it out by 6am. Bring it in at night.", 10, 2, 10, 0.39 * 5 + 11.8 - 15.59),
        ("Apply at www.city.example/council-tax for a new bin.", 7, 1, 8, 0.39 * 7 + 11.8 * 8 / 7 - 15.59),
    ],
)
def test_the_grade_is_flesch_kincaid_of_what_is_counted(text: str, words: int, sentences: int, syllables: int, grade: float) -> None:
    found = of_units(text)
    assert (found.words, len(found.sentences), found.syllables) == (words, sentences, syllables)
    assert found.grade == pytest.approx(grade)
    assert found.reading_age == pytest.approx(grade + 5)


def test_a_unit_under_six_words_adds_nothing() -> None:
    alone, with_bullets = of_units(HARD), of_units(HARD, *["Call us at any time."] * 20)
    assert (with_bullets.grade, with_bullets.words, with_bullets.difficulty) == (alone.grade, alone.words, alone.difficulty)
    assert of_units(HARD, "Call us at any time now.").grade < alone.grade


def test_every_sentence_is_kept_also_those_of_short_units() -> None:
    found = of_units("Call us. We can help.", EASY, "Stop.")
    assert [sentence.text for sentence in found.every_sentence] == ["Call us.", "We can help.", EASY, "Stop."]
    assert [sentence.text for sentence in found.sentences] == [EASY]


@pytest.mark.parametrize("units", [[], [Unit("p", "")], [Unit("p", "…")], [Unit("li", "Call us.")], [Unit("p", HARD, statutory="Law.")]])
def test_a_text_with_nothing_to_grade_has_no_grade_and_not_zero(units: list[Unit]) -> None:
    found = score(units)
    assert (found.grade, found.reading_age, found.difficulty, found.words) == (None, None, None, 0)


def test_statutory_wording_is_in_no_sum_and_is_counted() -> None:
    found = score([Unit("p", EASY), Unit("p", HARD, statutory="The wording is set by law.")])
    alone = of_units(EASY)
    assert (found.grade, found.difficulty, found.words, found.syllables) == (alone.grade, alone.difficulty, alone.words, alone.syllables)
    assert found.every_sentence == alone.every_sentence
    assert (found.statutory, alone.statutory) == (12, 0)


def test_two_paragraphs_are_not_one_sentence() -> None:
    assert len(of_units("You need to bring these things", "a bill that shows your address").sentences) == 2


def test_the_order_of_units_does_not_decide_whether_a_text_is_graded() -> None:
    units = [Unit("p", "يمكنك طلب حاوية جديدة من مبنى البلدية")] * 25 + [Unit("p", EASY)] * 200
    assert score(units[::-1]).grade == pytest.approx(score(units).grade)


WORDS = (
    "you we the council bin bins council's tax rent pay application residents Oxenbridge DWP PIP e.g. i.e. etc. St. No. Dr. 9.30am "
    "£1,200.50 5% and/or up-to-date don’t 01632 960252 OX1 1BX www.city.example/pay bins@city.example – — “priority” (or) 1. a) ! ? … , ; :"
).split()
COUNCIL = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.lists(st.text(max_size=60) | COUNCIL | COUNCIL.map(lambda text: text + "."), max_size=12)


def _facts(found: Score) -> tuple:
    sentences = sorted(found.every_sentence)
    return found.words, found.syllables, len(found.sentences), sentences, found.statutory


@given(TEXTS)
def test_the_words_of_any_text_are_those_of_its_sentences(texts: list[str]) -> None:
    found = of_units(*texts)
    long_enough = [passage for passage in found.passages if sum(sentence.words for sentence in passage.sentences) >= 6]
    assert found.words == sum(sentence.words for passage in long_enough for sentence in passage.sentences)
    assert found.syllables == sum(sentence.syllables for passage in long_enough for sentence in passage.sentences)
    assert (found.grade is None) == (not long_enough)
    for sentence in found.every_sentence:
        assert sentence.words == len(words_of(sentence.text)) >= 1
        assert sentence.syllables >= sentence.words
        assert 0 <= sentence.rare <= sentence.words
        assert 0 <= sentence.unlisted <= sentence.words


@given(TEXTS, st.randoms(use_true_random=False), st.lists(st.booleans(), min_size=12, max_size=12))
def test_the_order_of_units_and_what_was_scored_before_make_no_difference(texts: list[str], random, statutory: list[bool]) -> None:
    units = [Unit("p", text, "Law." if law else "") for text, law in zip(texts, statutory, strict=False)]
    before = score(units)
    shuffled = units.copy()
    random.shuffle(shuffled)
    score([Unit("p", " ".join(texts))], "de")
    of_units(*texts, *texts)
    after = score(shuffled)
    assert _facts(after) == _facts(before)
    assert after.grade == before.grade
    assert after.difficulty == pytest.approx(before.difficulty)


@pytest.mark.slow
@settings(max_examples=5)
@given(st.lists(TEXTS, min_size=5, max_size=5))
def test_another_process_gives_the_same(many: list[list[str]]) -> None:
    """It has another order of sets, and scores the texts the other way round."""
    program = (
        "import json, sys\n"
        "from tests.reading_level.cases import of_units\n"
        "many = json.load(sys.stdin)\n"
        "found = [of_units(*texts) for texts in reversed(many)]\n"
        "print(json.dumps([[one.grade, one.difficulty, one.words, one.syllables] for one in reversed(found)]))\n"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(many), capture_output=True, text=True, env=environment, check=False
    )
    assert ran.returncode == 0, ran.stderr
    here = [of_units(*texts) for texts in many]
    assert json.loads(ran.stdout) == [[one.grade, one.difficulty, one.words, one.syllables] for one in here]
