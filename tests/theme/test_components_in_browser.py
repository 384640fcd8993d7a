"""Every example of every component in a real browser: axe, HTML_CodeSniffer and the Nu checker, in each look, narrow and wide."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fingerpost.theme.components import examples, names, render_component
from fingerpost.theme.styles import style_sheet
from tests.browser.test_behaviour import SCRIPT, SPACING
from tests.browser.test_city_in_browser import AAA, AXE, LOOKS, SNIFFER, TAGS
from tests.browser.test_valid_html import _errors

# What a tool says that is not so: its rule, and why.
FALSE_ALARMS = {
    "heading-order": "An example has the heading of its component, without those that stand above it on a page.",
    "NoSuchID": "The links of examples lead to places of a page that is not there.",
}
AROUND = ("site-header", "site-footer")  # what stands outside the main part of a page

AXE_RUN = """([tags, more]) => axe.run(document, {runOnly: tags, resultTypes: ["violations"],
    rules: Object.fromEntries(more.map(id => [id, {enabled: true}]))}).then(result => [result.passes.length,
    result.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`))])"""
SNIFF = """() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
    .filter(message => message.type === HTMLCS.ERROR)
    .map(message => `${message.code}: ${(message.element.outerHTML || "").slice(0, 120)}`))))"""
SPACE = """css => { const style = document.createElement("style"); style.textContent = css; document.body.append(style); }"""

pytestmark = pytest.mark.slow


def _examples() -> Iterator[tuple[str, str, str]]:
    """Each example that shows something: its component, its name, and a body with it."""
    for name in names():
        for example in examples(name):
            html = render_component(name, **example["values"])
            main = f"<main><h1>{name}</h1>{'' if name in AROUND else html}</main>"
            if html:
                yield name, example["name"], (html + main if name in AROUND else main)


def _page(body: str = "") -> str:
    return f"<!doctype html><html lang='en-GB'><head><title>Example</title><style>{style_sheet()}</style></head><body>{body}</body></html>"


def _looked_at(tab, body: str) -> list[str]:
    """What is wrong with a page. The tools stay in the tab; only the body changes."""
    tab.evaluate("html => { document.body.innerHTML = html; }", body)
    passed, wrong = tab.evaluate(AXE_RUN, [TAGS, AAA])
    assert passed, "axe looked at nothing"
    wrong += tab.evaluate(SNIFF) + tab.evaluate("behaviour.sideways()")
    tab.evaluate(SPACE, SPACING)
    return wrong + [f"with wider spacing: {what}" for what in tab.evaluate("behaviour.sideways()")]


def _is_so(what: str) -> bool:
    return not any(rule in what.partition(": ")[0] for rule in FALSE_ALARMS)


@pytest.fixture(params=LOOKS, ids=LOOKS.keys())
def tab(request, browser):
    context = browser.new_context(**LOOKS[request.param])
    page = context.new_page()
    page.set_content(_page())
    for script in (AXE, SNIFFER, SCRIPT):
        page.add_script_tag(path=script)
    yield page
    context.close()


def test_every_example_has_no_fault(tab) -> None:
    wrong = [(name, example, what) for name, example, body in _examples() for what in _looked_at(tab, body) if _is_so(what)]
    assert wrong == []


def test_each_tool_does_find_a_planted_fault(tab) -> None:
    wrong = "\n".join(
        _looked_at(
            tab,
            "<main><h1>A</h1><img src='data:,'><p style='color: #767676; background: #fff'>Grey</p><a href='#none'>To nowhere</a>"
            "<div style='min-width: 2000px'>wide</div></main>",
        )
    )
    for sign in ("image-alt: ", "H37", "NoSuchID", "px wide in", "with wider spacing: "):
        assert sign in wrong
    assert tab.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"
    forced = tab.evaluate("matchMedia('(forced-colors: active)').matches")
    assert forced or "color-contrast-enhanced: " in wrong


def test_every_example_is_valid(tmp_path: Path) -> None:
    for number, (name, _, body) in enumerate(_examples()):
        (tmp_path / f"{number}-{name}.html").write_text(_page(body))
    assert _errors(tmp_path) == []
