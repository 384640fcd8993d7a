"""Sorting by letter, as people look a name up."""

import unicodedata


def plain(name: str) -> str:
    """Without accents and case, for sorting."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().strip() or name.casefold()


def letter(name: str) -> str:
    """The letter under which a name stands."""
    first = plain(name)[:1].upper()
    return first if first.isalpha() else "0 to 9"
