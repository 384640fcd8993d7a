"""Difficulty C, which ranks sentences: what it is measured by, what makes it rise, and what does not."""

from math import log
from statistics import mean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.reading_level.difficulty import LENGTH, RARE, UNLISTED, Spread, difficulty
from fingerpost.reading_level.grade import Sentence
from fingerpost.reading_level.hardest import rare_words
from fingerpost.reading_level.words import is_common, is_rare, know
from tests.reading_level.cases import of_text, of_units, pairs, passages

SENTENCES = [sentence for pair in pairs() for kind in ("official", "plain") for sentence in of_text(pair[kind]).every_sentence]


def _only(text: str) -> Sentence:
    [sentence] = of_units(text).every_sentence
    return sentence


@pytest.mark.parametrize(
    ("spread", "measure"),
    [
        (LENGTH, lambda sentence: log(sentence.words)),
        (RARE, lambda sentence: sentence.rare / sentence.words),
        (UNLISTED, lambda sentence: sentence.unlisted / sentence.words),
    ],
    ids=["LENGTH", "RARE", "UNLISTED"],
)
def test_the_constants_are_what_the_pairs_measure(spread: Spread, measure) -> None:
    values = [measure(sentence) for sentence in SENTENCES]
    assert spread == (round(mean(values), 2), round(pstdev(values), 2))


def test_a_sentence_as_the_middle_one_has_difficulty_nought() -> None:
    assert Spread(2, 4).z(2) == 0
    assert Spread(2, 4).z(8) == 1.5


def test_difficulty_is_the_sum_of_three_measures_each_against_its_spread() -> None:
    two = [Sentence("", words=10, syllables=12, rare=2, unlisted=3), Sentence("", words=30, syllables=40, rare=0, unlisted=5)]
    length, rare, unlisted = (log(10) + log(30)) / 2, 2 / 40, 8 / 40
    assert difficulty(two) == pytest.approx(
        (length - LENGTH.mean) / LENGTH.deviation + (rare - RARE.mean) / RARE.deviation + (unlisted - UNLISTED.mean) / UNLISTED.deviation
    )


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("We will send you a new form within two weeks.", "We will furnish you a pristine form within two weeks."),
        ("You must tell us if your home stands empty.", "You must apprise us if your dwelling stands vacant."),
        ("The council will mend the path by the river.", "The council will reinstate the footway by the culvert."),
    ],
)
def test_of_two_sentences_of_one_length_the_one_with_rare_words_is_harder(easy: str, hard: str) -> None:
    assert _only(easy).words == _only(hard).words
    assert _only(easy).rare < _only(hard).rare
    assert _only(easy).difficulty < _only(hard).difficulty


def test_of_two_sentences_with_the_same_words_the_longer_is_harder() -> None:
    text = "We will send you a new form"
    assert _only(f"{text} and {text.lower()}.").difficulty > _only(f"{text}.").difficulty


@pytest.mark.parametrize("name", ["Oxenbridge", "Tewkesbury", "Alnwick", "Wheelhouse"])
def test_a_name_inside_a_sentence_is_not_rare(name: str) -> None:
    assert is_rare(name.lower())
    assert _only(f"We live in {name} near the town.").rare == 0
    assert _only(f"We live in {name.lower()} near the town.").rare == 1


def test_a_rare_word_that_begins_a_sentence_is_no_name() -> None:
    assert _only("Curtilage is the land round a house.").rare == 1
    assert _only("Oxenbridge City Council is near you.").rare == 0  # a second capital: a name


@pytest.mark.parametrize(
    "text", ["“Curtilage” is the land round a house.", "(Curtilage is the land round a house.)", "‘Curtilage’ is land."]
)
def test_a_rare_word_that_begins_a_sentence_in_quotation_marks_is_no_name(text: str) -> None:
    assert _only(text).rare == 1
    assert rare_words(_only(text)) == ("curtilage",)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("happy", ["happiest"]),
        ("council", ["councils", "council's", "council’s"]),
        ("apply", ["applies", "applied", "applying"]),
        ("reply", ["replies", "replied"]),
        ("chat", ["chatted", "chatting"]),
        ("park", ["parks", "parked"]),
        ("rude", ["ruder", "rudest", "rudely"]),
    ],
)
def test_a_form_of_a_common_word_counts_as_the_word(base: str, forms: list[str]) -> None:
    assert [word for word in (base, *forms) if know(word).rare] == []


def test_some_forms_are_on_no_list_themselves() -> None:
    """Else the test above would hold without looking at endings."""
    forms = ("happiest", "councils", "rudest", "rudely")
    assert not any(is_common(form) for form in forms)
    assert not any(is_rare(form) for form in forms)


def test_a_word_is_on_the_dale_chall_list_in_any_regular_form() -> None:
    assert [
        word for word in ("carry", "carries", "carried", "carrying", "boxes", "bigger", "biggest", "slowly") if know(word).unlisted
    ] == []
    assert [word for word in ("council", "application", "tenant") if not know(word).unlisted] == []


@pytest.mark.parametrize("times", [2, 7])
def test_the_length_of_a_page_makes_it_no_harder(times: int) -> None:
    for text in passages()[:10]:
        once = of_text(text["text"])
        again = of_text("\n\n".join([text["text"]] * times))
        assert again.words == once.words * times
        assert again.difficulty == pytest.approx(once.difficulty)


def test_the_difficulty_of_a_text_is_that_of_all_its_sentences_together() -> None:
    found = of_text(passages()[0]["text"])
    assert found.difficulty == difficulty(found.sentences)
    ordered = sorted(sentence.difficulty for sentence in found.sentences)
    assert ordered[0] < found.difficulty < ordered[-1]


def test_there_is_no_difficulty_in_a_language_without_a_word_list() -> None:
    found = of_units("Sie können im Rathaus eine neue Tonne bekommen.", lang="de")
    assert (found.difficulty, found.grade is None) == (None, False)


_WORDS = st.lists(
    st.sampled_from("the curtilage Curtilage Oxenbridge City bin – “curtilage” (Curtilage and/or 5 £2.50 ad-hoc don’t I".split()),
    min_size=1,
)


@given(_WORDS.map(" ".join))
def test_the_rare_words_of_a_sentence_that_are_named_are_those_that_are_counted(text: str) -> None:
    for sentence in of_units(text).every_sentence:
        assert (sentence.rare > 0) == bool(rare_words(sentence))
        assert sentence.rare >= len(rare_words(sentence))
