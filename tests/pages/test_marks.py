"""Marks round a block of a page, as editors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.marks import NAMES, Mark, read_mark, without_marks
from fingerpost.pages.prose import read_units

START = '<!-- fingerpost: statutory reason="Set by law." -->'
END = "<!-- fingerpost: end -->"


@pytest.mark.parametrize(
    ("comment", "mark"),
    [
        (' fingerpost: statutory reason="Set by law." ', Mark("statutory", "Set by law.")),
        ("fingerpost:statutory reason='Set by law.'", Mark("statutory", "Set by law.")),
        (" fingerpost: statutory reason=“Set by law.” ", Mark("statutory", "Set by law.")),
        (" fingerpost: statutory reason=‘Set by law.’ ", Mark("statutory", "Set by law.")),
        (' Fingerpost : Statutory  REASON = " Set by law. " ', Mark("statutory", "Set by law.")),
        ('\nfingerpost: statutory\nreason="Set\nby law."\n', Mark("statutory", "Set\nby law.")),
        (' fingerpost: statutory reason="It\'s the law." ', Mark("statutory", "It's the law.")),
        (" fingerpost: end ", Mark("end")),
        (" fingerpost end ", Mark("end")),
        (" fingerpost: statutory ", Mark("statutory")),
        (' fingerpost: statutory reason="" ', Mark("statutory")),
        (' fingerpost: statutory reason="  " ', Mark("statutory")),
        (" fingerpost: statutory reason=law ", Mark("statutory", "", "reason=law")),
        (' fingerpost: statutory reason="Law." until=2027 ', Mark("statutory", "Law.", "until=2027")),
        (" fingerpost: end of it ", Mark("end", "", "of it")),
        (" fingerpost: statutry ", Mark("statutry")),
        (" fingerpost: ", Mark("")),
    ],
)
def test_a_mark_has_a_name_a_reason_and_the_rest(comment: str, mark: Mark) -> None:
    assert read_mark(comment) == mark


@pytest.mark.parametrize(
    "comment", ["", " a note ", "finger post: end", "statutory", " see fingerpost: end ", "fingerposts are signs", "markdownlint: off"]
)
def test_another_comment_is_no_mark(comment: str) -> None:
    assert read_mark(comment) is None


@pytest.mark.parametrize(
    ("mark", "starts"),
    [
        (Mark("statutory", "Law."), True),
        (Mark("statutory"), False),
        (Mark("end"), False),
        (Mark("end", "Law."), False),
        (Mark("x", "Law."), False),
    ],
)
def test_only_a_mark_with_a_reason_starts_a_block(mark: Mark, starts: bool) -> None:
    assert mark.starts is starts


def test_the_names_that_there_are() -> None:
    assert NAMES == ("statutory", "end")


@given(st.text())
def test_any_comment_can_be_read(comment: str) -> None:
    mark = read_mark(comment)
    assert mark is None or "fingerpost" in comment.lower()


@given(st.text(st.characters(exclude_characters='"')).filter(str.strip))
def test_any_reason_is_kept(reason: str) -> None:
    assert read_mark(f' fingerpost: statutory reason="{reason}" ') == Mark("statutory", reason.strip())


def _units(html: str) -> list[tuple[str, str]]:
    return [(unit.text, unit.statutory) for unit in read_units(LexborHTMLParser(f"<body>{html}</body>").body)]


def test_what_stands_between_two_marks_is_statutory() -> None:
    html = f"<p>One.</p>{START}<p>Two.</p><ul><li>Three.</li></ul>{END}<p>Four.</p>"
    assert _units(html) == [("One.", ""), ("Two.", "Set by law."), ("Three.", "Set by law."), ("Four.", "")]


def test_each_block_has_its_own_reason() -> None:
    html = f"{START}<p>One.</p>{END}<p>Two.</p>{START.replace('Set by law.', 'A court said so.')}<p>Three.</p>{END}"
    assert _units(html) == [("One.", "Set by law."), ("Two.", ""), ("Three.", "A court said so.")]


@pytest.mark.parametrize(
    "html",
    [
        f"{START}<p>One.</p><p>Two.</p>",
        f"<p>One.</p>{END}<p>Two.</p>",
        f"<!-- fingerpost: statutory --><p>One.</p><p>Two.</p>{END}",
        f"<!-- fingerpost: statutry reason='Law.' --><p>One.</p><p>Two.</p>{END}",
        f"{START}<p>One.</p><!-- fingerpost: statutory --><p>Two.</p>{END}",
        f"{START}{END}<p>One.</p><p>Two.</p>",
        "<!-- statutory --><p>One.</p><p>Two.</p><!-- end -->",
    ],
)
def test_marks_that_are_not_a_pair_mark_nothing(html: str) -> None:
    assert _units(html) == [("One.", ""), ("Two.", "")]


def test_a_block_that_begins_again_begins_there() -> None:
    assert _units(f"{START}<p>One.</p>{START}<p>Two.</p>{END}") == [("One.", ""), ("Two.", "Set by law.")]


def test_a_mark_in_the_middle_of_a_paragraph_parts_it() -> None:
    assert _units(f"<p>One. {START}Two.{END} Three.</p>") == [("One.", ""), ("Two.", "Set by law."), ("Three.", "")]


def test_marks_are_not_published() -> None:
    html = '<p>One.</p>\n<!-- fingerpost: statutory reason="Set by law." -->\n<p>Two.</p>\n<!-- fingerpost: end -->\n<!-- kept -->'
    assert without_marks(html) == "<p>One.</p>\n<p>Two.</p>\n<!-- kept -->"
