"""Which pages are looked at how, and what the report says was not."""

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.looks import LOOKS
from fingerpost.audit.plan import MODES, plan
from fingerpost.audit.site.layouts import name_layouts
from fingerpost.audit.task import Task

PAGES = [f"service-{number}/" for number in range(40)]
LAYOUTS = {page: f"layout-{number % 4}" for number, page in enumerate(PAGES)}
ALL_LOOKS = tuple(LOOKS)
NAMES = st.text("abcdefghij/", min_size=1, max_size=8)


def _closely(planned) -> set[str]:
    return {task.page for task in planned.tasks if task.looks == ALL_LOOKS}


def test_every_page_is_looked_at_on_a_phone_and_some_of_each_layout_in_every_look() -> None:
    planned = plan(PAGES, LAYOUTS)
    assert [task.page for task in planned.tasks] == sorted(PAGES)
    assert all(task.looks[0] == "phone" for task in planned.tasks)
    assert len(_closely(planned)) == 12
    assert len({LAYOUTS[task.page] for task in planned.tasks if task.probes}) == sum(task.probes for task in planned.tasks) == 4
    assert planned.not_looked_at() == [
        "28 of 40 pages were looked at on a phone only, not as: desktop, dark, forced colours, print.",
        "36 of 40 pages had no checks of behaviour: --deep gives them to every page.",
    ]


def test_a_page_with_probes_is_one_of_those_looked_at_closely() -> None:
    planned = plan(PAGES, LAYOUTS, sample=1)
    assert {task.page for task in planned.tasks if task.probes} == _closely(planned)


def test_deep_leaves_out_no_probe() -> None:
    planned = plan(PAGES, LAYOUTS, deep=True)
    assert all(task.probes for task in planned.tasks)
    assert not any("behaviour" in line for line in planned.not_looked_at())


def test_changed_pages_are_looked_at_closely() -> None:
    new = {page for page in PAGES if page not in _closely(plan(PAGES, LAYOUTS))}
    assert _closely(plan(PAGES, LAYOUTS, {min(new)})) == _closely(plan(PAGES, LAYOUTS)) | {min(new)}


def test_a_new_theme_on_a_large_site_is_no_reason_to_look_at_every_page_five_times() -> None:
    pages = [f"p{number}/" for number in range(300)]
    layouts = dict.fromkeys(pages, "service")
    assert len(_closely(plan(pages, layouts, set(pages)))) == 3
    assert len(_closely(plan(pages, layouts, set(pages[:140])))) >= 140
    assert len(_closely(plan(pages[:90], layouts, set(pages[:90])))) == 90


def test_only_what_changed() -> None:
    planned = plan(PAGES, LAYOUTS, {"service-3/", "a page that is gone/"}, "changed")
    assert [task.page for task in planned.tasks] == ["service-3/"]
    assert planned.not_looked_at()[0] == "`changed`: 1 of 40 pages were looked at, 2.5% (1 page that changed)."


def test_changed_without_an_earlier_audit_is_everything() -> None:
    assert len(plan(PAGES, LAYOUTS, None, "changed").tasks) == 40


def test_a_sample_says_its_share() -> None:
    planned = plan(PAGES, LAYOUTS, {"service-3/"}, "sample", sample=2)
    assert {LAYOUTS[task.page] for task in planned.tasks} == set(LAYOUTS.values())
    assert "service-3/" in {task.page for task in planned.tasks}
    count = len(planned.tasks)
    share = f"{count / 40:.1%}"
    said = f"`sample`: {count} of 40 pages were looked at, {share} (2 from each of 4 layouts, and 1 page that changed)."
    assert planned.not_looked_at()[0] == said


def test_what_was_once_looked_at_more_closely_stays_so() -> None:
    plain = next(task for task in plan(PAGES, LAYOUTS).tasks if task.looks == ("phone",))
    known = [Task(plain.page, ("phone", "print"), True), Task(plain.page, ("phone", "dark")), Task("gone/", ALL_LOOKS)]
    planned = plan(PAGES, LAYOUTS, known=known)
    assert next(task for task in planned.tasks if task.page == plain.page) == Task(plain.page, ("phone", "dark", "print"), True)
    assert plan(PAGES, LAYOUTS, known=planned.tasks) == planned


@given(st.sets(NAMES, min_size=1, max_size=30), NAMES, st.integers(0, 5), st.sampled_from(MODES), st.booleans())
def test_another_page_changes_the_choice_of_at_most_one(pages, more, seed, mode, alone) -> None:
    layouts = dict.fromkeys(pages, "one") | {more: "other" if alone else "one"}
    before = _closely(plan(sorted(pages), layouts, set(), mode, seed))
    after = _closely(plan(sorted(pages | {more}), layouts, set(), mode, seed))
    assert len(before - after) <= (0 if alone else 1)


@given(st.sets(NAMES, min_size=1, max_size=30), st.none() | st.sets(NAMES), st.integers(0, 5), st.sampled_from(MODES))
def test_a_plan_is_the_same_twice_and_each_page_is_there_once(pages, changed, seed, mode) -> None:
    layouts = {page: page[0] for page in pages}
    first = plan(sorted(pages), layouts, changed, mode, seed)
    assert first == plan(sorted(pages, reverse=True), layouts, changed, mode, seed)
    names = [task.page for task in first.tasks]
    assert names == sorted(set(names))
    assert set(names) <= pages
    assert mode != "all" or set(names) == pages


def test_another_seed_chooses_other_pages() -> None:
    assert len({frozenset(_closely(plan(PAGES, LAYOUTS, seed=seed))) for seed in range(5)}) > 1


def test_the_theme_names_the_layout() -> None:
    assert name_layouts({"": b'<html><body class="x" data-layout="home">', "a/": b"<BODY data-layout=service>"}) == {
        "": "home",
        "a/": "service",
    }


def test_pages_of_another_theme_are_alike_by_their_frame() -> None:
    news = '<body class="page-id-{0}"><header class="top"></header><main><div class="news">{1}</div></main>'
    form = '<body class="page-id-3"><header class="top"></header><main><form></form></main>'
    pages = {"a/": news.format(1, "<p>One."), "b/": news.format(2, "<h2>Two</h2><ul><li>2</ul>" * 9), "c/": form}
    layouts = name_layouts({page: html.encode() for page, html in pages.items()})
    assert layouts["a/"] == layouts["b/"] != layouts["c/"]


def test_a_site_whose_pages_all_differ_has_few_layouts() -> None:
    pages = {
        f"{name}/": f'<body><main><div class="{name}"></div></main>'.encode()
        for name in (chr(97 + n // 26) + chr(97 + n % 26) for n in range(60))
    }
    assert len(set(name_layouts(pages).values())) == 1
