"""What is seen on a page, by which engine, in which look, and that it is the same the next time."""

import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fingerpost.audit.looks import LOOKS
from fingerpost.audit.server import PLANTED, served
from fingerpost.audit.task import PageResult, Task
from tests.audit.fast.strange_server import html, in_turn, page, strange
from tests.audit.fast.support import looked_at, rules

ALL = tuple(LOOKS)
STYLE = """<style>
@media (prefers-color-scheme: dark) { .night { color: #333; background: #222 } }
@media (min-width: 800px) { .wide { color: #aaa; background: #fff } }
@media print { .paper { color: #ccc; background: #fff } }
.always { color: #bbb; background: #fff }
</style>"""
LOOKED = page(
    "Looks",
    '<p class="night">At night.</p><p class="wide">On wide screens.</p><p class="paper">On paper.</p><p class="always">Always.</p>',
    STYLE,
)
FRAMED = page(
    "Frames", '<iframe title="A map" src="/inner/"></iframe><iframe title="More" srcdoc="<html lang=en><img src=\'data:,\'>"></iframe>'
)
OUTSIDE = page("Outside", '<p>Words.</p><img alt="A bin" src="https://cdn.example/bin.png"><img alt="A cat" src="data:,">'
               '<img alt="Local" src="http://127.0.0.1:1/other-port.png">'
               "<script>fetch('https://count.example/hit').catch(() => {}); new WebSocket('wss://talk.example/')</script>")  # fmt: skip
SHADOW = page("Shadow", "<div id='host'></div><script>host.attachShadow({mode: 'open'}).innerHTML = '<img src=\"data:,\">'</script>")
COMPONENT = page(
    "Parts",
    '<header class="fp-header"><div><img src="data:,"></div></header>'
    '<div class="fp-prose"><p><img src="data:,one"></p><div class="fp-download"><img src="data:,two"></div></div>',
)
DICE = page("Dice", "<p id='p'></p><script>p.textContent = [Math.random(), new Date().toDateString(), localStorage.seen].join();"
            "localStorage.seen = 'before'; p.style.color = '#bbb'</script>")  # fmt: skip
ANSWERS = {
    "/looks/": html(LOOKED),
    "/frames/": html(FRAMED),
    "/inner/": html('<!doctype html><html lang="en"><title>Inner</title><p><img src="data:,"></p>'),
    "/outside/": html(OUTSIDE),
    "/shadow/": html(SHADOW),
    "/parts/": html(COMPONENT),
    "/dice/": html(DICE),
    "/moving/": html(
        page("Moving", "<p>It comes.</p>", "<style>@keyframes in { from { color: #fefefe } } p { animation: in 60s }</style>")
    ),
    "/at-random/": in_turn(html(page("At random", '<img src="data:,">')), html(page("At random"))),
    "/same-fault/": html(page("Same fault", '<p class="always">Always.</p><p id="later">Later.</p>', STYLE)),
}
TASKS = [Task(path.lstrip("/"), ALL if path == "/looks/" else ("phone",)) for path in ANSWERS if path != "/inner/"]


@pytest.fixture(scope="module")
def strange_site() -> Iterator[tuple[dict[str, PageResult], list[str]]]:
    with strange(dict(ANSWERS)) as server:
        yield looked_at(server.base, TASKS), server.asked


@pytest.fixture(scope="module")
def results(strange_site: tuple[dict[str, PageResult], list[str]]) -> dict[str, PageResult]:
    return strange_site[0]


@pytest.mark.slow
def test_all_were_audited(results: dict[str, PageResult]) -> None:
    assert {result.page: result.not_audited for result in results.values() if result.not_audited} == {}


@pytest.mark.slow
def test_what_is_seen_in_several_looks_is_one_thing(results: dict[str, PageResult]) -> None:
    seen = {seen.text: seen.looks for seen in results["looks/"].seen if seen.rule == "axe-color-contrast" and seen.tier == "fail"}
    assert seen == {
        "At night.": ("dark",),
        "On wide screens.": ("desktop",),
        "On paper.": ("print",),
        "Always.": ("phone", "desktop", "dark", "print"),
    }


@pytest.mark.slow
def test_a_thing_says_where_it_is_and_what_to_do(results: dict[str, PageResult]) -> None:
    (seen,) = (seen for seen in results["looks/"].seen if seen.rule == "axe-color-contrast" and seen.text == "Always.")
    assert seen.selector == "html > body > main > p:nth-child(5)"
    assert seen.html == '<p class="always">Always.</p>'
    assert seen.criteria == ("1.4.3",)
    assert seen.mend == "The contrast of #bbbbbb on #ffffff is 1.91 to 1. Make it at least 4.5 to 1."
    assert seen.help.startswith("https://dequeuniversity.com/rules/axe/")


@pytest.mark.slow
def test_frames_and_shadow_trees_are_looked_into(results: dict[str, PageResult]) -> None:
    inside = [seen for seen in results["frames/"].seen if seen.rule == "axe-image-alt"]
    assert len(inside) == 2
    assert all(seen.html.startswith("<img") and " >>> " in seen.selector for seen in inside)
    (shadow,) = (seen for seen in results["shadow/"].seen if seen.rule == "axe-image-alt")
    assert shadow.selector == "#host >>> img"


@pytest.mark.slow
def test_a_request_outside_is_listed_and_not_made(results: dict[str, PageResult]) -> None:
    assert results["outside/"].requests == (
        "http://127.0.0.1:1/other-port.png",
        "https://cdn.example/bin.png",
        "https://count.example/hit",
        "wss://talk.example/",
    )
    assert results["looks/"].requests == ()


@pytest.mark.slow
def test_a_part_of_the_theme_is_named_and_an_editors_words_are_not(results: dict[str, PageResult]) -> None:
    seen = {seen.html: seen.component for seen in results["parts/"].seen if seen.rule == "axe-image-alt"}
    assert seen == {'<img src="data:,">': "site-header", '<img src="data:,one">': "", '<img src="data:,two">': "download"}


@pytest.mark.slow
def test_the_day_the_dice_and_the_memory_are_the_same_for_every_page(results: dict[str, PageResult]) -> None:
    (seen,) = (seen for seen in results["dice/"].seen if seen.rule == "axe-color-contrast")
    dice, day, memory = seen.text.split(",")
    assert (dice[:2], day, memory) == ("0.", "Wed Jun 10 2026", "")
    assert results["dice/"].unstable == ()


@pytest.mark.slow
def test_what_moves_is_looked_at_where_it_comes_to_rest(results: dict[str, PageResult]) -> None:
    assert "axe-color-contrast" not in rules(results["moving/"])


@pytest.mark.slow
def test_what_is_seen_one_time_only_is_unstable_and_no_fault(results: dict[str, PageResult]) -> None:
    result = results["at-random/"]
    assert "axe-image-alt" in {seen.rule for seen in result.unstable}
    assert "axe-image-alt" not in rules(result)


@pytest.mark.slow
def test_a_page_without_new_faults_is_loaded_once(strange_site: tuple[dict[str, PageResult], list[str]]) -> None:
    asked = strange_site[1]
    assert asked.count("/moving/") == 1
    assert asked.count("/looks/") == 2


@pytest.mark.slow
def test_every_engine_sees_the_planted_page_and_the_same_twice(tmp_path: Path) -> None:
    """On ten pages of the example city's kind, each as it was served."""
    for number in range(10):
        folder = tmp_path / "site" / f"page-{number}"
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(page(f"Page {number}", '<p class="always">Always.</p><img src="../bin.png">', STYLE))
    shutil.copy(Path(__file__), tmp_path / "site" / "bin.png")
    tasks = [*(Task(f"page-{number}/", ("phone", "dark") if number % 2 else ("phone",)) for number in range(10)), Task(PLANTED)]
    runs = []
    for _ in range(2):
        with served(str(tmp_path / "site")) as base:
            runs.append(looked_at(base, tasks))
    first, second = (json.dumps([dataclasses.asdict(run[name]) | {"seconds": 0} for name in sorted(run)]) for run in runs)
    assert first == second
    planted = rules(runs[0][PLANTED])
    assert {name.split("-")[0] for name in planted} >= {"axe", "htmlcs", "browser"}
    assert "127.0.0.1" not in first
