"""The texts on how to mend: one for each rule of the installed engines, and none for a rule that they do not have."""

import json
import re
import subprocess

import pytest

from fingerpost.audit.verdict.mends import Mend, axe_mends, htmlcs_mends, mend_of
from tests.conftest import ROOT

_CODES = re.compile(r'"((?:[A-Z]{1,4}\d+[A-Za-z0-9.]*)(?:,(?:[A-Z]{1,4}\d+[A-Za-z0-9.]*))*)"')
_NOT_CODES = {"WCAG2A", "WCAG2AA", "WCAG2AAA", "ARIA11"}  # of the last, a criterion of level AAA, HTML_CodeSniffer only gives a notice
_WORDS = [(rule, mend) for rule, mend in axe_mends().items()] + [(code, mend) for code, mend in htmlcs_mends().items()]


@pytest.mark.slow
def test_every_rule_of_the_installed_axe_has_an_entry_and_no_entry_lacks_a_rule() -> None:
    ask = "console.log(JSON.stringify(require('axe-core').getRules().map(rule => rule.ruleId)))"
    done = subprocess.run(["node", "-e", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert sorted(axe_mends()) == sorted(json.loads(done.stdout))


@pytest.mark.slow
def test_every_technique_of_the_installed_html_codesniffer_is_known() -> None:
    written = (ROOT / "node_modules/html_codesniffer/build/HTMLCS.js").read_text("utf-8")
    said = {code for part in written.split("addMessage(")[1:] for code in _CODES.findall(part[:300])} - _NOT_CODES
    assert len(said) > 100
    assert [code for code in sorted(said) if not mend_of(f"htmlcs-wcag2aa.principle1.guideline1_1.1_1_1.{code.lower()}").wrong] == []


@pytest.mark.parametrize(
    ("rule", "begins"),
    [
        ("axe-image-alt", "The picture has no alternative text"),
        ("htmlcs-wcag2aa.principle1.guideline1_1.1_1_1.h37", "The picture has no alternative text"),
        ("htmlcs-wcag2aa.principle1.guideline1_3.1_3_1.h42.2", "A heading has no words"),
        ("htmlcs-wcag2aa.principle1.guideline1_3.1_3_1.h42", "A paragraph may only look like a heading"),
        ("htmlcs-wcag2aa.principle2.guideline2_4.2_4_1.g1,g123,g124.nosuchid", "A link leads to a place"),
        ("htmlcs-wcag2aa.principle2.guideline2_5.2_5_5.check", "A link or button may be too small"),
        ("htmlcs-wcag2aa.principle4.guideline4_1.4_1_2.h91.select.value", "A field, a button or a link has no name"),
    ],
)
def test_a_rule_finds_its_words(rule: str, begins: str) -> None:
    assert mend_of(rule).wrong.startswith(begins)


@pytest.mark.parametrize("rule", ["axe-of-tomorrow", "htmlcs-", "htmlcs-wcag2aa.1_9_9.z1", "link-text-vague", "browser-focus", ""])
def test_a_rule_that_nobody_knows_has_no_words_and_may_be_an_editors(rule: str) -> None:
    assert mend_of(rule) == Mend()
    assert mend_of(rule).editors


def test_who_can_mend_it() -> None:
    assert mend_of("axe-image-alt").editors
    assert not mend_of("axe-region").editors
    assert mend_of("axe-region").theme.startswith("This is in the theme: tell whoever looks after it. Put it into")


@pytest.mark.parametrize(("name", "mend"), _WORDS, ids=[name for name, _ in _WORDS])
def test_the_words_are_one_sentence_on_what_is_wrong_and_say_what_to_do(name: str, mend: Mend) -> None:
    assert re.match(r"[A-Z][a-zA-Z]* ", mend.wrong)
    assert not re.search(r"[.:;]", mend.wrong)
    assert 30 < len(mend.wrong) < 150
    assert mend.mend or mend.theme
    for text in (mend.mend, mend.theme):
        assert not text or text.endswith((".", "?", "”"))
        assert len(text) < 330
        assert not re.search(r"\b(customers?|users?|color|labeled|WCAG)\b", re.sub("`[^`]*`", "", text))
