"""The ledger of reviews: a line a review, in order, nothing lost, and two people's reviews merge."""

import itertools
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.freshness.data import LEDGER, Reviewed, read_data
from fingerpost.freshness.ledger import line_of, with_reviews
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.errors import UserError

BOM = b"\xef\xbb\xbf"
HASH = "3b5d5c3712955042"


def reviewed(
    page: str = "bins/missed-bin.md", day: str = "2026-11-22", by: str = "amina-khan", note: str = "Nothing changed", **more
) -> Reviewed:
    return Reviewed(
        page=page, date=date.fromisoformat(day), by=by, checked=more.pop("checked", ["facts"]), note=note, hash=more.pop("hash", HASH)
    )


def read(ledger: bytes) -> list[Reviewed]:
    """Every review of a ledger that has no slip."""
    files = DataFiles({LEDGER: ledger})
    entries = [entry for of_page in read_data(files).ledger.values() for entry in of_page]
    assert [slip for _, slip in files.slips if slip.kind != "encoding"] == []
    return [entry.review for entry in sorted(entries, key=lambda entry: entry.line)]


def lines(ledger: bytes) -> list[bytes]:
    return ledger.splitlines(keepends=True)


def entries(ledger: bytes) -> list[bytes]:
    return [line for line in lines(ledger) if line.startswith(b"- ")]


A, B, C = reviewed("a.md"), reviewed("b.md"), reviewed("c.md")
LINE_A, LINE_B, LINE_C = (line_of(one).encode() + b"\n" for one in (A, B, C))


# what a line says


def test_a_review_is_one_line_that_people_can_read() -> None:
    assert line_of(reviewed(checked=["facts", "links"])) == (
        '- {page: bins/missed-bin.md, date: 2026-11-22, by: amina-khan, checked: [facts, links], note: "Nothing changed", hash: 3b5d5c3712955042}'
    )


@pytest.mark.parametrize(
    "page", ["Bin day.md", "a, b.md", "cafe: menu.md", "-a.md", "{a}.md", "[a].md", '"a".md', "é.md", "#a.md", "a #b.md", "~.md"]
)
def test_a_path_that_yaml_would_read_otherwise_is_what_it_was(page: str) -> None:
    assert read(with_reviews(b"", [reviewed(page)])) == [reviewed(page)]


@pytest.mark.parametrize(
    "note",
    [
        'She said "no" twice', "it's 'fine'", "Fee: now £45", "a {b} [c] {", "100% #sure, yes", "a\\b \\n c", "- {page: a.md}", "👩🏽‍🚒 new crew 🚒",
        "Diolch yn fawr iawn ŵ", "<<<<<<< HEAD", "=======  >>>>>>>", "*alias &anchor !tag", "null and void", "{{ today }}", "\u00a0odd\u2003spaces\u00a0here",
    ],
)  # fmt: skip
def test_a_note_is_what_it_was(note: str) -> None:
    [found] = read(with_reviews(b"", [reviewed(note=note)]))
    assert found.note == " ".join(note.split())


def test_a_note_of_several_lines_is_one_line_of_the_ledger() -> None:
    ledger = with_reviews(b"", [reviewed(note="New fee.\r\n\r\nNew phone\tnumber.\n")])
    assert len(entries(ledger)) == 1
    assert read(ledger)[0].note == "New fee. New phone number."


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\ufeff", include_characters="\n\t\r"))
NOTES = TEXTS.filter(lambda text: len(" ".join(text.split())) >= 3)
PATHS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufeff"), min_size=1).map("{}.md".format)
IDS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
HASHES = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)
CHECKED = st.lists(st.sampled_from(["facts", "fees", "contacts", "links", "plain-words"]), min_size=1, max_size=5, unique=True)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
ANY = st.builds(Reviewed, page=PATHS, date=DAYS, by=IDS, checked=CHECKED, note=NOTES, hash=HASHES)
FEW = st.builds(
    Reviewed, page=st.sampled_from(["a.md", "b/a.md", "b/index.md", "b.md", "B.md", "é b.md"]), date=st.dates(date(2026, 1, 8), date(2026, 1, 12)),
    by=st.sampled_from(["amina-khan", "sam"]), checked=CHECKED, note=st.sampled_from(["Nothing changed", "New fee: £4", 'A "b"']), hash=HASHES,
)  # fmt: skip


def plain(review: Reviewed) -> Reviewed:
    return review.model_copy(update={"note": " ".join(review.note.split())})


@given(ANY, ANY)
def test_any_review_survives_a_round_trip(one: Reviewed, other: Reviewed) -> None:
    ledger = with_reviews(with_reviews(b"", [one]), [other])
    wanted = {(review.page, review.date, review.by): plain(review) for review in (one, other)}
    assert {(review.page, review.date, review.by): review for review in read(ledger)} == wanted
    assert len(entries(ledger)) == len(wanted)


@pytest.mark.parametrize(
    "note", ["a\x00b c", "bell \x07 rings", "del \x7f here", "C1 \x93quoted\x94 text", "mark \ufeff inside", "\ufffe \uffff end"]
)
def test_a_note_with_signs_that_no_text_has_is_refused_or_kept(note: str) -> None:
    """Pasted from a terminal or from a file of another encoding."""
    before = with_reviews(b"", [A])
    try:
        after = with_reviews(before, [reviewed(note=note)])
    except UserError:
        return
    assert len(read(after)) == 2


# where a line goes


def test_the_first_review_makes_a_ledger_that_says_what_it_is() -> None:
    ledger = with_reviews(b"", [A])
    assert lines(ledger)[0].startswith(b"# ")
    assert b"`fingerpost review`" in lines(ledger)[0]
    assert ledger.endswith(LINE_A)


@pytest.mark.parametrize(
    "order", list(itertools.permutations([A, B, C, reviewed("b.md", "2025-11-22"), reviewed("b.md", by="sam")], 4))[:40]
)
def test_lines_are_sorted_by_page_and_date_whatever_the_order_of_the_reviews(order: tuple[Reviewed, ...]) -> None:
    ledger = b""
    for one in order:
        ledger = with_reviews(ledger, [one])
    assert entries(ledger) == [line_of(one).encode() + b"\n" for one in sorted(order, key=lambda one: (one.page, one.date, one.by))]
    assert ledger == with_reviews(b"", list(order)), "one by one or all at once"


@given(st.lists(FEW, max_size=9), st.lists(FEW, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_adding_reviews_keeps_every_other_line_and_the_order(old: list[Reviewed], new: list[Reviewed], newline: str) -> None:
    before = with_reviews(b"", old).replace(b"\n", newline.encode()) if old else b""
    after = with_reviews(before, new)
    wanted = {(one.page, one.date, one.by): one for one in [*old, *new]}
    assert read(after) == [wanted[key] for key in sorted(wanted)]
    keys = {(one.page, one.date, one.by) for one in new}
    kept = [line_of(one).encode() for one in old if (one.page, one.date, one.by) not in keys and wanted[one.page, one.date, one.by] is one]
    assert all(line in after for line in kept)
    assert with_reviews(after, new) == after, "the same reviews again"
    if old:
        assert after.count(newline.encode()) == after.count(b"\n"), "one kind of line end"


def test_pages_are_sorted_as_text_however_they_are_written() -> None:
    ledger = with_reviews(b"", [reviewed("z.md"), reviewed("a b.md"), reviewed("m.md")])
    assert [one.page for one in read(ledger)] == ["a b.md", "m.md", "z.md"]


def test_a_review_of_the_same_page_day_and_reviewer_takes_the_place_of_the_line() -> None:
    ledger = LINE_A + LINE_B + LINE_C
    other = reviewed("b.md", note="New fee from April", hash="0" * 16)
    assert with_reviews(ledger, [other]) == LINE_A + line_of(other).encode() + b"\n" + LINE_C


def test_two_people_may_review_a_page_on_a_day() -> None:
    assert len(read(with_reviews(with_reviews(b"", [A]), [reviewed("a.md", by="sam")]))) == 2


def test_comments_and_empty_lines_stay() -> None:
    ledger = b"# Ours\n\n# The first\n" + LINE_A + b"\n   \n# The last\n" + LINE_C + b"# The end\n\n"
    after = with_reviews(ledger, [B])
    assert LINE_B in lines(after)
    assert [line for line in lines(after) if line != LINE_B] == lines(ledger)


def test_a_comment_behind_the_line_that_is_written_anew_stays() -> None:
    ledger = LINE_A.rstrip() + b"  # with the fire service\n" + LINE_C
    after = with_reviews(ledger, [reviewed("a.md", note="New fee from April")])
    assert b"# with the fire service" in after


@pytest.mark.parametrize("ledger", [b"", b"\n", b"  \n\n", b"# Only a comment\n", b"# Only a comment"])
def test_a_ledger_without_reviews_takes_the_first(ledger: bytes) -> None:
    after = with_reviews(ledger, [A])
    assert read(after) == [A]
    assert after.startswith(ledger.strip())


def test_a_last_line_without_an_end_gets_one() -> None:
    assert with_reviews(LINE_A.rstrip(b"\n"), [B]) == LINE_A + LINE_B
    assert with_reviews(LINE_B.rstrip(b"\n"), [A]) in (LINE_A + LINE_B, LINE_A + LINE_B.rstrip(b"\n"))


def test_windows_line_ends_stay() -> None:
    ledger = (b"# Ours\n\n" + LINE_A + LINE_C).replace(b"\n", b"\r\n")
    after = with_reviews(ledger, [B])
    assert after == (b"# Ours\n\n" + LINE_A + LINE_B + LINE_C).replace(b"\n", b"\r\n")


@pytest.mark.parametrize("head", [b"", b"# Ours\n"])
def test_a_byte_order_mark_stays_and_hides_no_line(head: bytes) -> None:
    assert with_reviews(BOM + head + LINE_B, [C]) == BOM + head + LINE_B + LINE_C
    assert with_reviews(BOM + head + LINE_B, [A]) == BOM + head + LINE_A + LINE_B
    assert with_reviews(BOM + head + LINE_B, [B]) == BOM + head + LINE_B


# a ledger that people wrote by hand

BLOCK = """- page: b.md
  date: 2026-11-22
  by: amina-khan
  checked:
    - facts
  note: Nothing changed
  hash: 3b5d5c3712955042
"""
FLOW = LINE_B.decode()
BY_HAND = [
    BLOCK,
    BLOCK + BLOCK.replace("b.md", "d.md"),
    FLOW + BLOCK.replace("b.md", "d.md"),
    BLOCK.replace("b.md", "a.md") + FLOW,
    "".join(f"  {line}\n" for line in BLOCK.splitlines()),
    f"  {FLOW}",
    f"  {FLOW}  {FLOW.replace('b.md', 'd.md')}",
    FLOW.replace("- {", "-   {"),
    FLOW.replace("page: b.md, date: 2026-11-22", "date: 2026-11-22, page: b.md"),
    FLOW.replace("page: b.md", "page: 'b.md'"),
    FLOW.replace("page: b.md", 'page: "b.md"'),
    FLOW.replace("page: b.md", "page:   b.md  "),
    FLOW.replace("by: amina-khan", "by: 'amina-khan'"),
    FLOW.replace("date: 2026-11-22", 'date: "2026-11-22"'),
    FLOW.replace(", note", ",\n   note"),
    FLOW.replace(", note", ",\n   note") + FLOW.replace("b.md", "d.md"),
    FLOW.replace('"Nothing changed"', '"Nothing\n    changed"'),
    BLOCK.replace("Nothing changed", "|\n    - {page: a.md, date: 2026-11-22, by: sam, x\n    Nothing changed"),
    FLOW.replace('"Nothing changed"', "'Nothing changed'"),
    f"[{FLOW.strip()[2:]}]\n",
    f"[{FLOW.strip()[2:]},\n {FLOW.strip()[2:].replace('b.md', 'd.md')}]\n",
    f"---\n{FLOW}",
    f"---\n{FLOW}...\n",
    FLOW.replace("\n", "\r") + FLOW.replace("b.md", "d.md").replace("\n", "\r"),
    f"{FLOW}# - {{page: d.md, date: 2026-11-22, by: sam, old}}\n",
    f"- {{\n    page: b.md, date: 2026-11-22, by: amina-khan,\n    checked: [facts], note: Nothing changed, hash: {HASH}\n  }}\n",
]


@pytest.mark.parametrize("ledger", BY_HAND)
@pytest.mark.parametrize(
    "new", [A, C, reviewed("b.md", "2026-11-01"), B, reviewed("b.md", note="New fee from April"), reviewed("d.md", note="New fee from April"), reviewed("z.md")]
)  # fmt: skip
def test_what_people_wrote_by_hand_is_never_lost(ledger: str, new: Reviewed) -> None:
    before = {(one.page, one.date, one.by): plain(one) for one in read(ledger.encode())}
    try:
        after = with_reviews(ledger.encode(), [new])
    except UserError:
        return
    assert {(one.page, one.date, one.by): plain(one) for one in read(after)} == before | {(new.page, new.date, new.by): new}
    comments = [line for line in ledger.splitlines() if line.startswith("#")]
    assert [line for line in after.decode().splitlines() if line.startswith("#")] == comments


@pytest.mark.parametrize("ledger", [text for text in BY_HAND if read(text.encode()) == [B]])
def test_the_same_review_again_is_one_review_however_it_was_written(ledger: str) -> None:
    try:
        after = with_reviews(ledger.encode(), [B])
    except UserError:
        return
    assert read(after) == [B]


def test_a_path_with_the_escapes_of_other_programs_is_understood_or_refused() -> None:
    """PyYAML writes café.md like this."""
    ledger = FLOW.replace("page: b.md", r'page: "caf\xE9.md"').encode()
    try:
        after = with_reviews(ledger, [A])
    except UserError:
        return
    assert {one.page for one in read(after)} == {"a.md", "café.md"}


@given(st.lists(st.sampled_from(BY_HAND[:19]), min_size=1, max_size=3), FEW)
def test_no_mixture_of_ways_to_write_loses_a_review(parts: list[str], new: Reviewed) -> None:
    ledger = "".join(parts).encode()
    files = DataFiles({LEDGER: ledger})
    before = [entry.review for of_page in read_data(files).ledger.values() for entry in of_page]
    try:
        after = with_reviews(ledger, [new])
    except UserError:
        return
    found = {(one.page, one.date, one.by) for one in read(after)}
    assert {(one.page, one.date, one.by) for one in before} | {(new.page, new.date, new.by)} == found


# a ledger that is damaged


@pytest.mark.parametrize(
    ("ledger", "line"),
    [
        (LINE_A + b"<<<<<<< HEAD\n" + LINE_B + b"=======\n" + LINE_C + b">>>>>>> other\n", 2),
        (LINE_A + LINE_B.replace(b"2026-11-22", b"2026-13-22"), 2),
        (LINE_A + LINE_B.replace(b"2026-11-22", b"22/11/2026"), 2),
        (LINE_A + LINE_B.replace(b"facts", b"everything"), 2),
        (LINE_A + LINE_B.replace(b"[facts]", b"[]"), 2),
        (LINE_A + LINE_B.replace(b"by: ", b"from: "), 2),
        (LINE_A + LINE_B.replace(b"by: amina-khan, ", b""), 2),
        (LINE_A + LINE_B.replace(HASH.encode(), b"abc"), 2),
        (LINE_A + LINE_B.replace(b"amina-khan", b"Amina Khan"), 2),
        (LINE_A + LINE_B.replace(b'"Nothing changed"', b'"Nothing changed'), 2),
        (LINE_A + LINE_B.replace(b"}", b""), 2),
        (LINE_A + b"- b.md\n", 2),
        (LINE_A + b"Some words\n", 2),
        (LINE_A + b"\t" + LINE_B, 2),
        (b"page: a.md\n", 1),
        (b"Caf\xe9\n" + LINE_A, 1),
        (LINE_A + b"\x00\n", 2),
    ],
)
@pytest.mark.parametrize("new", [A, B, reviewed("z.md")])
def test_a_damaged_ledger_is_refused_with_the_line(ledger: bytes, line: int, new: Reviewed) -> None:
    with pytest.raises(UserError) as error:
        with_reviews(ledger, [new], "content/_data/reviews.yml")
    assert error.value.where == "content/_data/reviews.yml"
    assert error.value.how_to_mend
    assert f"content/_data/reviews.yml:{line}:" in str(error.value)


@given(st.binary(max_size=200) | st.text("- {}page:date,by\n\t #'\"[]a.md2026-11", max_size=200).map(str.encode), FEW)
def test_whatever_the_file_holds_a_review_is_added_or_refused(ledger: bytes, new: Reviewed) -> None:
    try:
        after = with_reviews(ledger, [new])
    except UserError:
        return
    assert new in [plain(one) for one in read(after)]
    assert {line.strip() for line in re.split(rb"[\r\n]", ledger)} <= {line.strip() for line in re.split(rb"[\r\n]", after)} | {b""}


# two branches


def git(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    identity = (
        "-c",
        "user.name=Amina",
        "-c",
        "user.email=amina@council.example",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "core.autocrlf=false",
    )
    return subprocess.run(["git", "-C", str(home), *identity, *words], capture_output=True, text=True, check=False)


def merged(home: Path, base: list[Reviewed], mine: list[Reviewed], theirs: list[Reviewed]) -> tuple[int, bytes]:
    """Two branches that each add reviews: (git's exit code, the ledger afterwards)."""
    ledger = home / "reviews.yml"
    git(home, "init", "-q", "-b", "main")
    ledger.write_bytes(with_reviews(b"", base))
    for branch, reviews in (("mine", mine), ("theirs", theirs)):
        git(home, "checkout", "-q", "-b", branch) if branch == "mine" else git(home, "checkout", "-q", "-b", branch, "main")
        if branch == "mine":
            git(home, "add", "."), git(home, "commit", "-q", "-m", "base"), git(home, "branch", "main")
        ledger.write_bytes(with_reviews(ledger.read_bytes(), reviews))
        assert git(home, "commit", "-q", "-a", "-m", branch).returncode == 0
    done = git(home, "merge", "-q", "--no-edit", "mine")
    return done.returncode, ledger.read_bytes()


BASE = [reviewed(f"{name}.md", "2025-11-22") for name in "bdfhkm"]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ([reviewed("b.md")], [reviewed("k.md")]),
        ([reviewed("a.md")], [reviewed("z.md")]),
        ([reviewed("d.md"), reviewed("c.md")], [reviewed("h.md"), reviewed("j.md")]),
        ([reviewed("b.md", "2025-11-22", note="New fee from April")], [reviewed("m.md", "2025-11-22", note="New phone number")]),
        ([reviewed("b.md")], [reviewed("b.md")]),
    ],
)
def test_reviews_on_two_branches_merge_and_stay_in_order(tmp_path: Path, mine: list[Reviewed], theirs: list[Reviewed]) -> None:
    code, ledger = merged(tmp_path, BASE, mine, theirs)
    assert code == 0, ledger.decode()
    wanted = {(one.page, one.date, one.by): one for one in [*BASE, *mine, *theirs]}
    assert read(ledger) == [wanted[key] for key in sorted(wanted)]
    assert ledger == with_reviews(with_reviews(with_reviews(b"", BASE), theirs), mine)


def test_a_conflict_between_neighbours_is_seen_and_nothing_is_written_into_it(tmp_path: Path) -> None:
    code, ledger = merged(tmp_path, BASE, [reviewed("c.md")], [reviewed("ca.md")])
    assert code != 0
    with pytest.raises(UserError, match="merge that was not finished"):
        with_reviews(ledger, [A])
