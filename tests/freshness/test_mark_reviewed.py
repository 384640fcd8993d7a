"""A review date is written into a page, and every other byte stays as it is."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.freshness.mark_reviewed import mark_reviewed, set_day
from fingerpost.pages.errors import UserError
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


# the day that the next review was moved to


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"next_review_on: 2027-01-02\nlast_reviewed_on: 2025-01-02\n", b"last_reviewed_on: 2026-11-22\n"),
        (b"last_reviewed_on: 2025-01-02\nnext_review_on: 2027-01-02\n", b"last_reviewed_on: 2026-11-22\n"),
        (b"last_reviewed_on: 2025-01-02\nnext_review_on: '2027-01-02'  # spread\ntitle: x\n", b"last_reviewed_on: 2026-11-22\ntitle: x\n"),
        (b"next_review_on:\nlast_reviewed_on: 2025-01-02\n", b"last_reviewed_on: 2026-11-22\n"),
        (b"next_review_on: 2027-01-02\ntitle: x\n", b"title: x\nlast_reviewed_on: 2026-11-22\n"),
        (b"# next_review_on: 2027-01-02\nlast_reviewed_on: 2025-01-02\n", b"# next_review_on: 2027-01-02\nlast_reviewed_on: 2026-11-22\n"),
        (b"next_review_once: x\nlast_reviewed_on: 2025-01-02\n", b"next_review_once: x\nlast_reviewed_on: 2026-11-22\n"),
    ],
)
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", BOM])
def test_a_review_drops_the_day_that_it_had_been_moved_to(before: bytes, after: bytes, newline: bytes, mark: bytes) -> None:
    body = b"---\nText\nnext_review_on: 2027-01-02\n---\n"
    page, wanted = (mark + (b"---\n" + front + body).replace(b"\n", newline) for front in (before, after))
    assert mark_reviewed(page, DAY) == wanted


def test_a_page_without_front_matter_keeps_what_only_looks_like_a_key() -> None:
    assert mark_reviewed(b"next_review_on: 2027-01-02 is text\n", DAY).endswith(b"---\nnext_review_on: 2027-01-02 is text\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"---\ntitle: x\n---\n", b"---\ntitle: x\nnext_review_on: 2026-11-22\n---\n"),
        (b"---\r\nnext_review_on: 2027-01-02 # spread\r\n---\r\n", b"---\r\nnext_review_on: 2026-11-22 # spread\r\n---\r\n"),
        (b'---\nnext_review_on: "2027-01-02"\nlast_reviewed_on: 2025-01-02\n---\n',
         b'---\nnext_review_on: "2026-11-22"\nlast_reviewed_on: 2025-01-02\n---\n'),
        (BOM + b"---\nlast_reviewed_on: 2025-01-02\n---\nnext_review_on: 2027-01-02\n",
         BOM + b"---\nlast_reviewed_on: 2025-01-02\nnext_review_on: 2026-11-22\n---\nnext_review_on: 2027-01-02\n"),
        (b"Text", b"---\nnext_review_on: 2026-11-22\n---\nText"),
    ],
)  # fmt: skip
def test_any_key_can_be_set_to_a_day(before: bytes, after: bytes) -> None:
    assert set_day(before, "next_review_on", DAY) == after


@pytest.mark.parametrize(
    "front",
    [
        "last_reviewed_on : 2025-01-02",
        '"last_reviewed_on": 2025-01-02',
        "'last_reviewed_on': 2025-01-02",
        "last_reviewed_on:\n  2025-01-02",
        "last_reviewed_on: >\n  2025-01-02",
        "  title: x\n  last_reviewed_on: 2025-01-02",
        "  title: x",
        "{title: x}",
        "title: x\nlast_reviewed_on: 2025-01-02\nnext_review_on:\n  2027-01-02",
        "title: x\nlast_reviewed_on: 2025-01-02\nnext_review_on : 2027-01-02",
        '"next_review_on": 2027-01-02\nlast_reviewed_on: 2025-01-02',
        "keywords:\n- a\n- b",
        "description: |\n  last_reviewed_on: 2025-01-02\n  next_review_on: 2027-01-02",
        "description: >\n  Text\n\n",
    ],
)
def test_front_matter_that_can_be_read_can_be_read_afterwards_and_says_the_day(front: str) -> None:
    """YAML lets people write the same in many ways; a page that cannot be written to must say so, and not break."""
    before = read_page("a.md", f"---\n{front}\n---\nText\n".encode())
    assert before.readable
    try:
        marked = mark_reviewed(f"---\n{front}\n---\nText\n".encode(), DAY)
    except UserError:
        return
    page = read_page("a.md", marked)
    assert (page.readable, page.slips) == (True, before.slips)
    assert (page.meta.last_reviewed_on, page.meta.next_review_on) == (DAY, None)
    assert (page.meta.title, page.meta.keywords) == (before.meta.title, before.meta.keywords)
    assert (page.meta.description or "").strip() == (before.meta.description or "").strip()
    assert page.front.body == before.front.body


KEYS = st.sampled_from(["title: x", "owner: bins", "# a comment", "keywords: [a]", "", "draft: true  # for now", "description: 'a: b'"])
MOVED = st.sampled_from(["", " 2027-01-02", ' "2027-01-02"', " 2027-01-02 # spread", " ~"]).map("next_review_on:{}".format)
REVIEWED = st.sampled_from(["", " 2025-01-02", ' "2025-01-02"', " '2025-01-02'", " 2025-01-02 # Sam", " # never", " ~"]).map(
    "last_reviewed_on:{}".format
)
BODIES = st.text(st.characters(exclude_categories=["C"], include_characters="\n")).filter(str.strip)


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """A page with front matter, with or without the key, with any line end, with or without a mark."""
    lines = draw(st.lists(KEYS, max_size=4, unique=True)) + draw(st.lists(REVIEWED, max_size=1)) + draw(st.lists(MOVED, max_size=1))
    lines = ["---", *draw(st.permutations(lines)), "---", *draw(BODIES).split("\n")]
    return draw(st.sampled_from([b"", BOM])) + draw(st.sampled_from(["\n", "\r\n", "\r"])).join(lines).encode()


def without_move(data: bytes) -> list[bytes]:
    """The lines of a page, without the key of its front matter that a review drops. No body here begins a line with it."""
    return [line for line in data.splitlines(keepends=True) if not line.startswith(b"next_review_on:")]


@given(pages(), st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["next_review_on", "last_reviewed_on"]))
def test_setting_a_day_changes_one_line_and_no_other_byte(data: bytes, day: date, key: str) -> None:
    is_key = re.compile(rf"{key}:".encode()).match
    before, after = data.splitlines(keepends=True), set_day(data, key, day).splitlines(keepends=True)
    assert [line for line in after if not is_key(line)] == [line for line in before if not is_key(line)]
    [line] = [line for line in after if is_key(line)]
    for old in filter(is_key, before):
        assert after.index(line) == before.index(old), "in its place"
        assert re.sub(rb"[ \"'\d~-]", b"", line) == re.sub(rb"[ \"'\d~-]", b"", old), "with its comment and its line end"
    assert getattr(read_page("a.md", b"".join(after)).meta, key) == day


@given(pages(), st.dates(min_value=date(1000, 1, 1)))
def test_only_the_line_of_the_date_changes_and_the_page_says_it(data: bytes, day: date) -> None:
    marked = mark_reviewed(data, day)
    before, after = without_move(data), marked.splitlines(keepends=True)
    key = f"last_reviewed_on: {day}".encode()
    [changed] = [number for number, line in enumerate(after) if line.startswith(b"last_reviewed_on:")][:1]
    left = after[:changed] + after[changed + 1 :]
    assert left in (before, [line for line in before if not line.startswith(b"last_reviewed_on:")])
    assert key in after[changed].replace(b"'", b"").replace(b'"', b"")
    page = read_page("a.md", marked)
    assert (page.meta.last_reviewed_on, page.meta.next_review_on) == (day, None)
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
