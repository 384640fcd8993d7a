"""Acronyms: which words are one, and where a text says what it stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.reading_level.acronyms import acronyms, explains, in_abbr, spells
from fingerpost.reading_level.sentences import words_of
from tests.support.sites import findings_in


def _found(sentence: str) -> list[str]:
    return [name for name, _, _ in acronyms(words_of(sentence))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The DWP will pay PIP or UC.", ["DWP", "PIP", "UC"]),
        ("Ask for a DFG today.", ["DFG"]),
        ("Two HMOs and the HMO's landlord.", ["HMO", "HMO"]),
        ("Your EHCP and the SEN team.", ["EHCP", "SEN"]),
        ("The MoJ pays.", ["MoJ"]),
        ("An EPC-rated home.", ["EPC"]),
        ("The COBRA meeting.", ["COBRA"]),
        ("Ask the CAB for help.", ["CAB"]),
        ("The ICO decides.", ["ICO"]),
    ],
)
def test_an_acronym_is_found(sentence: str, found: list[str]) -> None:
    assert _found(sentence) == found


def test_an_acronym_is_told_with_how_it_is_written_and_what_stands_before_it() -> None:
    assert list(acronyms(words_of("Ask the up-to-date EHCP-team or two HMOs."))) == [("EHCP", "EHCP", 5), ("HMO", "HMOs", 9)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The NHS and your GP can help.",
        "Pay VAT at the UK rate.",
        "CHANGE ME before you publish.",
        "DO NOT park here.",
        "You must NOT park here.",
        "It is in band A.",
        "The rating is AAA.",
        "Part II and part XIV.",
        "The play Henry V.",
        "Go to Oxenbridge.",
        "iPhone users can call.",
        "Write to OX1 1BX.",
        "The reference is LN-2026/0045.",
        "It costs £5 a day.",
        "I am at home.",
        "Hello.",
    ],
)
def test_what_is_known_and_what_is_none_is_not_found(sentence: str) -> None:
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Ask for a Disabled Facilities Grant (DFG).", "DFG"),
        ("Ask for a disabled facilities grant (a DFG) soon.", "DFG"),
        ("Ask for the grant for disabled people’s homes [DFG].", "DFG"),
        ("Ask for a DFG (Disabled Facilities Grant).", "DFG"),
        ("DFG stands for Disabled Facilities Grant.", "DFG"),
        ("DFG means disabled facilities grant.", "DFG"),
        ("DFG is short for Disabled Facilities Grant.", "DFG"),
        ("Two Houses in Multiple Occupation (HMOs).", "HMO"),
        ("The Department for Work and Pensions (the DWP) pays.", "DWP"),
        ("Personal-Independence Payment (PIP)", "PIP"),
        ("Personal Independence Payment (PIP), and more.", "PIP"),
        ("Personal Independence Payment (or PIP, for short)", "PIP"),
    ],
)
def test_a_text_explains_an_acronym(text: str, acronym: str) -> None:
    assert explains(text, acronym)


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Ask for a DFG.", "DFG"),
        ("Ask for a DFG (free).", "DFG"),
        ("Call us (DFG).", "DFG"),
        ("Demand (DFG).", "DFG"),
        ("Ask us how to get it (DFG).", "DFG"),
        ("Ask for a Disabled Facilities Grant.", "DFG"),
        ("Ask for a Disabled Facilities Grant (DFGX).", "DFG"),
        ("DFG means a lot to us.", "DFG"),
        ("", "DFG"),
    ],
)
def test_a_text_does_not_explain_it(text: str, acronym: str) -> None:
    assert not explains(text, acronym)


@pytest.mark.parametrize(
    ("text", "acronym", "does"),
    [
        ("Disabled Facilities Grant", "DFG", True),
        ("How to get a Disabled Facilities Grant", "DFG", True),
        ("Department for Work and Pensions", "DWP", True),
        ("House in multiple occupation", "HMO", True),
        ("Grants for homes", "DFG", False),
        ("", "DFG", False),
    ],
)
def test_the_first_letters_of_words_in_a_row_spell_it(text: str, acronym: str, does: bool) -> None:
    assert spells(text, acronym) is does


@pytest.mark.parametrize(
    ("html", "does"),
    [
        ('<abbr title="Disabled Facilities Grant">DFG</abbr>', True),
        ("<abbr class='x' title='Disabled Facilities Grant'>DFGs</abbr>", True),
        ("<abbr>DFG</abbr>", False),
        ('<abbr title="">DFG</abbr>', False),
        ('<abbr title="Energy Performance Certificate">EPC</abbr> DFG', False),
        ("", False),
    ],
)
def test_an_abbr_element_explains_it(html: str, does: bool) -> None:
    assert in_abbr(html, "DFG") is does


@pytest.mark.parametrize("page", ["The reference is LN-2026/0045.", "Write to OX1 1BX."])
def test_the_letters_of_a_reference_need_no_explaining(page: str) -> None:
    assert [one.message for one in findings_in({"page.md": page + "\n"}) if one.rule == "acronym-unexplained"] == []


@given(st.text(max_size=80), st.sampled_from(["DFG", "DWP", "UC", "MoJ"]))
def test_any_text_can_be_asked(text: str, acronym: str) -> None:
    explains(text, acronym)
    spells(text, acronym)
    in_abbr(text, acronym)
    assert all(found in text for found in _found(text))
