"""Text that an editor wrote in data -> the same text in Markdown, where none of its signs has a meaning."""

from html import escape


def as_text(text: str) -> str:
    """The text on one line, with what Markdown or HTML would take for markup made harmless."""
    found = escape(" ".join(text.split()), quote=False)
    return "".join(f"&#{ord(sign)};" if sign in "\\[]*_`|{}" else sign for sign in found)
