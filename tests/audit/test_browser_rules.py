"""Our own rules that run in the browser: each says what it is, is explained and has a case; the script is whole, and plain."""

import re
import subprocess
from pathlib import Path

import pytest

from fingerpost.accessibility.criteria import criteria
from fingerpost.audit.browser_rules import browser_rules_source, rule_facts, rule_ids
from fingerpost.audit.element import component_classes
from tests.conftest import ROOT
from tests.support.audit_cases import cases

HERE = ROOT / "plugins" / "fingerpost" / "audit" / "browser_rules"
TIERS = {"fail": "error", "review": "warning", "info": "advice"}
NAMED = {rule for case in cases() for rule in case.rules}
PAGE = """<!doctype html><html lang="en"><head><title>Bins and recycling</title></head><body><header class="fp-header">
<a href="../a/">Click here</a></header><main><div class="fp-prose"><h1>Bins</h1><p><a href="../b/">Click here</a></p>
<div class="fp-inset"><p><a href="../c/">Click here</a></p></div></div></main></body></html>"""


@pytest.mark.parametrize("rule", rule_ids())
def test_every_rule_says_what_it_is_is_explained_and_has_a_case(rule: str) -> None:
    facts = rule_facts(rule)
    page = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8")
    assert page.startswith(f"# {facts['title']}\n`{rule}` · {TIERS[facts['tier']]}\n")
    assert "## Why it matters\n" in page
    assert "## How to mend it\n" in page
    assert rule in NAMED, "Write a pair in tests/cases/audit that names the rule"


@pytest.mark.parametrize("rule", rule_ids())
def test_every_criterion_of_a_rule_is_one_of_wcag(rule: str) -> None:
    text = (HERE / f"{rule.removeprefix('browser-')}.js").read_text("utf-8")
    assert set(re.findall(r'"(\d\.\d\.\d{1,2})"', text)) <= set(criteria())


def test_every_case_names_a_criterion_of_wcag_or_good_practice() -> None:
    assert [case.name for case in cases() if not re.fullmatch(r"[1-4]\.\d\.\d{1,2}|best practice", case.criterion)] == []


def test_the_script_can_be_read(tmp_path: Path) -> None:
    script = tmp_path / "rules.js"
    script.write_text(browser_rules_source(), "utf-8")
    assert subprocess.run(["node", "--check", script], capture_output=True, text=True, check=False).stderr == ""


def test_components_are_known_by_their_name_and_by_the_class_of_their_template() -> None:
    assert component_classes()["fp-details"] == "details"
    assert component_classes()["fp-header"] == "site-header"
    assert "fp-prose" not in component_classes()


@pytest.mark.slow
def test_the_script_gives_plain_data_the_same_twice_and_names_components(browser) -> None:
    page = browser.new_page()
    page.set_content(PAGE)
    page.evaluate((ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8") + ";0")
    page.evaluate("text => { (0, eval)(text) }", browser_rules_source())
    first, second = (page.evaluate("fingerpostRules.run(['browser-link-text'])") for _ in "ab")
    page.close()
    assert first == second
    sure = [found for found in first if found["tier"] == "fail"]
    assert [found["component"] for found in sure] == ["site-header", "inset", ""]
    assert sure[-1] == {
        "rule": "browser-link-text",
        "tier": "fail",
        "message": "The link “Click here” does not say where it leads",
        "mend": "Use the words that name the page: order a bin",
        "selector": "html > body > main > div > p > a",
        "html": '<a href="../b/">Click here</a>',
        "text": "Click here",
        "criteria": ["2.4.4"],
        "component": "",
    }


@pytest.mark.slow
def test_a_rule_that_breaks_is_named_and_not_passed_over(browser) -> None:
    page = browser.new_page()
    page.set_content(PAGE)
    page.evaluate((ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8") + ";0")
    page.evaluate("text => { (0, eval)(text) }", browser_rules_source())
    page.evaluate("void (fingerpostRules.rules['browser-language'].run = () => { throw new Error('lost') })")
    with pytest.raises(Exception, match="The rule browser-language failed: lost"):
        page.evaluate("fingerpostRules.run()")
    page.close()
