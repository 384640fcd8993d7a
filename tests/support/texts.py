"""Texts that tests compare with."""

import re
from collections.abc import Callable


def exactly(message: str) -> str:
    """A pattern that fits this very message and no other."""
    return rf"\A{re.escape(message)}\Z"


def complaint(call: Callable[[str], object], text: str) -> str | None:
    """The words of the ValueError that this text gives, or None."""
    try:
        call(text)
    except ValueError as error:
        return str(error)
    return None
