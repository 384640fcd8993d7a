"""Files that need not belong to a site: Markdown, HTML and plain text as units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.loose_file import LARGEST, kind_of, read_loose


def _units(name: str, text: str, **more) -> list[tuple[str, str]]:
    return [(unit.tag, unit.text) for unit in read_loose(name, text.encode(), **more).units]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.md", "<p>Text</p>", "markdown"),
        ("a.MARKDOWN", "", "markdown"),
        ("a.html", "Text", "html"),
        ("a.HTM", "", "html"),
        ("a.txt", "<p>Text</p>", "text"),
        ("-", "Text", "markdown"),
        ("-", "<!doctype html><p>Text</p>", "html"),
        ("-", "\n  <P>Text</P>", "html"),
        ("-", "< 5 bins", "markdown"),
        ("-", "<!-- fingerpost: end -->\n# Bins", "markdown"),
        ("a.rst", "Text", "markdown"),
        ("a.md/notes", "Text", "markdown"),
        ("README", "", "markdown"),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_name_or_else_by_its_first_sign(name: str, text: str, kind: str) -> None:
    assert kind_of(name, text) == kind


def test_the_kind_that_is_said_stands_in_for_the_name() -> None:
    assert _units("a.md", "<p>One.</p><p>Two.</p>", kind="text") == [("p", "<p>One.</p><p>Two.</p>")]


@pytest.mark.parametrize(
    ("markdown", "units"),
    [
        ("# Bins\n\nOne **bin**.\n\n- Two\n- Three\n", [("p", "One bin."), ("li", "Two"), ("li", "Three")]),
        ("Bin\n:   A box.\n", [("dd", "A box.")]),
        ("!!! note\n    Take care.\n", [("p", "Take care.")]),
        ("One.[^1]\n\n[^1]: Two.\n", [("p", "One."), ("p", "Two.")]),
        ("| A |\n| --- |\n| b |\n", []),
        ("```\ncode\n```\n", []),
        ("<div markdown='1'>\n**One.**\n</div>\n", [("p", "One.")]),
        ("The DFG pays.\n\n*[DFG]: Disabled Facilities Grant\n", [("p", "The DFG pays.")]),
        ("One.\n{: .lead }\n", [("p", "One.")]),
    ],
)
def test_markdown_is_read_with_the_extensions_that_editors_use(markdown: str, units: list) -> None:
    assert _units("a.md", markdown) == units


@pytest.mark.parametrize(
    ("front", "lang"),
    [
        ("---\nlang: cy\n---\n", "cy"),
        ('---\ntitle: Bins\nlang: "en-GB"\n---\n', "en-GB"),
        ("---\ntitle: lang\n---\n", None),
        ("---\ntitle: Bins\n...\n---  \n", None),
        ("", None),
        ("---\nlang: cy\n", None),
    ],
)
def test_front_matter_is_no_text_and_tells_the_language(front: str, lang: str | None) -> None:
    found = read_loose("a.md", f"{front}One.\n".encode())
    assert found.lang == lang
    assert [unit.text for unit in found.units][-1].endswith("One.")
    assert lang is None or [unit.text for unit in found.units] == ["One."]


def test_a_line_below_the_front_matter_counts_from_the_top_of_the_file() -> None:
    source = read_loose("a.md", b"---\ntitle: Bins\n---\n\nOne bin.\n").source
    assert source.of_words("One bin.") == (5, 1)


@pytest.mark.parametrize(
    ("html", "units"),
    [
        ("<p>One.</p>", [("p", "One.")]),
        ("<html><head><title>No</title></head><body><p>One.</p></body></html>", [("p", "One.")]),
        ("<nav>No</nav><header>No</header><main><p>One.</p><nav>No</nav></main><footer>No</footer>", [("p", "One.")]),
        ("<div role=navigation>No</div><p>One.</p><div role='contentinfo'>No</div>", [("p", "One.")]),
        ("<div role=main><p>One.</p></div><p>No</p>", [("p", "One.")]),
        ("<main><header><p>One.</p></header></main>", [("p", "One.")]),
        ("<article><header><p>No</p></header><p>One.</p></article>", [("p", "One.")]),
        ("<script>No</script><style>No</style><p>One.</p>", [("p", "One.")]),
        ("One.", [("body", "One.")]),
        ("", []),
    ],
)
def test_of_html_the_main_part_is_read(html: str, units: list) -> None:
    assert _units("a.html", html or " <!-- -->") == units


@pytest.mark.parametrize(
    ("html", "said", "lang"),
    [
        ("<html lang=cy><p>A", None, "cy"),
        ("<html lang=cy><p>A", "de", "cy"),
        ("<p>A", "de", "de"),
        ("<p>A", None, None),
        ("<html lang><p>A", "de", "de"),
    ],
)
def test_a_file_that_says_its_language_knows_better(html: str, said: str | None, lang: str | None) -> None:
    assert read_loose("a.html", html.encode(), lang=said).lang == lang


def test_text_in_another_language_than_the_file_is_left_out() -> None:
    assert _units("a.html", "<html lang=cy><p>Un.</p><p lang=en>One.</p></html>") == [("p", "Un.")]
    assert _units("a.md", '---\nlang: cy\n---\nUn.\n\n<p lang="en">One.</p>\n') == [("p", "Un.")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("One\nline.\n\nTwo.", [("p", "One line."), ("p", "Two.")]),
        (
            "You need:\n- a bill\n- a letter\n  from us\n\nTwo.",
            [("p", "You need:"), ("li", "a bill"), ("li", "a letter from us"), ("p", "Two.")],
        ),
        ("1. One\n2) Two\n* Three\n• Four\n– Five", [("li", "One"), ("li", "Two"), ("li", "Three"), ("li", "Four"), ("li", "Five")]),
        ("2026 was dry.\n5-a-day is free.", [("p", "2026 was dry. 5-a-day is free.")]),
        ("One.\r\n\r\nTwo.\r", [("p", "One."), ("p", "Two.")]),
        ("  \n\t\nOne.", [("p", "One.")]),
        ("# One **two** <b>", [("p", "# One **two** <b>")]),
    ],
)
def test_plain_text_has_paragraphs_and_items(text: str, units: list) -> None:
    assert _units("a.txt", text) == units


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        ("Café".encode("latin-1"), "the file is not saved as UTF-8, so some letters cannot be read"),
        (b"Te\0xt", "the file holds a NUL character, which no text has"),
        (b"Don\xc2\x92t", "the file holds a control character (code 146), which no text has"),
        (b"a " * (LARGEST // 2 + 1), "the file is 20,001 KB; the most is 20,000 KB"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
def test_a_file_that_cannot_be_read_says_why(name: str, data: bytes, why: str) -> None:
    found = read_loose(name, data)
    assert (found.units, found.why) == ([], why)


def test_a_byte_order_mark_is_no_text() -> None:
    assert _units("a.txt", "\ufeffOne.") == [("p", "One.")]
    assert read_loose("a.md", "\ufeff---\nlang: cy\n---\nUn.".encode()).lang == "cy"


@pytest.mark.parametrize(
    "html",
    [
        "<title>Pay your bill.</title>\n<main>\n<p>Pay your bill.</p></main>",
        "<nav><a>Pay your bill.</a></nav>\n<main>\n<p>Pay your bill.</p></main>",
        "<script>'Pay your bill.'</script>\n<main>\n<p>Pay your bill.</p></main>",
        "<main>\n<h1>Pay your bill.</h1>\n<p>Pay your bill.</p></main>",
        "<p>Zz.</p>\n<main><header>\n<p>Pay your bill.</p></header></main>",
    ],
    ids=["title", "nav", "script", "heading", "header inside the main part"],
)
def test_a_sentence_of_html_is_found_where_it_is_read(html: str) -> None:
    found = read_loose("a.html", html.encode())
    source = found.source.prose
    [number] = source.in_order(unit.text for unit in found.units)
    assert source.of_number(number)[0] == 3


@given(st.text(), st.sampled_from(["a.md", "a.html", "a.txt", "-"]))
def test_any_text_has_units_or_a_reason(text: str, name: str) -> None:
    found = read_loose(name, text.encode())
    assert not (found.units and found.why)
    for unit in found.units:
        assert unit.text == " ".join(unit.text.split()) != ""


@given(st.binary(max_size=200), st.sampled_from(["a.md", "a.html", "a.txt"]))
def test_any_bytes_can_be_read(data: bytes, name: str) -> None:
    found = read_loose(name, data)
    assert found.why == "" or found.units == []


@pytest.mark.parametrize(
    ("name", "text", "lang"),
    [
        ("missed-bin.cy.md", "Testun.", "cy"),
        ("bins/v1.2.md", "Text.", None),
        ("missed-bin.md", "Text.", None),
        ("missed-bin.cy.md", "---\nlang: pl\n---\nTekst.", "pl"),
    ],
)
def test_the_name_of_a_translation_says_its_language(name: str, text: str, lang: str | None) -> None:
    assert read_loose(name, text.encode()).lang == lang
