"""What the rules of the engines are called here, how sure they are, and which criteria they are about."""

import json
import platform
import sys

import pytest

from fingerpost.audit.engines import axe_criteria, htmlcs_criteria, htmlcs_tier, read_versions, rule_id
from tests.conftest import ROOT

_SNIFF = "WCAG2AA.Principle{0}.Guideline{0}_{1}.{0}_{1}_{2}"
LABEL = _SNIFF.format(1, 3, 1) + ".F68"
ANCHOR = _SNIFF.format(2, 4, 1) + ".G1,G123,G124.NoSuchID"
TWICE = _SNIFF.format(4, 1, 1) + ".F77"


@pytest.mark.parametrize(
    ("tags", "criteria"),
    [
        (["cat.text-alternatives", "wcag2a", "wcag111"], ("1.1.1",)),
        (["wcag22aa", "wcag258"], ("2.5.8",)),
        (["wcag1410", "wcag143", "wcag2aa"], ("1.4.3", "1.4.10")),
        (["wcag246", "wcag249", "wcag2aaa"], ("2.4.6",)),
        (["best-practice"], ()),
    ],
)
def test_the_criteria_of_a_rule_of_axe(tags: list[str], criteria: tuple[str, ...]) -> None:
    assert axe_criteria(tags) == criteria


@pytest.mark.parametrize(("code", "criteria"), [(LABEL, ("1.3.1",)), (ANCHOR, ("2.4.1",)), (TWICE, ()), ("state", ())])
def test_the_criterion_of_a_code(code: str, criteria: tuple[str, ...]) -> None:
    assert htmlcs_criteria(code) == criteria


@pytest.mark.parametrize(
    ("kind", "code", "html", "tier"),
    [
        ("notice", TWICE, '<p id="a">', None),
        ("warning", TWICE, '<p id="a">', "review"),
        ("error", TWICE, '<p id="a">', "fail"),
        ("error", LABEL, "<input>", "review"),
        ("error", LABEL, '<input title="a > b" placeholder="Your name">', "fail"),
        ("error", LABEL, '<select><option>placeholder="none"</option></select>', "review"),
        ("error", LABEL + ".Hidden", '<input placeholder="Your name">', "review"),
        ("error", ANCHOR, '<a href="#bins">Bins</a>', "fail"),
        ("error", ANCHOR, '<a href="#topics">Topics</a>', "fail"),
        ("error", ANCHOR, '<a class="up" href="#top">Back to the top</a>', "review"),
        ("error", ANCHOR, "<a href='#TOP'>Back to the top</a>", "review"),
        ("error", ANCHOR, '<a href="#caf%C3%A9">Café</a>', "review"),
        ("error", ANCHOR, '<a href="#!/bins">Bins</a>', "review"),
        ("error", ANCHOR, '<a href="#:~:text=bins">Bins</a>', "review"),
        ("error", _SNIFF.format(1, 1, 1) + ".H37", "<img>", "review"),
    ],
)
def test_html_codesniffer_is_sure_of_three_things_alone(kind: str, code: str, html: str, tier: str | None) -> None:
    assert htmlcs_tier(kind, code, html) == tier


def test_a_rule_is_named_after_its_engine() -> None:
    assert rule_id("htmlcs", TWICE) == "htmlcs-wcag2aa.principle4.guideline4_1.4_1_1.f77"


@pytest.mark.slow
def test_the_versions_of_what_looks_are_those_that_are_installed() -> None:
    tools = str(ROOT / "node_modules")
    fast, pa11y = read_versions("fast", tools, sys.executable), read_versions("pa11y", tools, "/nowhere/chromium")
    assert fast["axe-core"] == json.loads((ROOT / "package.json").read_text())["devDependencies"]["axe-core"]
    assert fast["Chromium"] == platform.python_version()  # whatever says its version
    assert pa11y["axe-core"] != fast["axe-core"]  # pa11y brings its own
    assert fast["html_codesniffer"] == pa11y["html_codesniffer"]
    assert {"pa11y", "pa11y-ci"} < pa11y.keys()
    assert "Chromium" not in pa11y
