"""A page's text -> its front matter and its Markdown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.dates import Period
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.page_types import PAGE_TYPES, Location, News, Plain, Service


def test_front_matter_is_typed_and_the_body_begins_below_it() -> None:
    front = read_front_matter("---\ntitle: Bins\nlast_reviewed_on: 2026-09-14\nreview_in: 6 weeks\ndraft: yes\n---\n# Bins\n\nText.\n")
    assert front.meta == Plain(title="Bins", last_reviewed_on=date(2026, 9, 14), review_in=Period(6, "week"), draft=True)
    assert (front.body, front.body_line, front.slips, front.readable) == ("# Bins\n\nText.\n", 7, [], True)


@pytest.mark.parametrize("text", ["# Bins\n", "", "Text\n---\ntitle: x\n---\n", "Note: we are closed.\n", "--\nText\n"])
def test_a_page_without_front_matter_is_all_body(text: str) -> None:
    front = read_front_matter(text)
    assert (front.meta, front.body, front.body_line, front.slips, front.readable) == (Plain(), text, 1, [], True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("--\ntitle: x\ndraft: true\n---\n", "The first line is “--”"),
        ("----\ntitle: x\n----\n", "The first line is “----”"),
        (" ---\ntitle: x\n---\n", "The first line is “---”"),
        ("—\u2013\ntitle: x\n---\n", "The first line is “—–”"),
        ("title: x\ndraft: true\n---\nText\n", "The front matter has no `---` line above it"),
    ],
)
def test_a_first_line_that_was_meant_to_be_three_hyphens_loses_nothing(text: str, message: str) -> None:
    front = read_front_matter(text)
    assert [(slip.line, slip.message) for slip in front.slips] == [(1, message)]
    assert not front.readable


@pytest.mark.parametrize("text", ["---\n---\nText", "---  \n\n---\t\nText", "---\n# a comment\n---\nText"])
def test_empty_front_matter_is_front_matter(text: str) -> None:
    front = read_front_matter(text)
    assert (front.meta, front.body, front.readable) == (Plain(), "Text", True)


def test_a_rule_in_the_text_ends_nothing() -> None:
    assert read_front_matter("---\ntitle: Bins\n---\nOne\n\n---\n\nTwo").body == "One\n\n---\n\nTwo"


@pytest.mark.parametrize(
    ("text", "line", "below"),
    [
        ("---\ntitle: Bins\n\nText.\n", 3, 2),
        ("---\ntitle: Bins\nkeywords:\n  - a\n- b\nText\n", 6, 5),
        ("---\nText\n", 2, 1),
        ("---", 2, 1),
    ],
)
def test_front_matter_that_does_not_end_points_below_its_last_line(text: str, line: int, below: int) -> None:
    front = read_front_matter(text)
    [slip] = front.slips
    assert (slip.line, slip.column, slip.kind) == (line, 1, "front-matter")
    assert slip.message == "The front matter starts with `---` on line 1 but has no second `---` line"
    assert slip.mend == f"Add a line with three hyphens, `---`, below line {below}."
    assert (front.readable, front.body) == (False, text)


def test_empty_lines_above_front_matter_are_a_slip() -> None:
    front = read_front_matter("\n\n---\ntitle: Bins\n---\nText\n")
    assert [(slip.line, slip.message) for slip in front.slips] == [(1, "There are empty lines above the front matter")]
    assert not front.readable


@pytest.mark.parametrize("text", ["- a\n- b", "just words"])
def test_front_matter_without_keys_is_a_slip(text: str) -> None:
    front = read_front_matter(f"---\n{text}\n---\n")
    assert [(slip.line, slip.message) for slip in front.slips] == [(2, "The front matter is not a set of `key: value` lines")]
    assert not front.readable


@pytest.mark.parametrize(("named", "model"), [("service", Service), ("location", Location), ("page", Plain)])
def test_the_type_picks_the_model(named: str, model: type) -> None:
    assert type(read_front_matter(f"---\ntype: {named}\n---\n").meta) is model


@pytest.mark.parametrize(
    ("named", "message", "hint"),
    [
        ("servise", "“servise” is not a type of page", "Did you mean “service”? "),
        ("Page", "“Page” is not a type of page", "Did you mean “page”? "),
        ("42", "“42” is not a type of page", ""),
        ("[news]", "A list is not a type of page", "Did you mean “news”? "),
    ],
)
def test_an_unknown_type_names_the_nearest_and_the_page_is_read_as_that_or_as_a_plain_one(named: str, message: str, hint: str) -> None:
    front = read_front_matter(f"---\ntitle: Bins\ntype: {named}\n---\n")
    slip = front.slips[0]
    assert (slip.line, slip.column, slip.message) == (3, 1, message)
    assert slip.mend == f"{hint}Choose one of: {', '.join(PAGE_TYPES)}."
    near = hint.partition("“")[2].partition("”")[0]
    assert isinstance(front.meta, PAGE_TYPES[near or "page"])
    assert front.meta.title == "Bins"


def test_keys_of_other_tools_are_left_alone() -> None:
    text = "---\ntitle: Bins\nhide: [toc]\n---\n"
    assert [slip.message for slip in read_front_matter(text).slips] == ["There is no key `hide:` here"]
    front = read_front_matter(text, frozenset({"hide"}))
    assert (front.slips, front.meta.title, front.yaml.value["hide"]) == ([], "Bins", ["toc"])


def test_a_wrong_value_leaves_the_others_in_place() -> None:
    front = read_front_matter("---\ntype: news\ntitle: Fair\npublished_on: soon\nowner: events-team\n---\n")
    assert isinstance(front.meta, News)
    assert (front.meta.title, front.meta.owner, front.readable) == ("Fair", "events-team", True)
    assert front.is_wrong("published_on")
    assert not front.is_wrong("title")
    assert not front.is_wrong("description")


@pytest.mark.parametrize(
    ("line", "says"), [("owner: x", True), ("owner: Not An Id", True), ("owner:", False), ("owner: ~", False), ("", False)]
)
def test_a_key_with_nothing_after_it_says_nothing(line: str, says: bool) -> None:
    assert read_front_matter(f"---\n{line}\n---\n").says("owner") is says


def test_places_count_from_the_first_line_of_the_file() -> None:
    front = read_front_matter("---\ntitle: Bins\nexempt:\n  - rule: x\n---\n")
    assert (front.place("title"), front.place("exempt", 0, "rule"), front.place("owner")) == ((2, 1), (4, 5), (2, 1))
    assert read_front_matter("Text").place("title") == (1, 1)


_LINE = st.one_of(
    st.text(st.characters(exclude_characters="\n\r")),
    st.sampled_from(
        ["---", "--- ", "", "title: Bins", "title: Pay: now", "type: service", "type: nws", "owner:", "  - a", "- b", "\tx", "exempt: [{}]"]
    )
    | st.sampled_from(
        ["channels:", "  - kind: phone", "    number: 1", "top_tasks: [1]", "opening_hours: {monday: 9}", "draft: [", "lang: '"]
    ),
)


@given(st.lists(_LINE), st.booleans())
def test_no_text_raises_and_no_line_is_lost(lines: list[str], fenced: bool) -> None:
    text = "\n".join(["---", *lines] if fenced else lines)
    front = read_front_matter(text)
    below = [] if front.body_line > len(text.split("\n")) else front.body.split("\n")
    assert front.body_line - 1 + len(below) == len(text.split("\n"))
    assert below == text.split("\n")[front.body_line - 1 :]
    assert all(1 <= slip.line <= len(text.split("\n")) + 1 and slip.message for slip in front.slips)
    assert front.readable or front.slips
