"""The text of a step by step becomes articles with numbers, and loses nothing."""

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from fingerpost.theme.components import render_component
from fingerpost.theme.steps import as_steps

TEXT = """
Do one thing after another.

## Tell *us* first

Tell us & wait.

### If you rent

Ask your landlord.

<div markdown="1"><h2>In a box</h2></div>

## Register to vote

Register.
"""


def _articles(lang: str = "en") -> list:
    html = render_component("step-by-step", lang=lang, journey=as_steps(Markdown(extensions=["toc"]).convert(TEXT)))
    return LexborHTMLParser(html).css("article")


def test_each_second_level_heading_is_a_step_with_its_number_in_words() -> None:
    first, second = _articles()
    assert " ".join(first.css_first("h2").text().split()) == "Step 1 Tell us first"
    assert " ".join(second.css_first("h2").text().split()) == "Step 2 Register to vote"
    assert first.attributes["aria-labelledby"] == first.css_first("h2").attributes["id"] == "tell-us-first"
    assert "Ask your landlord." in first.text()
    assert "In a box" in first.text()
    assert "Ask your landlord." not in second.text()


def test_what_markdown_made_stays_markup() -> None:
    first, _ = _articles()
    assert first.css_first("h2 em").text() == "us"
    assert "Tell us & wait." in first.text()


def test_the_number_is_said_in_the_language_of_the_page() -> None:
    assert _articles("cy")[0].css_first("h2 span").text() == "Cam 1"


def test_what_stands_above_the_first_step_stays_there() -> None:
    html = render_component("step-by-step", journey=as_steps("<p>Before.</p><h2>One</h2><p>Text.</p>"))
    assert html.startswith("<p>Before.</p>")
    assert 'id="step-1"' in html
