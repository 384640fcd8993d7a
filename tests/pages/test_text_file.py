"""Bytes of a file -> text, whatever a program did to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.text_file import LARGEST, decode


def _said(data: bytes, **more) -> list[tuple]:
    return [(slip.kind, slip.line, slip.column, slip.message) for slip in decode(data, **more).slips]


def test_plain_text_is_read_without_a_word() -> None:
    file = decode("Café\n".encode())
    assert (file.text, file.slips) == ("Café\n", [])


def test_a_byte_order_mark_is_taken_off_and_mentioned() -> None:
    file = decode(b"\xef\xbb\xbftitle\n")
    assert file.text == "title\n"
    assert _said(b"\xef\xbb\xbftitle\n") == [("encoding", 1, 1, "The file starts with an invisible byte order mark")]
    assert file.slips[0].mend == "Open the file in your editor, choose “Save as”, and pick UTF-8 without BOM as the encoding."


@pytest.mark.parametrize(("data", "line"), [(b"a\r\nb\r\n", 1), (b"a\nb\r\nc\n", 2), (b"a\rb", 1)])
def test_windows_and_old_mac_line_ends_are_read_and_mentioned_once(data: bytes, line: int) -> None:
    assert decode(data).text == data.decode().replace("\r\n", "\n").replace("\r", "\n")
    assert _said(data) == [("encoding", line, 1, "The file has Windows line ends (CRLF). It was read without loss")]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [("Caf\xe9".encode("latin-1"), 1, 4), ("one\ntwo Caf\xe9".encode("latin-1"), 2, 8), ("Bins".encode("utf-16"), 1, 1), (b"\x80", 1, 1)],
)
def test_a_file_that_is_not_utf_8_names_the_first_letter_that_cannot_be_read(data: bytes, line: int, column: int) -> None:
    assert decode(data).text is None
    assert _said(data) == [("unreadable", line, column, "The file is not saved as UTF-8, so some letters cannot be read")]


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("a\0b", 1, 2, "a NUL character"),
        ("one\ntwo\x0cthree", 2, 4, "a control character (code 12)"),
        ("don\x92t", 1, 4, "a control character (code 146)"),  # a “smart” quotation mark, read wrong by another program
        ("a\x7f", 1, 2, "a control character (code 127)"),
    ],
)
def test_invisible_characters_are_named_with_their_place(text: str, line: int, column: int, what: str) -> None:
    assert decode(text.encode()).text is None
    assert _said(text.encode()) == [("unreadable", line, column, f"The file holds {what}, which no text has")]


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n", b"\xef\xbb\xbf", "\u00a0\u2003".encode()])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert _said(data) == [("unreadable", 1, 1, "The file is empty")]


def test_the_largest_file_is_read_and_one_byte_more_is_not() -> None:
    assert decode(b"a" * LARGEST).text is not None
    assert _said(b"a" * (LARGEST + 1)) == [("unreadable", 1, 1, "The file is 501 KB; the most is 500 KB")]


def test_the_limit_can_be_another() -> None:
    assert _said(b"abc", largest=2) == [("unreadable", 1, 1, "The file is 1 KB; the most is 0 KB")]


@given(st.binary())
def test_any_bytes_are_text_or_a_reason_with_a_mend(data: bytes) -> None:
    file = decode(data)
    assert (file.text is None) == any(slip.kind == "unreadable" for slip in file.slips)
    assert all(slip.line >= 1 and slip.column >= 1 and slip.message and slip.mend for slip in file.slips)
    assert file.text is None or "\r" not in file.text


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(str.strip))
def test_text_without_control_characters_comes_back_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text
