"""From what was seen on each page to one finding for each thing to mend."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.seen import Seen
from fingerpost.audit.server import PLANTED
from fingerpost.audit.task import PageResult
from fingerpost.audit.verdict.findings import findings
from fingerpost.audit.verdict.origins import Origins
from fingerpost.checks.finding import Finding
from fingerpost.pages.page import read_page

MARKDOWN = "---\ntype: service\ntitle: Bins\nowner: waste-team\n---\n![](bin.jpg)\n\nWords, words.\n\n![](bin.jpg)\n"
CITY = Origins({f"{name}/": read_page(f"{name}.md", MARKDOWN.encode()) for name in ("bins", "tax", "trees")}, "content/{}".format)
PICTURE = Seen("axe-image-alt", "fail", "Images must have alternative text", "img", '<img src="bin.jpg">', criteria=("1.1.1",),
               help="https://axe.example/image-alt", looks=("phone",))  # fmt: skip
PALE = Seen("axe-color-contrast", "fail", "Contrast of 2.31", ".fp-link", '<a class="fp-link" href="a/">A</a>', "A",
            ("1.4.3",), looks=("phone",), component="site-header")  # fmt: skip


def of(*results: PageResult, origins: Origins = CITY) -> list[Finding]:
    return findings(results, origins)


def page(*seen: Seen, address: str = "bins/") -> PageResult:
    return PageResult(address, seen)


def test_a_finding_says_where_what_and_how() -> None:
    (found,) = of(page(PICTURE))
    assert (found.rule, found.level, found.path, found.line, found.column) == ("axe-image-alt", "error", "content/bins.md", 6, 1)
    assert found.message == "The picture has no alternative text, so that people who do not see it learn nothing from it"
    assert found.mend.startswith("Write in the square brackets what it shows: `![A green bin")
    assert found.mend.endswith(" The browser says: Images must have alternative text.")
    assert (found.docs, found.criteria, found.why) == (PICTURE.help, ("1.1.1",), PICTURE.help)
    element = found.element
    assert (element.pages, element.selector, element.html) == (("bins/",), "img", '<img src="bin.jpg">')
    assert (element.looks, element.layout, element.owner, element.component) == (("phone",), "service", "waste-team", "")


def test_two_alike_on_a_page_are_two_findings_in_the_order_of_the_page() -> None:
    tenth, second = (replace(PICTURE, selector=f"p:nth-child({number}) > img") for number in (10, 2))
    assert [(found.line, found.element.selector) for found in of(page(tenth, second))] == [(6, second.selector), (10, tenth.selector)]


def test_the_same_fault_of_a_component_is_one_finding_with_many_pages() -> None:
    other = replace(PALE, html='<a class="fp-link" href="../../b/">B</a>', text="B", message="Contrast of 2.32", looks=("print", "dark"))
    (found,) = of(page(other, address="tax/"), page(PALE), page(PALE, address="trees/"))
    assert (found.path, found.line) == ("theme/components/site-header", 1)
    assert found.element.pages == ("bins/", "tax/", "trees/")
    assert found.element.looks == ("phone", "dark", "print")
    assert (found.element.layout, found.element.owner, found.element.component) == ("service", "waste-team", "site-header")
    assert found.mend.startswith("This is in the theme: tell whoever looks after it. Make the text darker")


def test_other_kinds_of_element_and_other_tiers_are_other_findings() -> None:
    button = replace(PALE, html='<button class="fp-link">A</button>')
    unsure = replace(PALE, tier="review")
    found = of(page(PALE, button, unsure))
    assert sorted((one.level, one.element.html[:7]) for one in found) == [
        ("error", '<a clas'), ("error", "<button"), ("warning", '<a clas'),
    ]  # fmt: skip
    assert found[-1].message.startswith("Please check: the text is too pale")


def test_a_fault_of_other_markdown_is_another_finding() -> None:
    assert [found.path for found in of(page(PICTURE), page(PICTURE, address="tax/"))] == ["content/bins.md", "content/tax.md"]


def test_what_many_pages_have_and_no_file_of_theirs_says_is_the_themes() -> None:
    cookies = Seen("axe-region", "fail", "Outside", "body > p", "<p>Cookies</p>", "Cookies")
    (found,) = of(page(cookies), page(cookies, address="tax/"))
    assert (found.path, found.line, found.element.pages) == ("theme", 1, ("bins/", "tax/"))
    (alone,) = of(page(cookies))
    assert (alone.path, alone.line) == ("content/bins.md", 1)


def test_pages_without_markdown_keep_a_finding_each() -> None:
    foreign = Origins(folder="site", html=lambda address: "<p>\n<img src='bin.jpg'>")
    found = of(page(PICTURE), page(PICTURE, address="tax/"), origins=foreign)
    assert [(one.path, one.line) for one in found] == [("site/bins/index.html", 2), ("site/tax/index.html", 2)]


def test_our_own_rules_say_it_themselves_as_check_does() -> None:
    vague = Seen(
        "link-text-vague", "fail", "The link text “more” says nothing", "", "<a>more</a>, and <a>", "more", mend="Say where it leads."
    )
    (found,) = of(page(vague))
    assert (found.message, found.mend, found.docs) == (vague.message, vague.mend, "docs/rules/link-text-vague.md")
    assert found.element.html == "<a>more</a>"
    assert found.key == ("link-text-vague", "content/bins.md", vague.message)


def test_a_rule_in_the_browser_has_a_page_and_an_element_of_its_own_in_a_baseline() -> None:
    small = Seen("browser-small", "info", "The text is 9 px high", "p", '<p class="b a">Words</p>', "Words, words")
    (found,) = of(page(small))
    assert (found.level, found.docs) == ("advice", "docs/rules/browser-small.md")
    assert found.key == ("browser-small", "content/bins.md", "The text is 9 px high: Words, words")


def test_how_a_component_behaves_is_never_the_fault_of_words_and_what_was_measured_is_said() -> None:
    trap = Seen("browser-keyboard-trap", "fail", "The keyboard is caught", "p", "<p>Words, words.</p>", "Words, words.", component="inset")
    pale = replace(PALE, mend="The contrast is 2.31 to 1.")
    assert [one.path for one in of(page(trap))] == ["theme/components/inset"]
    assert of(page(pale))[0].mend == "This is in the theme: tell whoever looks after it. The contrast is 2.31 to 1."
    assert of(page(replace(pale, component="")))[0].mend == "The contrast is 2.31 to 1."


def test_a_baseline_holds_when_lines_and_engines_move() -> None:
    moved = replace(PICTURE, selector="main > img", message="Said in other words", help="", looks=("phone", "dark"))
    assert of(page(PICTURE))[0].key == of(page(moved))[0].key


def test_a_page_that_was_not_audited_is_an_error_and_nothing_else_is_known_of_it() -> None:
    result = PageResult("bins/", (PICTURE,), "It did not stop loading within 30 seconds", "Look for a script that waits.")
    (found,) = of(result)
    assert (found.rule, found.level, found.path, found.docs) == ("not-audited", "error", "content/bins.md", "docs/rules/not-audited.md")
    assert found.message == "The page was not audited: it did not stop loading within 30 seconds"
    assert (found.mend, found.element.pages, found.element.owner) == (result.mend, ("bins/",), "waste-team")
    (bare,) = of(PageResult("bins/", not_audited="Its body is empty"), origins=Origins())
    assert bare.mend.startswith("Open the page in a browser")


def test_what_was_seen_once_is_a_warning_that_says_so() -> None:
    (found,) = of(PageResult("bins/", unstable=(PICTURE,)))
    assert (found.rule, found.level, found.line) == ("browser-unstable", "warning", 6)
    assert found.message.startswith("It was seen once and not the second time: the picture has no alternative text")
    assert found.docs == "docs/rules/browser-unstable.md"
    assert len(of(PageResult("bins/", (PICTURE,), unstable=(PICTURE,)))) == 2


def test_a_request_outside_names_the_host_without_port_or_path() -> None:
    asked = ("https://cdn.example:8443/a.js?x=1", "https://cdn.example/b.js", "http://me@fonts.example/c")
    found = of(PageResult("bins/", requests=asked), PageResult("tax/", requests=asked[:1]))
    assert [(one.rule, one.level, one.message) for one in found] == [
        ("browser-outside-request", "error", f"The page asks another server for something: {host}") for host in ("fonts.example", "cdn.example")
    ]  # fmt: skip
    assert [(one.path, one.element.pages) for one in found] == [("content/bins.md", ("bins/",)), ("theme", ("bins/", "tax/"))]
    written = Origins({"a/": read_page("a.md", b"# A\n\n<img src='https://cdn.example/x.png'>\n")})
    (mine,) = of(PageResult("a/", requests=asked[:1]), origins=written)
    assert (mine.path, mine.line) == ("a.md", 3)


def test_the_planted_page_is_none_of_the_sites() -> None:
    assert of(page(PICTURE, address=PLANTED)) == []


SEENS = st.builds(
    Seen, st.sampled_from(["axe-image-alt", "axe-color-contrast", "htmlcs-x.1_1_1.h37", "browser-a", "link-text-vague"]),
    st.sampled_from(["fail", "review", "info"]), st.sampled_from(["One.", "Two 2"]), st.sampled_from(["", "p:nth-child(2)", "a[href='x']"]),
    st.sampled_from(["", "<img src='bin.jpg'>", '<a class="b a">', "<"]), st.sampled_from(["", "Words", "zz"]),
    component=st.sampled_from(["", "inset"]),
)  # fmt: skip
RESULTS = st.lists(
    st.builds(PageResult, st.sampled_from(["bins/", "tax/", "x/"]), st.lists(SEENS, max_size=6, unique=True).map(tuple),
              unstable=st.lists(SEENS, max_size=2).map(tuple), requests=st.lists(st.text(max_size=20), max_size=2).map(tuple)),
    max_size=3, unique_by=lambda result: result.page,
)  # fmt: skip


@given(RESULTS, st.randoms())
def test_any_results_give_the_same_findings_in_any_order(results: list[PageResult], random) -> None:
    found = of(*results)
    shuffled = [replace(result, seen=tuple(random.sample(result.seen, len(result.seen)))) for result in results]
    assert of(*random.sample(shuffled, len(shuffled))) == found
    assert {seen.rule for result in results for seen in result.seen} <= {one.rule for one in found}
    assert [one.worst_first for one in found] == sorted(one.worst_first for one in found)
    assert {address for one in found for address in one.element.pages} == {
        result.page for result in results if result.seen or result.unstable or result.requests
    }
