"""Names that change with what is in the file, and scripts without their comments."""

from fingerpost.theme.assets import hashed_name, script


def test_the_name_changes_with_the_text() -> None:
    assert hashed_name("site.css", "a{}") != hashed_name("site.css", "b{}")
    assert hashed_name("site.css", "a{}").startswith("assets/site.")
    assert hashed_name("site.css", "a{}").endswith(".css")


def test_a_script_has_no_comments_and_its_name_is_of_what_is_left() -> None:
    name, text = script("nearest")
    assert name == hashed_name("nearest.js", text)
    assert "//" not in text.replace("://", "")
    assert "location" in text
