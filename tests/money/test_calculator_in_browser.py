"""The budget calculator in a browser, with the choices of the example city."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.money.calculator import calculator, changes
from fingerpost.theme.assets import script
from fingerpost.theme.blocks import Around, expand
from fingerpost.theme.styles import style_sheet
from tests.browser.test_city_in_browser import AAA, AXE, LOOKS, TAGS
from tests.conftest import ROOT
from tests.money.small import small_budget
from tests.support.server import serve
from tests.support.sites import make_site
from tests.theme.test_blocks import rendered

BUDGET = small_budget((ROOT / "content" / "_data" / "budget.yml").read_text("utf-8"))
CHANGES = list(changes(BUDGET))
GAP = int(BUDGET.gap.amount)
LATER = 600  # ms: longer than the script waits before it says the gap again
GROUPS = [[None, *(change for change in CHANGES if change.of is of)] for of in dict.fromkeys(change.of.id for change in CHANGES)
          for of in [next(change.of for change in CHANGES if change.of.id == of)]]  # fmt: skip
AXE_RUN = """([tags, more]) => axe.run(document, {runOnly: tags, resultTypes: ["violations"],
    rules: Object.fromEntries(more.map(id => [id, {enabled: true}]))}).then(result => [result.passes.length,
    result.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 120)}`))])"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page with the calculator, as the theme makes it."""
    folder: Path = tmp_path_factory.mktemp("calculator")
    site = make_site({"page.md": "---\ntitle: Budget\n---\nText.\n"})
    html = expand(rendered(calculator(BUDGET, site.by_path["page.md"], site)), Around(script=lambda name: f"{name}.js"))
    head = '<meta charset="utf-8"><title>Budget</title><link rel="stylesheet" href="s.css">'
    page = f'<!doctype html><html lang="en-GB">{head}<main><h1>Budget</h1>{html}</main>'
    (folder / "index.html").write_text(page, "utf-8")
    (folder / "s.css").write_text(style_sheet(), "utf-8")
    (folder / "budget.js").write_text(script("budget")[1], "utf-8")
    with serve(folder) as found:
        yield found


@pytest.fixture
def tab(browser, address: str):
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.clock.install()
    page.goto(address)
    yield page
    context.close()


def said(tab) -> str:
    tab.clock.run_for(LATER)
    return tab.get_by_role("status").inner_text()


def sentence(left: int) -> str:
    """What the calculator must say, worked out here."""
    if left == 0:
        return "Your budget balances. Nothing is missing and nothing is left over."
    return f"Your budget is £{left:,} short." if left > 0 else f"Your budget has £{-left:,} left over."


def pick(tab, *ids: str) -> None:
    tab.evaluate("ids => ids.forEach(id => document.querySelector(`input[value='${id}']`).click())", list(ids))


def test_without_javascript_the_table_says_it_all(browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    tab = context.new_page()
    tab.goto(address)
    assert tab.locator("tbody tr").count() == len(CHANGES)
    assert tab.locator("input, button, fieldset, [role=status]").count() == 0
    row = tab.locator("tr", has=tab.locator("#choice-grass-less")).inner_text()
    assert all(words in row for words in ("6 times a year and not 12", "Grass, trees and flowers in parks", "£1,186,000", "£140,000"))
    context.close()


def test_every_line_is_a_group_that_begins_as_now(tab) -> None:
    assert tab.locator("table").count() == 0
    groups = tab.get_by_role("group").all()
    assert len(groups) == len(GROUPS)
    for group, choices in zip(groups, GROUPS, strict=True):
        radios = group.get_by_role("radio")
        assert radios.count() == len(choices)
        assert [radio.is_checked() for radio in radios.all()] == [True] + [False] * (len(choices) - 1)
    assert tab.get_by_role("group", name="Grass, trees and flowers in parks: £1,186,000 now").count() == 1
    assert tab.get_by_role("radio", name="Grass in parks is cut 6 times a year and not 12. The gap gets £140,000 smaller.").count() == 1
    assert said(tab) == sentence(GAP)
    assert tab.get_by_text("You have changed nothing yet.").is_visible()


def test_no_choice_looks_better_than_another(tab) -> None:
    looks = tab.evaluate("""() => [...new Set([...document.querySelectorAll("label, label *")].map(node => {
        const style = getComputedStyle(node);
        return [node.tagName, style.color, style.backgroundColor, style.fontWeight, style.fontSize, style.borderColor].join();
    }))].length""")
    assert looks == 3  # one look each for a label, its button and its words


def test_the_sums_are_those_of_python(tab) -> None:
    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    @given(st.tuples(*(st.sampled_from(choices) for choices in GROUPS)))
    def same(chosen) -> None:
        taken = [change for change in chosen if change]
        tab.evaluate("location.hash = ''")
        tab.get_by_role("button", name="Start again").click()
        pick(tab, *(change.id for change in taken))
        assert said(tab) == sentence(GAP - sum(change.closes for change in taken))
        items = tab.locator("main li").all_inner_texts()
        assert len(items) == len(taken)
        assert all(change.means in item for change, item in zip(taken, items, strict=True))

    same()


def test_a_balanced_budget_and_one_with_more_than_enough(tab) -> None:
    pick(tab, "savings-up", "parking-up", "town-hall-floor", "council-tax-up-2-99")
    assert said(tab) == sentence(0)
    pick(tab, "grass-less")
    assert said(tab) == "Your budget has £140,000 left over."


def test_the_gap_is_said_once_after_a_wait_and_politely(tab) -> None:
    tab.evaluate("""() => { window.heard = []; const status = document.querySelector("[role=status]");
        new MutationObserver(() => heard.push(status.textContent)).observe(status, {childList: true, characterData: true, subtree: true}); }""")
    pick(tab, "grass-less", "sweep-less", "sweep-more")  # as fast as arrow keys
    assert tab.evaluate("heard") == []
    tab.clock.run_for(LATER)
    assert tab.evaluate("heard") == [sentence(GAP - 140_000 + 72_000)]


def test_it_works_by_keyboard_alone(tab) -> None:
    first = tab.get_by_role("radio").first
    tab.keyboard.press("Tab")
    assert first.evaluate("node => node === document.activeElement")
    tab.keyboard.press("ArrowDown")
    assert said(tab) == sentence(GAP - CHANGES[0].closes)
    for _ in GROUPS:  # one stop for each group
        tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Start again"
    tab.keyboard.press("Enter")
    assert said(tab) == sentence(GAP)
    assert first.evaluate("node => node === document.activeElement && node.checked")


def test_what_has_the_focus_is_not_hidden_by_the_sentence_at_the_top(tab) -> None:
    hidden = tab.evaluate("""() => [...document.querySelectorAll("input:checked")].reverse().filter(input => {
        input.focus();
        return input.getBoundingClientRect().top < document.querySelector("[role=status]").getBoundingClientRect().bottom;
    }).length""")
    assert hidden == 0


def test_the_choices_stand_in_the_address_and_nothing_is_sent(tab, address: str) -> None:
    sent: list[str] = []
    tab.on("request", lambda request: sent.append(request.url))
    pick(tab, "grass-less", "council-tax-up-2-99")
    assert tab.url == f"{address}#choices=grass-less,council-tax-up-2-99"
    assert (sent, tab.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")) == ([], ["", 0, 0])
    tab.get_by_role("button", name="Start again").click()
    assert tab.url == address


def test_an_address_brings_the_choices_back_and_says_what_is_lost(tab, address: str) -> None:
    tab.goto(f"{address}#choices=grass-less,council-tax-up-2-99")
    assert said(tab) == sentence(GAP - 140_000 - 254_000)
    tab.goto(f"{address}#choices=grass-less,gone")
    assert said(tab) == f"Some of the choices in the address are not here any more, and were left out. {sentence(GAP - 140_000)}"
    tab.goto(f"{address}#choices=<b>")
    tab.reload()
    assert said(tab) == sentence(GAP)


def test_on_paper_the_choices_stand_in_words(tab) -> None:
    pick(tab, "grass-less")
    said(tab)
    tab.emulate_media(media="print")
    assert tab.get_by_role("status").is_visible()
    assert tab.get_by_text("Grass in parks is cut 6 times").last.is_visible()
    assert tab.locator("fieldset:visible, button:visible, input:visible").count() == 0


@pytest.mark.parametrize("look", [name for name in LOOKS if name.startswith("phone")])
def test_axe_finds_nothing(browser, address: str, look: str) -> None:
    context = browser.new_context(**LOOKS[look])
    tab = context.new_page()
    for choices in ("", "#choices=grass-less,sweep-more"):
        tab.goto(f"{address}{choices}")
        tab.reload()
        tab.add_script_tag(path=AXE)
        passed, wrong = tab.evaluate(AXE_RUN, [TAGS, AAA])
        assert passed
        assert wrong == []
        assert tab.evaluate("document.documentElement.scrollWidth") == 320
    context.close()
