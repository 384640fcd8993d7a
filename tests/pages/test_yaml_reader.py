"""YAML -> plain text values with their places: nothing is guessed, nothing is lost, and every slip is found in one run."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fingerpost.pages.yaml_reader import Yaml, read_yaml

NO_PUTTING_RIGHT = "Begin each key at the left edge, and put two spaces before the lines that belong to it."


def slips(text: str, first_line: int = 1) -> list[tuple]:
    return [(slip.line, slip.column, slip.message, slip.mend) for slip in read_yaml(text, first_line).slips]


@pytest.mark.parametrize(
    "written",
    """no yes on off y n True FALSE 01632 0o17 0x1F 0b101 1_000 12:30 190:20:30 1.10 1e3 -0 +1 .5 .inf -.inf .nan
    2026-03-31 2026-13-40 2026-03-31T09:00:00Z = << C# a:b http://council.example/#top x#y -5 ?x :x a&b a*b 50% (a) £5""".split(),
)
def test_a_value_stays_the_text_that_was_written(written: str) -> None:
    assert read_yaml(f"key: {written}") == Yaml({"key": written}, {(): (1, 1), ("key",): (1, 1)})
    assert read_yaml(f"key:\n  - {written}").value == {"key": [written]}
    assert slips(f"key: {written}") == []


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", " # a comment"])
def test_nothing_is_none(written: str) -> None:
    assert read_yaml(f"key: {written}").value == {"key": None}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("''", ""),
        ('"null"', "null"),
        ("'~'", "~"),
        ('"a: b #c"', "a: b #c"),
        ("'it''s'", "it's"),
        ('"a\\tb"', "a\tb"),
        ("a  # a comment", "a"),
        ("a\n  b", "a b"),
        ("|\n  a\n  b", "a\nb"),
        (">\n  a\n  b", "a b"),
        ("a\u2028b", "a b"),
        ("[a, 'b', null]", ["a", "b", None]),
        ("{a: no}", {"a": "no"}),
        ("\n- a\n- b", ["a", "b"]),
        ("\n  - a: 1\n    b: 2", [{"a": "1", "b": "2"}]),
    ],
)
def test_quotes_blocks_lists_and_groups_are_read(written: str, value: object) -> None:
    assert read_yaml(f"key: {written}").value == {"key": value}
    assert slips(f"key: {written}") == []


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "---"])
def test_no_text_is_no_value(text: str) -> None:
    assert read_yaml(text).value is None
    assert slips(text) == []


def test_a_key_that_looks_like_a_number_or_a_yes_stays_text() -> None:
    assert read_yaml("1: a\nyes: b\nnull: c\n2026-03-31: d").value == {"1": "a", "yes": "b", "null": "c", "2026-03-31": "d"}


def test_every_key_and_item_has_its_place_in_the_file() -> None:
    text = "title: Bins\nkeywords:\n  - a\n  -   b\nchannels:\n  - kind: phone\n    number: 1\ntags: [x, y]"
    assert read_yaml(text, first_line=2).marks == {
        (): (2, 1),
        ("title",): (2, 1),
        ("keywords",): (3, 1),
        ("keywords", 0): (4, 5),
        ("keywords", 1): (5, 7),
        ("channels",): (6, 1),
        ("channels", 0): (7, 5),
        ("channels", 0, "kind"): (7, 5),
        ("channels", 0, "number"): (8, 5),
        ("tags",): (9, 1),
        ("tags", 0): (9, 8),
        ("tags", 1): (9, 11),
    }


def test_what_is_not_there_has_the_place_of_what_is_around_it() -> None:
    yaml = read_yaml("a: 1\nchannels:\n  - kind: phone")
    assert yaml.place(("channels", 0, "number")) == (3, 5)
    assert yaml.place(("title",)) == (1, 1)
    assert Yaml().place(("title",)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "slip", "value"),
    [
        (
            "title: Pay: council tax",
            (1, 11, "The text has a colon followed by a space", 'Put quotation marks round the text: title: "Pay: council tax"'),
            {"title": "Pay: council tax"},
        ),
        (
            "title: Pay for:",
            (1, 15, "The text has a colon followed by a space", 'Put quotation marks round the text: title: "Pay for:"'),
            {"title": "Pay for:"},
        ),
        (
            'title: Say "yes": now',
            (1, 17, "The text has a colon followed by a space", "Put quotation marks round the text: title: 'Say \"yes\": now'"),
            {"title": 'Say "yes": now'},
        ),
        (
            "you_need:\n  - a: b: c",
            (2, 9, "The text has a colon followed by a space", 'Put quotation marks round the text: - a: "b: c"'),
            {"you_need": [{"a": "b: c"}]},
        ),
        (
            "keywords:\n\t- a",
            (2, 1, "The line has a tab, which is not allowed here", "Replace the tab with two spaces."),
            {"keywords": ["a"]},
        ),
        (
            "title: @council answers",
            (
                1,
                8,
                "The text starts with “@”, which has a meaning of its own here",
                'Put quotation marks round the text: title: "@council answers"',
            ),
            {"title": "@council answers"},
        ),
        (
            "keywords:\n  - @council",
            (2, 5, "The text starts with “@”, which has a meaning of its own here", 'Put quotation marks round the text: - "@council"'),
            {"keywords": ["@council"]},
        ),
        (
            "cost: -",
            (1, 7, "The text starts with “-”, which has a meaning of its own here", 'Put quotation marks round the text: cost: "-"'),
            {"cost": "-"},
        ),
        (
            "title: [Closed] Market",
            (
                1,
                8,
                "The text starts with “[”, which has a meaning of its own here",
                'Put quotation marks round the text: title: "[Closed] Market"',
            ),
            {"title": "[Closed] Market"},
        ),
        (
            "keywords: [a, b\nowner: c",
            (1, 11, "The bracket “[” does not close", "Close it: keywords: [a, b]"),
            {"keywords": ["a", "b"], "owner": "c"},
        ),
        (
            "title: 'The council's bins'",
            (
                1,
                8,
                "The quotation marks do not match",
                'Put one pair of quotation marks round all of the text: title: "The council\'s bins"',
            ),
            {"title": "The council's bins"},
        ),
        (
            'title: "New" bins',
            (1, 8, "The quotation marks do not match", "Put one pair of quotation marks round all of the text: title: '\"New\" bins'"),
            {"title": '"New" bins'},
        ),
        (
            'title: "Open\nowner: c',
            (1, 8, "The quotation marks do not match", 'Put one pair of quotation marks round all of the text: title: "Open"'),
            {"title": "Open", "owner": "c"},
        ),
        (
            r'title: "C:\new pages\u"',
            (1, 11, "The backslash has a meaning of its own here", r'Write the text so: title: "C:\\new pages\\u"'),
            {"title": r"C:\new pages\u"},
        ),
        (
            r'title: "it\'s"',
            (1, 11, "The backslash has a meaning of its own here", 'Write the text so: title: "it\'s"'),
            {"title": "it's"},
        ),
        (
            "title:Bins\nowner: c",
            (1, 7, "There is no space after the colon", "Put a space there: title: Bins"),
            {"title": "Bins", "owner": "c"},
        ),
    ],
)
def test_a_slip_has_its_place_and_its_mend_and_the_rest_is_read(text: str, slip: tuple, value: object) -> None:
    assert slips(text) == [slip]
    assert read_yaml(text).value == value


@pytest.mark.parametrize(
    ("text", "line", "column", "shown", "mend"),
    [
        ("title: Bins\n  owner: c", 2, 8, "owner: c", NO_PUTTING_RIGHT),
        ("title Report a bin\nowner: c", 1, 1, "title Report a bin", "Write the line as `key: value`."),
        ("title: Bins\nput out your bin\nowner: c", 2, 1, "put out your bin", "Write the line as `key: value`."),
        ("a:\n  b: 1\n c: 2", 3, 2, "c: 2", NO_PUTTING_RIGHT),
    ],
)
def test_a_line_that_cannot_be_mended_in_memory_is_shown(text: str, line: int, column: int, shown: str, mend: str) -> None:
    [slip] = slips(text)
    assert slip[:3] == (line, column, f"This line could not be read: “{shown}”")
    assert slip[3].startswith(mend)


@pytest.mark.parametrize(("text", "place"), [("title: !New bins", (1, 8)), ("a: 1\ntitle: !!str 5", (2, 8)), ("tags:\n  - !x", (2, 5))])
def test_a_tag_would_lose_words_so_it_is_a_slip(text: str, place: tuple) -> None:
    assert slips(text) == [(*place, "The text starts with “!”, which has a meaning of its own here", "Put quotation marks round the text.")]


def test_a_name_for_aliases_would_lose_a_word_so_it_is_a_slip() -> None:
    assert slips("title: &New bins") == [
        (1, 8, "The text starts with “&”, which has a meaning of its own here", "Put quotation marks round the text.")
    ]


@pytest.mark.parametrize(
    ("text", "place", "lost", "mend"),
    [
        ("title: Bus #4", (1, 8), "#4", '"Bus #4"'),
        ("a: 1\ntags:\n  - Bus #4 now", (3, 5), "#4 now", '"Bus #4 now"'),
    ],
)
def test_words_after_a_hash_would_be_lost_so_they_are_a_slip(text: str, place: tuple, lost: str, mend: str) -> None:
    message = f"“{lost}” would be lost, since # has a meaning of its own here"
    assert slips(text) == [(*place, message, f"Put quotation marks round the text: {mend}")]


def test_each_key_that_is_there_again_is_a_slip_and_the_first_counts() -> None:
    text = "title: a\nowner: x\ntitle: b\n'title': c\nchannels:\n  - kind: d\n    kind: e"
    assert slips(text, first_line=2) == [
        (4, 1, "`title:` is here twice; the first is on line 2", "Keep one of the two lines."),
        (5, 1, "`title:` is here twice; the first is on line 2", "Keep one of the two lines."),
        (8, 5, "`kind:` is here twice; the first is on line 7", "Keep one of the two lines."),
    ]
    assert read_yaml(text).value == {"title": "a", "owner": "x", "channels": [{"kind": "d"}]}


def test_many_slips_are_found_in_one_run_each_in_its_place() -> None:
    text = """title: Pay: council tax
owner:waste-team
description: "Pay online
cost: @all
keywords:
\t- rates
  - 'it's
standards: [missed-bins
title: Again
lang: c #y"""
    found = read_yaml(text, first_line=2)
    assert [(slip.line, slip.column, slip.message) for slip in found.slips] == [
        (2, 11, "The text has a colon followed by a space"),
        (3, 7, "There is no space after the colon"),
        (4, 14, "The quotation marks do not match"),
        (5, 7, "The text starts with “@”, which has a meaning of its own here"),
        (7, 1, "The line has a tab, which is not allowed here"),
        (8, 5, "The quotation marks do not match"),
        (9, 12, "The bracket “[” does not close"),
        (10, 1, "`title:` is here twice; the first is on line 2"),
        (11, 7, "“#y” would be lost, since # has a meaning of its own here"),
    ]
    assert found.value["standards"] == ["missed-bins"]


def test_a_page_with_a_hundred_slips_stops_at_twenty_five() -> None:
    assert len(slips("\n".join(f"key{number}: a: b" for number in range(100)))) == 25


def test_aliases_are_refused_where_they_stand() -> None:
    assert slips("a: 1\nb: &name x\nc: *name\nd:\n  - *name") == [
        (2, 4, "The text starts with “&”, which has a meaning of its own here", "Put quotation marks round the text."),
        (3, 1, "The value is an alias (`*name`) of another", "Write the value out in full."),
        (4, 1, "The value is an alias (`*name`) of another", "Write the value out in full."),
    ]


def test_a_billion_laughs_stay_a_handful() -> None:
    lines = ["a0: &a0 [lol, lol]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
    found = read_yaml("\n".join(lines))
    assert len(json.dumps(found.value)) < 500
    assert found.slips


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "a: " + "{a: " * 100_000, "- " * 100_000 + "a", "a: " + "[" * 900 + "]" * 900])
def test_deep_nesting_is_a_slip_and_not_the_end_of_the_program(text: str) -> None:
    [slip] = slips(text)
    assert slip[2:] == ("There are over 50 lists inside each other", "Write each value on a line of its own, without lists inside lists.")


def test_nesting_that_people_write_is_read() -> None:
    text = "".join(f"{' ' * depth}a:\n" for depth in range(40))
    assert slips(text) == []


@pytest.mark.parametrize("text", ["a: \x7f", "a: \x85b", "a: \ufffe", "a: \ud800", "a: \0", "a: \ufeffb", "a: b\rc: d"])
def test_letters_that_yaml_does_not_know_do_not_stop_it(text: str) -> None:
    assert read_yaml(text).marks[()] == (1, 1)


# Texts that are much like front matter find more than texts of any letters.
_BIT = st.sampled_from(
    [
        "title",
        "a",
        ": ",
        ":",
        " ",
        "  ",
        "\n",
        "\n",
        "\n  ",
        "- ",
        "-",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "#",
        " #",
        "&a",
        "*a",
        "!",
        "|",
        ">",
    ]
    + ["?", "%", "@", "`", "\\", "\t", "---", "...", "<<", "~", "null", "é", "😀", "\u2028", "\x85", "\ufeff", "0"]
)
_YAML = st.one_of(st.text(), st.lists(_BIT, max_size=30).map("".join))


@given(_YAML)
@example("---")
@example("a: [\n\n")
@example("? [a]\n: b")
@example("%YAML 9.9\n---\n")
def test_no_text_raises_and_every_place_is_in_the_text(text: str) -> None:
    found = read_yaml(text, first_line=2)
    lines = text.split("\n")
    places = [*found.marks.values(), *((slip.line, slip.column) for slip in found.slips)]
    for line, column in places:
        assert 2 <= line <= len(lines) + 1
        assert 1 <= column <= len(lines[line - 2]) * 2 + 1  # a tab, mended in memory, counts as two spaces
    assert all(slip.message and slip.mend for slip in found.slips)


_PLAIN = st.text(st.characters(categories=["L", "N"]), min_size=1)
_QUOTED = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" \n\t"))
_VALUES = st.recursive(
    st.one_of(_PLAIN, _QUOTED),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_PLAIN, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(_PLAIN, _VALUES, min_size=1))
def test_quoted_text_comes_back_as_it_was_written(values: dict) -> None:
    found = read_yaml(json.dumps(values, ensure_ascii=False))
    assert (found.value, found.slips) == (values, [])


@given(_PLAIN.filter(lambda text: text not in ("null", "Null", "NULL")))
def test_plain_words_and_numbers_come_back_as_they_were_written(text: str) -> None:
    assert read_yaml(f"key: {text}").value == {"key": text}
