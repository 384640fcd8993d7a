"""Rendered HTML -> the parts that rules look at."""

import pytest

from fingerpost.pages.document import Document, Heading, Image, Link, Table, read_document
from fingerpost.pages.prose import Unit


def test_no_html_is_an_empty_document() -> None:
    assert read_document("") == Document()


def test_headings_come_with_their_level_and_without_the_sign_of_their_link() -> None:
    html = '<h1>Bins <em>now</em></h1><h3 id="a">What\n you pay<a class="headerlink" href="#a">¶</a></h3><h6></h6>'
    found = read_document(html)
    assert found.headings == [Heading(1, "Bins now"), Heading(3, "What you pay"), Heading(6, "")]
    assert found.links == []
    assert found.anchors == {"a"}


def test_links_with_the_same_words_are_counted() -> None:
    found = read_document('<a href="a">Pay <b>now</b></a> <a href="b">pay now!</a> <a href="c">Else</a> <a name="x">not a link</a>')
    assert found.links == [Link("a", "Pay now", "Pay now", 0), Link("b", "pay now!", "pay now!", 1), Link("c", "Else", "Else", 0)]
    assert found.anchors == {"x"}


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ('<a href="a"><img src="x" alt="A bin"></a>', "A bin"),
        ('<a href="a">Pay <img src="x" alt=""></a>', "Pay"),
        ('<a href="a"><img src="x"></a>', ""),
        ('<a href="a" aria-label="Pay council tax">Pay</a>', "Pay council tax"),
        ('<a href=""></a>', ""),
    ],
)
def test_the_name_of_a_link_is_what_a_screen_reader_says(html: str, name: str) -> None:
    assert [link.name for link in read_document(html).links] == [name]


def test_links_that_extensions_make_are_not_the_editors() -> None:
    assert read_document('<a class="footnote-backref" href="#fnref:1">↩</a>').links == []


@pytest.mark.parametrize(
    ("attributes", "alt"),
    [
        ('alt="A bin"', "A bin"),
        ('alt=""', ""),
        ("alt", ""),
        ("", None),
        ('role="presentation"', ""),
        ('role="none"', ""),
        ('aria-hidden="true"', ""),
        ('aria-hidden="false"', None),
    ],
)
def test_the_alternative_text_of_an_image(attributes: str, alt: str | None) -> None:
    assert read_document(f'<img src="a/bin.png" {attributes}>').images == [Image("a/bin.png", alt)]


def test_images_with_one_file_name_are_counted() -> None:
    found = read_document('<img src="a/bin.png" alt=""><img src="b/bin.png" alt=""><img src="box.png" alt=""><img alt="">')
    assert [(image.name, image.nth) for image in found.images] == [("bin.png", 0), ("bin.png", 1), ("box.png", 0), ("", 0)]


def test_tables_of_data_are_counted_with_those_for_looks() -> None:
    html = (
        "<table><tr><th>Bin</th><th><img src='x' alt='Day'></th><th></th></tr><tr><td>Brown</td></tr></table>"
        "<table role='presentation'><tr><td>Looks</td></tr></table>"
        "<table><tr><td></td><td>First</td></tr></table>"
        "<table></table>"
    )
    assert read_document(html).tables == [Table(("Bin", "Day", ""), "Bin", 0), Table((), "First", 2), Table((), "", 3)]


def test_every_id_is_an_anchor() -> None:
    assert read_document('<p id="a">x</p><h2 id="b">y</h2><a name="c"></a><input name="d">').anchors == {"a", "b", "c"}


def test_the_units_leave_out_other_languages() -> None:
    html = "<p>One.</p><p lang='cy'>Dau.</p>"
    assert read_document(html).units == [Unit("p", "One.")]
    assert read_document(html, "cy").units == [Unit("p", "One."), Unit("p", "Dau.")]


@pytest.mark.parametrize("html", ["</body></html>", "<frameset>", "<a href>x</a>", "<p", "\0", "<table><a href=x>y</table>"])
def test_broken_html_is_read_as_a_browser_would(html: str) -> None:
    assert isinstance(read_document(html), Document)
