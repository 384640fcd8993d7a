"""The passive voice: found where somebody does something to somebody, and not where a word says how things are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.reading_level.passive import passives
from fingerpost.reading_level.sentences import words_of
from tests.support.sites import findings_in


def _found(sentence: str) -> list[str]:
    words = [word.lower().replace("’", "'") for word in words_of(sentence)]
    return [" ".join(words[first : last + 1]) for first, last in passives(words)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Your claim was rejected.", "was rejected"),
        ("The form must be sent to us.", "be sent"),
        ("The bins are emptied every week.", "are emptied"),
        ("Your home will have been inspected by then.", "been inspected"),
        ("You may get fined.", "get fined"),
        ("Your car got towed.", "got towed"),
        ("You’re paid every month.", "you're paid"),
        ("They weren't told.", "weren't told"),
        ("The letter was not sent.", "was not sent"),
        ("Claims are normally paid in a week.", "are normally paid"),
        ("The fee was only recently raised.", "was only recently raised"),
        ("Was your bin emptied?", None),  # a noun stands between
        ("Your claim was, we are sorry to say, rejected.", None),
        ("The money is held by the court.", "is held"),
        ("A charge was put on the house.", "was put"),
    ],
)
def test_a_passive_is_found_from_its_verb_to_its_participle(sentence: str, found: str | None) -> None:
    assert _found(sentence) == ([found] if found else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "We rejected your claim.",
        "You are married.",
        "She is disabled.",
        "The office is closed.",
        "You are entitled to help.",
        "We are pleased to help.",
        "We are based at the town hall.",
        "You must be registered with a doctor.",
        "You need to get dressed.",
        "Get reduced rates.",
        "You can get married here.",
        "It is red.",
        "The bin is in the garden.",
        "We are keen to hear from you.",
        "It is often open.",
        "There are published rules.",
        "You have paid.",
        "We have been open since May.",
        "It’s taken a week.",
        "The fee is £5.",
        "",
    ],
)
def test_a_state_and_an_active_verb_are_no_passive(sentence: str) -> None:
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("adverbs", "is_found"), [("", True), ("soon", True), ("not yet", True), ("very", False), ("soon not yet", False), ("quickly", True)]
)
def test_at_most_two_adverbs_stand_between(adverbs: str, is_found: bool) -> None:
    assert bool(_found(f"It was {adverbs} sent.")) is is_found


@pytest.mark.parametrize("sentence", ["The road is being repaired.", "The road was still being repaired."])
def test_one_passive_with_two_forms_of_be_is_found_once(sentence: str) -> None:
    [found] = _found(sentence)
    assert found.endswith("being repaired")


def test_every_passive_of_a_sentence_is_found() -> None:
    assert _found("Your claim was rejected and the money was sent back.") == ["was rejected", "was sent"]


@given(st.lists(st.sampled_from("you is was been not soon sent rejected married the bin red there are get".split()), max_size=15))
def test_what_is_found_has_a_verb_first_and_a_participle_last(words: list[str]) -> None:
    for first, last in passives(words):
        assert words[first] in {"is", "was", "been", "are", "get"}
        assert words[last] in {"sent", "rejected"}
        assert 1 <= last - first <= 3


@pytest.mark.parametrize(("share", "findings"), [(0, 1), (0.24, 1), (0.25, 0), (1, 0)])
def test_some_passives_are_allowed(share: float, findings: int) -> None:
    page = "Your claim was rejected. You can ask us why. We write to you. It is free.\n"
    found = findings_in({"page.md": page}, settings={"reading_level": {"passives_allowed": share}})
    assert len([one for one in found if one.rule == "passive-voice"]) == findings
