"""Where in the Markdown something stands that was seen in the rendered page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.locate import SourceMap, plain

PAGE = """\
# Bins

Put out **your *brown* bin** by [6am](times.md "When") on
the day &amp; leave it. It costs `£5` a year.[^1]

```
Put out your blue bin.
```

<!-- Put out your red bin. -->

- Put out your green bin.
- Put out your green bin.

![A bin](images/bin.png) and ![](images/bin.png) and `![](bin.png)`

<img src="images/bin.png" alt="">

Call [us](contact.md), [us][1], <https://bins.example/a> or <a href="x.md">the <b>bins</b> team</a>. `[us](no.md)`

| Bin | Day |
| --- | --- |
| Brown | Monday |

## Times ##

Bin | Day
--- | ---
Blue | Friday

<table><tr><td>Old table</td></tr></table>

## Times

[^1]: It went up.
"""


@pytest.fixture(scope="module")
def source() -> SourceMap:
    return SourceMap(PAGE, first_line=5)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Put out your brown bin by 6am on the day & leave it.", (7, 1)),
        ("It costs £5 a year.", (8, 25)),
        ("Put out your green bin.", (16, 3)),
        ("PUT OUT YOUR GREEN BIN", (16, 3)),
        ("Put out your blue bin.", (5, 1)),  # it stands in code only
        ("Put out your red bin.", (5, 1)),  # it stands in a comment only
        ("No such words", (5, 1)),
        ("", (5, 1)),
        ("…", (5, 1)),
        ("It went up.", (39, 7)),
    ],
)
def test_words_are_found_under_markup_and_not_in_code(source: SourceMap, text: str, place: tuple) -> None:
    assert source.of_words(text) == place


@pytest.mark.parametrize(("nth", "place"), [(0, (16, 3)), (1, (17, 3)), (2, (17, 3))])
def test_words_that_stand_there_again_are_counted(source: SourceMap, nth: int, place: tuple) -> None:
    assert source.of_words("Put out your green bin.", nth) == place


@pytest.mark.parametrize(
    ("text", "nth", "place"),
    [
        ("6am", 0, (7, 33)),
        ("us", 0, (23, 6)),
        ("us", 1, (23, 24)),
        ("https://bins.example/a", 0, (23, 33)),
        ("the bins team", 0, (23, 61)),
        ("gone", 0, (5, 1)),
    ],
)
def test_a_link_is_found_by_its_words(source: SourceMap, text: str, nth: int, place: tuple) -> None:
    assert source.of_link(text, nth) == place


def test_an_image_link_has_the_words_of_its_image() -> None:
    source = SourceMap("Text\n\n[![](logo.png) Home](index.md)")
    assert source.of_link("Home") == (3, 1)


@pytest.mark.parametrize(("nth", "place", "markdown"), [(0, (19, 1), True), (1, (19, 30), True), (2, (21, 1), False), (3, (19, 17), False)])
def test_an_image_is_found_by_its_file_name(source: SourceMap, nth: int, place: tuple, markdown: bool) -> None:
    assert source.of_image("bin.png", nth) == place
    assert source.is_markdown_image("bin.png", nth) is markdown


@pytest.mark.parametrize(("nth", "place"), [(0, (25, 1)), (1, (31, 1)), (2, (35, 1))])
def test_a_table_is_found_by_its_number(source: SourceMap, nth: int, place: tuple) -> None:
    assert source.of_table(nth, "Old table") == place


def test_a_table_that_is_not_found_has_the_place_of_its_words(source: SourceMap) -> None:
    assert source.of_table(3, "Old table") == (35, 16)


@pytest.mark.parametrize(("level", "nth", "place"), [(2, 0, (29, 1)), (2, 1, (37, 1)), (2, 2, (29, 4)), (1, 0, (29, 4))])
def test_a_heading_is_found_by_its_level_and_words(source: SourceMap, level: int, nth: int, place: tuple) -> None:
    assert source.of_heading(level, "Times", nth) == place


def test_very_characters_are_found_as_they_stand(source: SourceMap) -> None:
    assert source.of_text("[^1]: It") == (39, 1)
    assert source.of_text("nothing like it") == (5, 1)
    assert source.of_text("") == (5, 1)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Put** out *your* bin", "put out your bin"),
        ("Bins & boxes &amp; sacks", "bins boxes sacks"),
        ("The council’s bin", "the council's bin"),
        ("[Pay](pay.md) or ![a bin](x.png) call", "pay or call"),
        ("[Pay][ref] <b>now</b>", "pay now"),
        ("Bins {#bins .big}", "bins"),
        ("snake_case", "snake case"),
        ("Café 12:30", "café 12 30"),
    ],
)
def test_the_words_of_markdown_are_those_of_the_page(markdown: str, words: str) -> None:
    assert plain(markdown) == words


def test_a_line_of_brackets_takes_no_time_to_speak_of() -> None:
    assert SourceMap("[" + "![a]" * 1000).of_link("a") == (1, 4)  # with two ways to read each “!”, 100 letters took an hour


_TEXT = st.text(st.characters(exclude_characters="\r")) | st.lists(
    st.sampled_from(
        ["[", "]", "(", ")", "!", "`", "```\n", "~~~", "<", ">", "<a ", "</a>", "<!--", "-->", "|", "---", "\n", "# ", "bin", " ", "{", "}"]
    )
).map("".join)


@given(_TEXT, st.text(), st.integers(0, 3), st.integers(1, 9))
def test_every_place_is_in_the_text(body: str, text: str, nth: int, first_line: int) -> None:
    source = SourceMap(body, first_line)
    lines = body.split("\n")
    for line, column in [
        source.of_words(text, nth),
        source.of_link(text, nth),
        source.of_image(text, nth),
        source.of_table(nth, text),
        source.of_text(text),
        source.of_heading(2, text, nth),
    ]:
        assert first_line <= line < first_line + len(lines)
        assert 1 <= column <= max(len(lines[line - first_line]), 1)


_WORDS = st.lists(st.text("abcdefgh", min_size=2, max_size=6), min_size=1, max_size=12, unique=True)


@given(_WORDS, st.data())
def test_a_sentence_is_found_on_its_line_whatever_its_markup(words: list[str], data: st.DataObject) -> None:
    marks = data.draw(
        st.lists(
            st.sampled_from(["{}", "**{}**", "*{}*", "[{}](a-page.md)", "<b>{}</b>", "“{}”"]), min_size=len(words), max_size=len(words)
        )
    )
    line = " ".join(mark.format(word) for mark, word in zip(marks, words, strict=True))
    found, _ = SourceMap(f"Zz zz.\n\n{line}\n\nZz.").of_words(" ".join(words))
    assert found == 3
