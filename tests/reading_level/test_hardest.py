"""The hardest sentences of a text, and that mending them brings what is said."""

import pytest

from fingerpost.reading_level.grade import Score
from fingerpost.reading_level.hardest import Hard, grade_after, hardest
from fingerpost.reading_level.lists import read_list, right_words
from fingerpost.reading_level.phrases import Phrase, Phrases, split_words
from tests.reading_level.cases import of_text, of_units, pairs

HARD_WORDS = Phrases(read_list("hard-words.yml"), right_words())
NONE = Phrases(())
SWAPS = Phrases(
    [
        Phrase("commence", "start, begin"),
        Phrase("prior to", "before"),
        Phrase("in the event that", "if"),
        Phrase("remittance", "payment, money"),
        Phrase("ad hoc", "one-off"),
        Phrase("pump priming", "start-up money"),
        Phrase("holistic", reason="Nobody knows what it means."),
    ]
)
EASY = "We will write to you within two weeks of the day that you ask us."
LONG_AND_PLAIN = "You can go to the shop and to the park and to the school and to the bus and then come home to us for tea."
SHORT_AND_RARE = "Furnish pertinent remittance particulars pursuant hereto."


def test_the_five_hardest_come_first_and_by_difficulty() -> None:
    for pair in pairs()[:10]:
        found = of_text(pair["official"] + "\n\n" + pair["plain"])
        hard = [one.sentence for one in hardest(found, NONE)]
        others = [sentence for sentence in found.sentences if sentence.words >= 6 and sentence not in hard]
        assert len(hard) == 5
        assert hard == sorted(hard, key=lambda sentence: -sentence.difficulty)
        assert min(sentence.difficulty for sentence in hard) >= max(sentence.difficulty for sentence in others)


def test_the_hardest_is_not_the_longest() -> None:
    first, second = hardest(of_units(LONG_AND_PLAIN, SHORT_AND_RARE), NONE)
    assert (first.sentence.text, second.sentence.text) == (SHORT_AND_RARE, LONG_AND_PLAIN)
    assert first.sentence.words < second.sentence.words


def test_of_two_alike_the_earlier_comes_first() -> None:
    assert [hard.number for hard in hardest(of_units(EASY, LONG_AND_PLAIN, EASY), NONE)] == [1, 0, 2]


def test_the_number_of_a_sentence_counts_every_sentence_of_the_text() -> None:
    found = of_units("Call us. We can help.", EASY, "Stop.", f"{LONG_AND_PLAIN} {SHORT_AND_RARE}")
    assert {hard.number: hard.sentence.text for hard in hardest(found, NONE)} == {2: EASY, 4: LONG_AND_PLAIN, 5: SHORT_AND_RARE}


def test_sentences_under_six_words_and_those_of_short_units_are_left_out() -> None:
    found = of_units("Furnish pertinent particulars hereto.", f"Furnish pertinent particulars hereto. {EASY}")
    assert [hard.sentence.text for hard in hardest(found, NONE)] == [EASY]
    assert hardest(of_units(), NONE) == []


def test_as_many_as_are_asked_for() -> None:
    assert len(hardest(of_units(*[EASY] * 9), NONE, most=3)) == 3
    assert len(hardest(of_units(*[EASY] * 2), NONE)) == 2


def test_rare_words_are_named_once_each_and_in_order() -> None:
    [hard] = hardest(of_units("Remittance of the arrears by remittance slip: the Remittance clerk and the remittance desk."), NONE)
    assert hard.rare_words == ("remittance", "arrears")


def _found_after(text: str, phrases: Phrases = SWAPS) -> tuple[float, Score, Hard]:
    """What mending the hardest sentence is said to bring."""
    found = of_units(text, EASY)
    hard = next(hard for hard in hardest(found, phrases) if hard.number == 0)
    return grade_after(found, hard), found, hard


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("We commence the work in the spring of this year.", "commence", "start"),
        ("Commence the work in the spring of this year.", "Commence", "Start"),
        ("You must call us prior to the day.", "prior to", "before"),
        ("You must call us prior-to the day.", "prior-to", "before"),
        ("You pay in the event that we find a fault.", "in the event that", "if"),
        ("Send the remittance to us with the form.", "remittance", "payment"),
        ("It is an ad hoc plan for this year.", "ad hoc", "one-off"),
        ("The pump priming ends in the spring of this year.", "pump priming", "start-up money"),
    ],
)
def test_the_grade_after_a_swap_is_that_of_the_text_with_the_word_swapped(text: str, old: str, new: str) -> None:
    after, found, hard = _found_after(text)
    assert [phrase.swap for phrase, _ in hard.swaps] == [new.lower()]
    really = of_units(text.replace(old, new), EASY).grade
    assert after == pytest.approx(really)
    assert really != found.grade


def test_the_grade_after_several_swaps() -> None:
    after, _, hard = _found_after("We commence prior to the day, and we commence in the event that you ask.")
    assert len(hard.swaps) == 3  # each word once, however often it stands there
    assert after == pytest.approx(of_units("We start before the day, and we start if you ask.", EASY).grade)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("We assist those who live in assisted living homes.", "We help those who live in assisted living homes."),
        ("In assisted living homes we assist those who live there.", "In assisted living homes we help those who live there."),
        ("We solicit bids through the solicitor of the town.", "We ask for bids through the solicitor of the town."),
        ("The solicitor of the town may solicit bids from you.", "The solicitor of the town may ask for bids from you."),
    ],
)
def test_what_only_looks_like_a_listed_word_is_not_swapped(text: str, mended: str) -> None:
    phrases = Phrases([Phrase("assist", "help", allowed_in=("assisted living",)), Phrase("solicit", "ask for")])
    after, _, hard = _found_after(text, phrases)
    assert len(hard.swaps) == 1
    assert after == pytest.approx(of_units(mended, EASY).grade)


def test_the_grade_after_a_split_is_that_of_the_text_with_the_sentence_split() -> None:
    text = "You can pay your bill at the town hall on a week day, but you must bring the letter that we sent to you."
    after, found, hard = _found_after(text)
    assert (hard.splits, hard.swaps) == (True, ())
    assert after == pytest.approx(of_units(text.replace(", but", ". But"), EASY).grade)
    assert after < found.grade


def test_the_grade_after_a_split_and_a_swap() -> None:
    text = "You must pay your bill prior to the day that it says on the letter, but you can call us if you need more time."
    after, _, hard = _found_after(text)
    assert hard.splits
    assert after == pytest.approx(of_units(text.replace("prior to", "before").replace(", but", ". But"), EASY).grade)


@pytest.mark.parametrize(("words", "splits"), [(20, False), (21, True)])
def test_only_a_sentence_of_more_than_twenty_words_is_split(words: int, splits: bool) -> None:
    [hard] = hardest(of_units(" ".join(["go"] * words)), NONE)
    assert hard.splits is splits


def test_a_word_without_a_plain_word_for_it_is_no_swap() -> None:
    _, _, hard = _found_after("We take a holistic view of what you need from us.")
    assert hard.swaps == ()


def test_the_words_to_be_swapped_are_named_as_they_stand() -> None:
    _, _, hard = _found_after("The work commences prior to the day that we say.")
    assert [(phrase.phrase, written) for phrase, written in hard.swaps] == [("commence", "commences"), ("prior to", "prior to")]


def _with(words: str) -> Score:
    return of_units(f"zz {words} zz is what it says here on the form.", EASY)


def test_every_swap_of_the_list_brings_what_is_said() -> None:
    """Each hard word of our list in a sentence, and the plain word in its place."""
    wrong = []
    for phrase in read_list("hard-words.yml"):
        if phrase.swap:
            found = _with(phrase.phrase)
            hard = next(hard for hard in hardest(found, Phrases([phrase])) if hard.number == 0)
            if not hard.splits and grade_after(found, hard) != pytest.approx(_with(phrase.swap).grade):
                wrong.append((phrase.phrase, phrase.swap))
    assert wrong == []


def test_no_plain_word_is_the_hard_word_itself() -> None:
    assert [phrase for phrase in read_list("hard-words.yml") if phrase.say and split_words(phrase.swap) == split_words(phrase.phrase)] == []
