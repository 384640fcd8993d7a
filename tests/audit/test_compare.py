"""What the two drivers say of the same pages, side by side."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.compare import as_chapter, compare, together
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import PageResult

IMAGE = Seen("axe-image-alt", "fail", "Images must have alternative text", "main > img", '<img src="bin.png">', looks=("phone",))
CONTRAST = Seen("axe-color-contrast", "review", "Too little contrast", "#a", '<p id="a">Put your bin out by 6am.</p>', looks=("phone",))
OWN = Seen("browser-text-clipped", "fail", "It is cut off", "main > p", looks=("phone",))


def _page(*seen: Seen, page: str = "bins/", **more: str) -> list[PageResult]:
    return [PageResult(page, tuple(sorted(seen)), **more)]


def test_what_both_saw_is_the_same_and_the_rest_is_a_difference() -> None:
    found = compare(_page(IMAGE, CONTRAST, OWN), _page(IMAGE, replace(IMAGE, selector="footer > img", html="<img>")))
    assert (found.pages, found.same) == (1, 1)
    assert [(one.rule, one.selector) for one in found.only_fast] == [("axe-color-contrast", "#a")]
    assert [(one.rule, one.selector) for one in found.only_pa11y] == [("axe-image-alt", "footer > img")]


def test_an_element_is_known_by_its_selector_or_by_its_html() -> None:
    elsewhere = replace(CONTRAST, selector="main > p")
    cut = replace(CONTRAST, selector="main > p", html='<p id="a">Put your bin o...</p>')
    for other in (replace(CONTRAST, html="<p>"), elsewhere, cut):
        assert compare(_page(CONTRAST), _page(other)).same == 1
    for other in (replace(cut, html='<p id="b">Put your bin o...</p>'), replace(elsewhere, html="<p>"), replace(cut, html="")):
        assert compare(_page(CONTRAST), _page(other)).same == 0


def test_each_thing_has_one_partner() -> None:
    twice = _page(IMAGE, replace(IMAGE, selector="footer > img"))
    assert len(compare(twice, _page(IMAGE)).only_fast) == 1
    assert len(compare(_page(IMAGE), twice).only_pa11y) == 1


def test_another_tier_is_a_difference_of_its_own() -> None:
    found = compare(_page(IMAGE), _page(replace(IMAGE, tier="review")))
    assert (found.same, found.only_fast, found.only_pa11y) == (0, (), ())
    assert [(one.tier, one.other_tier) for one in found.other_tier] == [("fail", "review")]


def test_looks_that_only_fast_has_are_left_out() -> None:
    found = compare(_page(replace(CONTRAST, looks=("dark",)), replace(IMAGE, looks=("phone", "dark"))), _page(IMAGE))
    assert (found.same, found.only_fast) == (1, ())


def test_a_page_that_one_did_not_audit_is_not_compared_but_told() -> None:
    found = compare(_page(IMAGE, not_audited="It is empty") + _page(page="tax/"), _page(page="") + _page(page="tax/"))
    assert found.pages == 1
    assert found.apart == (
        ("", "fast", "It was not asked for"),
        ("bins/", "fast", "It is empty"),
        ("bins/", "pa11y", "It was not asked for"),
    )
    assert "/bins/ was not audited by fast: It is empty." in as_chapter(found, {}, {}).lines


def test_the_chapter_says_the_versions_and_a_row_for_each_rule() -> None:
    found = compare(_page(IMAGE, replace(IMAGE, selector="footer > img")), _page(CONTRAST))
    chapter = as_chapter(found, {"axe-core": "4.14.1"}, {"pa11y": "9.1.1", "axe-core": "4.11.4"})
    assert chapter.lines[0] == "Both drivers audited 1 page and saw nothing alike. Only fast saw 2 things, only pa11y 1 thing."
    assert chapter.lines[1] == "fast: axe-core 4.14.1. pa11y: axe-core 4.11.4, pa11y 9.1.1. Rules change from version to version."
    assert [(table.title, table.rows) for table in chapter.tables] == [
        ("Only fast saw", (("axe-image-alt", "fail", "2", "1", '/bins/  <img src="bin.png">'),)),
        ("Only pa11y saw", (("axe-color-contrast", "review", "1", "1", '/bins/  <p id="a">Put your bin out by 6am.</p>'),)),
    ]
    assert chapter.data["only_pa11y"][0]["rule"] == "axe-color-contrast"
    assert chapter.data["versions"]["pa11y"]["axe-core"] == "4.11.4"


def test_together_each_thing_is_there_once_and_in_the_surer_tier() -> None:
    dark = replace(CONTRAST, selector="#b", looks=("dark",))
    surer = replace(CONTRAST, tier="fail", selector="main > p")
    (joined,) = together(_page(CONTRAST, OWN, dark), _page(surer, IMAGE))
    assert joined.seen == tuple(sorted((surer, IMAGE, OWN, dark)))


def test_together_a_page_that_one_could_not_audit_is_not_audited() -> None:
    for fast, pa11y in ((_page(not_audited="It is empty"), _page(IMAGE)), (_page(IMAGE), _page(not_audited="It is empty"))):
        assert [one.not_audited for one in together(fast, pa11y)] == ["It is empty"]


_SIGHTINGS = st.lists(
    st.builds(
        Seen,
        rule=st.sampled_from(["axe-a", "htmlcs-b"]),
        tier=st.sampled_from(["fail", "review"]),
        message=st.just("It fails"),
        selector=st.sampled_from(["", "#a", "#b"]),
        html=st.sampled_from(["", "<p>", "<p>One", "<p>On..."]),
    ),
    unique=True,
)


@given(_SIGHTINGS, _SIGHTINGS)
def test_nothing_is_lost_and_nothing_counted_twice(fast: list[Seen], pa11y: list[Seen]) -> None:
    found = compare(_page(*fast), _page(*pa11y))
    alike = found.same + len(found.other_tier)
    assert (alike + len(found.only_fast), alike + len(found.only_pa11y)) == (len(fast), len(pa11y))


@given(_SIGHTINGS)
def test_the_same_results_have_no_difference(seen: list[Seen]) -> None:
    found = compare(_page(*seen), _page(*seen))
    assert (found.only_fast, found.only_pa11y) == ((), ())
