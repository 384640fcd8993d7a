"""A slip: one thing that is wrong in a file that somebody wrote, with its place."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["unreadable", "encoding", "front-matter", "unknown-key", "value", "unread", "unsafe", "data-block"]


@dataclass(frozen=True)
class Slip:
    """What is wrong, where (counted from 1), and how to mend it. `kind` says which rule reports it."""

    kind: Kind
    line: int
    column: int
    message: str
    mend: str
    says_when: bool = False
    """Is it about when the page is published? Then nobody knows if it may be."""
