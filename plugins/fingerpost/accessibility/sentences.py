"""Small pieces of text for the page that is made from data."""

from collections.abc import Sequence

from fingerpost.pages.markdown_text import as_text


def listed(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " ".join(words) if len(words) < 2 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def sentence(text: str | None) -> str:
    """What an editor wrote, as text and with an end."""
    found = as_text(text or "").strip()
    return found if not found or found[-1] in ".!?" else f"{found}."


def bullets(lines: Sequence[str]) -> str:
    """A list in Markdown."""
    return "\n".join(f"- {line}" for line in lines)
