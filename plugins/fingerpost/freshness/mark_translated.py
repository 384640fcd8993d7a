"""Note in a translation what it was made of, and on which day."""

from datetime import date

from fingerpost.freshness.mark_reviewed import set_value
from fingerpost.pages.fingerprint import fingerprint


def mark_translated(translation: bytes, source: bytes, day: date) -> bytes:
    """The translation with the day, and with what stands for the words of its source as they are now."""
    return set_value(set_value(translation, "translated_on", day.isoformat()), "translated_from", fingerprint(source))
