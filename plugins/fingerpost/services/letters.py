"""Sorting by letter, as people look a name up."""

import unicodedata


def plain(name: str) -> str:
    """Without accents and case, for sorting."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().strip() or name.casefold()


def letter(name: str, digits: str = "0 to 9") -> str:
    """The letter under which a name stands; `digits` for one that begins with none."""
    first = plain(name)[:1].upper()
    return first if first.isalpha() else digits
