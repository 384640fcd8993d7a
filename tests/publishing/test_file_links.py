"""What links to files say of them."""

import pytest

from fingerpost.pages.file_facts import FileFacts, kind_of, size_in_words
from fingerpost.publishing.file_links import name_files
from fingerpost.publishing.html_edits import apply, read_tags

FILES = {
    "budget.pdf": 1_234_567,
    "form.docx": 88_000,
    "data.csv": 900,
    "page.html": 500,
    "map.svg": 900,
    "photo.jpg": 3_100_000,
    "Makefile": 9,
}


def named(html: str) -> str:
    edits = name_files(read_tags(html), lambda href: (href, FileFacts(FILES[href])) if href in FILES else None)
    return apply(html, edits).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="budget.pdf">Budget</a>', '<a href="budget.pdf">Budget (PDF, 1.2 MB)</a>'),
        ('<a href="budget.pdf"><em>Budget</em></a>', '<a href="budget.pdf"><em>Budget</em> (PDF, 1.2 MB)</a>'),
        ('<a href="form.docx">Form</a>', '<a href="form.docx">Form (Word, 88 KB)</a>'),
        ('<a href="data.csv">Data</a>', '<a href="data.csv">Data (CSV, 1 KB)</a>'),
        ('<a href="photo.jpg">Photo</a>', '<a href="photo.jpg">Photo (JPEG, 3.1 MB)</a>'),
        ('<a href="budget.pdf">Budget as pdf</a>', '<a href="budget.pdf">Budget as pdf (1.2 MB)</a>'),
        ('<a href="budget.pdf">Budget, 1.2MB</a>', '<a href="budget.pdf">Budget, 1.2MB (PDF)</a>'),
        ('<a href="budget.pdf">Budget (PDF, 1.2 MB)</a>', None),
        ('<a href="budget.pdf">Budget</a> (PDF, 1.2 MB)', None),
        ('<a href="budget.pdf">Budget</a> (for 2026) PDF', '<a href="budget.pdf">Budget (PDF, 1.2 MB)</a> (for 2026) PDF'),
        ('<a href="page.html">Page</a> <a href="map.svg">Map</a> <a href="Makefile">Make</a>', None),
        ('<a href="missing.pdf">Gone</a> <a href="https://x.example/a.pdf">Elsewhere</a>', None),
    ],
)
def test_kind_and_size_are_said_once(html: str, expected: str | None) -> None:
    assert named(html) == (expected or html)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, ""), (1, "1 KB"), (1499, "1 KB"), (999_499, "999 KB"), (999_500, "1 MB"), (1_234_567, "1.2 MB"), (9_940_000, "9.9 MB"),
     (9_960_000, "10 MB"), (18_400_000, "18 MB")],
)  # fmt: skip
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_in_words(size) == words.replace(" ", "\u00a0")


def test_kinds_by_the_ending() -> None:
    assert [kind_of(path) for path in ("a/b.PDF", "c.xlsx", "d.tar.gz", "e")] == ["PDF", "Excel", "GZ", ""]
