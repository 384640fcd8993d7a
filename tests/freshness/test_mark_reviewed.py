"""A review date is written into a page, and every other byte stays as it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.freshness.mark_reviewed import mark_reviewed
from fingerpost.pages.page import read_page

DAY = date(2026, 11, 22)
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # the value, however it is written
        (b"---\nlast_reviewed_on: 2025-01-02\n---\n", b"---\nlast_reviewed_on: 2026-11-22\n---\n"),
        (b"---\nlast_reviewed_on: '2025-01-02'\n---\n", b"---\nlast_reviewed_on: '2026-11-22'\n---\n"),
        (b'---\nlast_reviewed_on: "2025-01-02"\n---\n', b'---\nlast_reviewed_on: "2026-11-22"\n---\n'),
        (b"---\nlast_reviewed_on:\t 2025-01-02\n---\n", b"---\nlast_reviewed_on:\t 2026-11-22\n---\n"),
        (b"---\nlast_reviewed_on: 2025-01-02  # Sam\n---\n", b"---\nlast_reviewed_on: 2026-11-22  # Sam\n---\n"),
        # no value yet
        (b"---\nlast_reviewed_on:\n---\n", b"---\nlast_reviewed_on: 2026-11-22\n---\n"),
        (b"---\nlast_reviewed_on: \n---\n", b"---\nlast_reviewed_on: 2026-11-22\n---\n"),
        (b"---\nlast_reviewed_on: ~\n---\n", b"---\nlast_reviewed_on: 2026-11-22\n---\n"),
        (b"---\nlast_reviewed_on: # never\n---\n", b"---\nlast_reviewed_on: 2026-11-22 # never\n---\n"),
        # line ends and marks of other programs
        (
            b"---\r\ntitle: x\r\nlast_reviewed_on: 2025-01-02\r\n---\r\nText\r\n",
            b"---\r\ntitle: x\r\nlast_reviewed_on: 2026-11-22\r\n---\r\nText\r\n",
        ),
        (b"---\rtitle: x\rlast_reviewed_on: 2025-01-02\r---\rText", b"---\rtitle: x\rlast_reviewed_on: 2026-11-22\r---\rText"),
        (BOM + b"---\nlast_reviewed_on: 2025-01-02\n---\n", BOM + b"---\nlast_reviewed_on: 2026-11-22\n---\n"),
        (b"--- \nlast_reviewed_on: 2025-01-02\n---\t\nText", b"--- \nlast_reviewed_on: 2026-11-22\n---\t\nText"),
        (b"---\nlast_reviewed_on: 2025-01-02\n---", b"---\nlast_reviewed_on: 2026-11-22\n---"),
        # no key
        (b"---\ntitle: x\n---\nText\n", b"---\ntitle: x\nlast_reviewed_on: 2026-11-22\n---\nText\n"),
        (b"---\r\ntitle: x\r\n---\r\n", b"---\r\ntitle: x\r\nlast_reviewed_on: 2026-11-22\r\n---\r\n"),
        (b"---\n---\nText", b"---\nlast_reviewed_on: 2026-11-22\n---\nText"),
        # no front matter
        (b"# Bins\n", b"---\nlast_reviewed_on: 2026-11-22\n---\n# Bins\n"),
        (b"# Bins\r\n", b"---\r\nlast_reviewed_on: 2026-11-22\r\n---\r\n# Bins\r\n"),
        (BOM + b"# Bins", BOM + b"---\nlast_reviewed_on: 2026-11-22\n---\n# Bins"),
        (b"", b"---\nlast_reviewed_on: 2026-11-22\n---\n"),
        # words that only look like the key
        (
            b"---\n# last_reviewed_on: 2024-01-01\nnote: last_reviewed_on: 1\n---\nlast_reviewed_on: 2025-01-02\n",
            b"---\n# last_reviewed_on: 2024-01-01\nnote: last_reviewed_on: 1\nlast_reviewed_on: 2026-11-22\n---\nlast_reviewed_on: 2025-01-02\n",
        ),
        (
            b"---\nlast_reviewed_on: 2025-01-02\n---\n\n---\nlast_reviewed_on: 2025-01-02\n---\n",
            b"---\nlast_reviewed_on: 2026-11-22\n---\n\n---\nlast_reviewed_on: 2025-01-02\n---\n",
        ),
        # letters that are not UTF-8 below the front matter
        (b"---\nlast_reviewed_on: 2025-01-02\n---\nCaf\xe9", b"---\nlast_reviewed_on: 2026-11-22\n---\nCaf\xe9"),
    ],
)
def test_the_date_is_written_and_nothing_else_changes(before: bytes, after: bytes) -> None:
    assert mark_reviewed(before, DAY) == after


KEYS = st.sampled_from(["title: x", "owner: bins", "# a comment", "keywords: [a]", "", "draft: true  # for now", "description: 'a: b'"])
REVIEWED = st.sampled_from(["", " 2025-01-02", ' "2025-01-02"', " '2025-01-02'", " 2025-01-02 # Sam", " # never", " ~"]).map(
    "last_reviewed_on:{}".format
)
BODIES = st.text(st.characters(exclude_categories=["C"], include_characters="\n")).filter(str.strip)


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """A page with front matter, with or without the key, with any line end, with or without a mark."""
    lines = draw(st.lists(KEYS, max_size=4, unique=True)) + draw(st.lists(REVIEWED, max_size=1))
    lines = ["---", *draw(st.permutations(lines)), "---", *draw(BODIES).split("\n")]
    return draw(st.sampled_from([b"", BOM])) + draw(st.sampled_from(["\n", "\r\n", "\r"])).join(lines).encode()


@given(pages(), st.dates(min_value=date(1000, 1, 1)))
def test_only_the_line_of_the_date_changes_and_the_page_says_it(data: bytes, day: date) -> None:
    marked = mark_reviewed(data, day)
    before, after = data.splitlines(keepends=True), marked.splitlines(keepends=True)
    key = f"last_reviewed_on: {day}".encode()
    [changed] = [number for number, line in enumerate(after) if line.startswith(b"last_reviewed_on:")][:1]
    left = after[:changed] + after[changed + 1 :]
    assert left in (before, [line for line in before if not line.startswith(b"last_reviewed_on:")])
    assert key in after[changed].replace(b"'", b"").replace(b'"', b"")
    page = read_page("a.md", marked)
    assert page.meta.last_reviewed_on == day
    assert page.front.body == read_page("a.md", data).front.body


@given(pages() | st.binary(), st.dates(), st.dates())
def test_the_last_review_counts_and_doing_it_again_changes_nothing(data: bytes, one: date, other: date) -> None:
    once = mark_reviewed(data, other)
    assert mark_reviewed(mark_reviewed(data, one), other) == once
    assert mark_reviewed(once, other) == once


@given(BODIES)
def test_a_page_without_front_matter_keeps_all_its_text(body: str) -> None:
    if not body.startswith("---"):
        assert mark_reviewed(body.encode(), DAY).endswith(body.encode())
        assert read_page("a.md", mark_reviewed(body.encode(), DAY)).meta.last_reviewed_on == DAY
