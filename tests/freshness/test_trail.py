"""Was a page changed after its review, and was it reviewed at all? And the short name for what a page says."""

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fingerpost.freshness.data import Entry, Reviewed
from fingerpost.freshness.trail import Trail, trail_of
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.history import History, Version, read_version
from fingerpost.pages.page import read_page
from fingerpost.pages.text_file import decode

OLDER, OLD, NEW = "2026-01-10", "2026-03-10", "2026-05-10"
NO_GIT = "git is not installed"
NEW_PAGE = "the page is not in version control yet"


def page(reviewed: str, says: str) -> bytes:
    return f"---\ntitle: A\nlast_reviewed_on: {reviewed}\n---\n{says}\n".encode()


def trail(
    now: bytes, ledger: tuple[tuple[str, str], ...] = (), commits: tuple[bytes, ...] = (), unknown: str = "", cut: bool = False
) -> Trail:
    """`ledger`: days of reviews and what the page said then; `commits`: what the page was, latest first."""
    entries = tuple(
        Entry(
            Reviewed(page="a.md", date=day, by="amina-khan", checked=["facts"], note="Nothing changed", hash=fingerprint(page(day, says))),
            1,
        )
        for day, says in ledger
    )
    versions = {"a.md": tuple(read_version(data, date(2026, 6, 1)) for data in commits)} if commits else {}
    return trail_of(read_page("a.md", now), entries, History(versions, unknown, frozenset({"a.md"} if cut else ())))


@pytest.mark.parametrize("reviewed", ["", "soon", "2026-02-30"])
def test_a_page_without_a_review_has_no_trail(reviewed: str) -> None:
    found = trail(page(reviewed, "Text"), ((OLD, "Text"),), (page(OLD, "Text"),))
    assert found == Trail(unknown="the page was never reviewed")


@pytest.mark.parametrize(
    ("ledger", "commits", "expected"),
    [
        (((NEW, "Text"),), (), Trail(False, False)),
        (((NEW, "Other"),), (), Trail(True, False)),
        (((NEW, "Other"), (NEW, "Text")), (), Trail(False, False)),  # reviewed twice on one day
        (((NEW, "Text"),), (page(NEW, "Text"), page(OLD, "Text")), Trail(False, False)),  # the ledger knows that it was a review
        (((OLD, "Text"), (NEW, "Text")), (), Trail(False, False)),
        (((OLD, "Text"),), (), Trail(None, True, NO_GIT)),  # the same words under a newer date, and nobody says that they looked
        (((OLD, "Text"),), (page(OLD, "Text"),), Trail(False, True)),
        (((OLD, "Other"),), (), Trail(unknown=NO_GIT)),
        (((OLDER, "Text"), (OLD, "Other")), (), Trail(unknown=NO_GIT)),  # only the last review before counts
        (((OLDER, "Text"), (OLD, "Other")), (page(NEW, "Text"), page(OLD, "Other")), Trail(False, False)),
        ((("2026-06-10", "Text"),), (), Trail(unknown=NO_GIT)),  # a date that was put back
    ],
)
def test_the_ledger_knows_best(ledger: tuple[tuple[str, str], ...], commits: tuple[bytes, ...], expected: Trail) -> None:
    assert trail(page(NEW, "Text"), ledger, commits, NO_GIT if expected.unknown else "") == expected


@pytest.mark.parametrize(
    ("commits", "expected"),
    [
        ((), Trail(unknown=NEW_PAGE)),
        ((page(NEW, "Text"),), Trail(False, False)),  # new with its first review
        ((page(NEW, "Other"),), Trail(True, False)),  # an edit that is not committed
        ((page(NEW, "Text"), page(NEW, "Other")), Trail(True, False)),
        ((page(NEW, "Text"), page(NEW, "Other"), page(NEW, "Text")), Trail(False, False)),  # edited and put back
        ((page(NEW, "Text"), page(OLD, "Text")), Trail(False, True)),  # nothing but the date
        ((page(NEW, "Text"), page(OLD, "Other")), Trail(False, False)),  # changed and reviewed in one
        ((page(NEW, "Text"), page(NEW, "Other"), page(OLD, "Other")), Trail(True, True)),
        ((page(NEW, "Text"), page("", "Text")), Trail(False, False)),  # the first date is a review
        ((page(NEW, "Text"), page("soon", "Text")), Trail(False, True)),
        ((page(OLD, "Text"),), Trail(False, True)),  # a date that is not committed
        ((page(OLD, "Other"),), Trail(False, False)),  # a date and new words that are not committed
        ((page("", "Text"),), Trail(False, False)),
        ((page(NEW, "Text"), page(OLD, "Other"), page(NEW, "Text")), Trail(False, False)),  # the last review, not one long ago
        ((page(f"'{NEW}' # checked", "Text"), page(f'"{OLD}"', "Text")), Trail(False, True)),
        ((b"", page(OLD, "Text")), Trail(False, False)),
    ],
)
def test_without_a_ledger_version_control_is_asked(commits: tuple[bytes, ...], expected: Trail) -> None:
    assert trail(page(NEW, "Text"), (), commits) == expected


@pytest.mark.parametrize(
    ("commits", "expected"),
    [
        ((page(NEW, "Text"),), Trail(unknown=NO_GIT)),
        ((page(NEW, "Text"), page(NEW, "Other")), Trail(unknown=NO_GIT)),
        ((page(NEW, "Text"), page(OLD, "Text")), Trail(False, True)),
        ((page(OLD, "Text"),), Trail(False, True)),
    ],
)
def test_where_the_history_is_cut_nothing_is_guessed(commits: tuple[bytes, ...], expected: Trail) -> None:
    assert trail(page(NEW, "Text"), (), commits, NO_GIT, cut=True) == expected


@pytest.mark.parametrize(
    ("data", "reviewed_on", "review_in"),
    [
        (b"---\nlast_reviewed_on: 2026-05-10\nreview_in: 6 months\n---\n", "2026-05-10", "6 months"),
        (b"---\r\nlast_reviewed_on:  '2026-05-10' # by me\r\n---\r\n", "2026-05-10", ""),
        (b'---\rreview_in : "6 weeks"\r---\r', "", "6 weeks"),
        (b"\xef\xbb\xbf---\nlast_reviewed_on: 2026-05-10\n---", "2026-05-10", ""),
        (b"---\nlast_reviewed_on:\nreview_in: 1 year\n---\n", "", "1 year"),
        (b"---\ntitle: A\n---\nlast_reviewed_on: 2026-05-10\n", "", ""),  # in the text
        (b"last_reviewed_on: 2026-05-10\n---\n", "", ""),
        (b"---\nlast_reviewed_on: 2026-05-10\n", "", ""),  # no second fence
        (b"---\nnews:\n  last_reviewed_on: 2026-05-10\n---\n", "", ""),
        (b"---", "", ""),
        (b"", "", ""),
    ],
)
def test_what_a_version_says_of_its_review(data: bytes, reviewed_on: str, review_in: str) -> None:
    day = date(2026, 6, 1)
    assert read_version(data, day) == Version(day, fingerprint(data), reviewed_on, review_in)


WORDS = st.text("abc é\t#-:\n", max_size=60)
UPKEEP = st.lists(
    st.sampled_from(
        [
            "last_reviewed_on: 2026-05-10",
            "last_reviewed_on:",
            "review_in: 6 months",
            "next_review_on : 2027-01-01",
            "owner: a-b",
            "risk:\n- money\n  - rights",
            "exempt:\n  - rule: a-b\n    reason: It is the law.",
        ]
    ),
    unique=True,
)
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
SPACES = st.sampled_from(["", " ", "\t "])


@given(WORDS, UPKEEP, UPKEEP)
def test_lines_about_the_review_change_nothing(body: str, one: list[str], other: list[str]) -> None:
    names = {fingerprint("\n".join(["---", "title: A", *lines, "type: guide", "---", body]).encode()) for lines in (one, other)}
    assert len(names) == 1


@given(st.lists(st.text("ab é#-", max_size=9)), NEWLINES, st.data())
def test_line_ends_and_spaces_before_them_change_nothing(lines: list[str], newline: str, data: st.DataObject) -> None:
    drawn = ["---", "title: A", "---", "Text", *lines]
    other = "".join(line + data.draw(SPACES) + newline for line in drawn)
    assert fingerprint(other.encode()) == fingerprint("\n".join(drawn).encode()) == fingerprint(b"\xef\xbb\xbf" + other.encode())


@given(WORDS, WORDS, st.characters(categories=["L", "N", "P", "S"]), st.characters(categories=["L", "N", "P", "S"]))
def test_every_letter_of_the_text_counts(before: str, after: str, one: str, other: str) -> None:
    assume(one != other)
    front = "---\ntitle: A\nlast_reviewed_on: 2026-05-10\n---\nText "
    assert fingerprint(f"{front}{before}{one}{after}".encode()) != fingerprint(f"{front}{before}{other}{after}".encode())
    assert fingerprint(f"{front}{before}{one}{after}".encode()) != fingerprint(f"{front}{before}{after}".encode())


@pytest.mark.parametrize("text", ["owner: we look after it", "last_reviewed_on: 2026-01-01", "---", "review_in: never"])
def test_what_only_looks_like_a_line_about_the_review_counts(text: str) -> None:
    front = b"---\ntitle: A\n---\nText\n"
    assert fingerprint(front + text.encode() + b"\nMore\n") != fingerprint(front + b"More\n")
    assert fingerprint(f"---\ntitle: A\nsteps:\n  {text}\n---\n".encode()) != fingerprint(b"---\ntitle: A\nsteps:\n---\n")


@given(st.one_of(st.binary(), st.binary().map(lambda data: b"---\n" + data + b"\n---\n"), WORDS.map(str.encode)))
def test_any_bytes_have_a_name_which_is_also_the_name_of_their_text(data: bytes) -> None:
    assert re.fullmatch("[0-9a-f]{16}", fingerprint(data))
    assert read_version(data, date(2026, 6, 1)).fingerprint == fingerprint(data)
    text = decode(data).text
    if text is not None:
        assert fingerprint(text.encode()) == fingerprint(data)
