"""Phrases as a pattern."""

import re
from collections.abc import Iterable


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + ")"
