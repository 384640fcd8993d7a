"""What version control remembers of the pages. Reading it is the edge's work; this is what it brings home."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from fingerpost.pages.fingerprint import fingerprint

_VALUE = re.compile(rb"^(?P<key>last_reviewed_on|review_in|next_review_on)[ \t]*:[ \t]*[\"']?(?P<value>[^\"'#\n]*)", re.MULTILINE)
_END = re.compile(rb"^---[ \t]*$", re.MULTILINE)


class Version(NamedTuple):
    """A page as one commit left it: the day of the commit in London, what the page said, and its review as it was written."""

    day: date
    fingerprint: str
    reviewed_on: str
    review_in: str
    next_review_on: str = ""


@dataclass(frozen=True)
class History:
    """The versions of each page of today by its path, latest first, as the main line of the history has them.

    They reach back as far as the last review needs: to the first version, or to one with another review than the latest has.
    `unknown` says in words what is not known, and why: there is no git, the clone is shallow ... It is empty where all is known.
    `cut`: pages whose oldest version here comes from where a shallow clone ends, so it may not be their first.
    """

    versions: dict[str, tuple[Version, ...]] = field(default_factory=dict)
    unknown: str = ""
    cut: frozenset[str] = frozenset()


def read_version(data: bytes, day: date) -> Version:
    """The version that a file's bytes make."""
    text = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    end = _END.search(text, 3)
    front = text[: end.start()] if end and text.startswith(b"---") else b""
    values = {match["key"]: match["value"].strip().decode("utf-8", "replace") for match in _VALUE.finditer(front)}
    return Version(day, fingerprint(data), values.get(b"last_reviewed_on", ""), values.get(b"review_in", ""))
