"""Every component: its folder is complete, and each of its examples renders, and escapes what editors write."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from fingerpost.theme.components import COMPONENTS, examples, names, render_component

EXAMPLES = [pytest.param(name, example, id=f"{name}: {example['name']}") for name in names() for example in examples(name)]


@pytest.mark.parametrize("folder", [path for path in COMPONENTS.iterdir() if path.is_dir()], ids=lambda path: path.name)
def test_folder_is_complete(folder) -> None:
    assert {"template.html", "examples.yml", "README.md"} <= {path.name for path in folder.iterdir()}
    assert (folder / "README.md").read_text().startswith("# ")


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example_renders(name: str, example: dict) -> None:
    html = render_component(name, **example["values"])
    assert bool(html) != example.get("empty", False)
    tree = LexborHTMLParser(f"<body>{html}</body>")
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for node in tree.css("[aria-labelledby]"):
        assert node.attributes["aria-labelledby"] in ids


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_what_an_editor_writes_is_text_and_never_markup(name: str, example: dict) -> None:
    html = render_component(name, **_with(example["values"], "<script>alert(1)</script>\"'&"))
    assert "<script>" not in html


def _with(value, text: str):
    """The values with a text put behind every string."""
    if isinstance(value, dict):
        return {key: _with(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with(inner, text) for inner in value]
    return value + text if isinstance(value, str) else value


@pytest.mark.parametrize(("name", "example"), [(name, example) for name in names() for example in examples(name)])
def test_a_word_that_brings_the_mark_of_its_language_never_breaks_an_attribute(name: str, example: dict) -> None:
    from selectolax.lexbor import LexborHTMLParser

    html = render_component(name, lang="ro", **example["values"])  # a language that has only a few of the theme's words
    broken = [node.html for node in LexborHTMLParser(html).css("*") if any("<span" in (value or "") for value in node.attributes.values())]
    assert broken == []
