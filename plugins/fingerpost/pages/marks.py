"""Marks that an editor puts round a block of a page: `<!-- fingerpost: statutory reason="..." -->` to `<!-- fingerpost: end -->`."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"\s*fingerpost(?:\s*:|(?=\s+(?:statutory|end)\b))\s*(?P<name>[\w-]*)(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_REASON = re.compile(r"""\s*reason\s*=\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|‘([^’]*)’)\s*""", re.IGNORECASE)
_COMMENT = re.compile(r"\n?<!--\s*fingerpost\b.*?-->", re.DOTALL | re.IGNORECASE)
NAMES = ("statutory", "end")


@dataclass(frozen=True)
class Mark:
    """One mark. `reason` is empty where none is given, and `rest` is what nobody understands."""

    name: str
    reason: str = ""
    rest: str = ""

    @property
    def starts(self) -> bool:
        """Does a block of statutory wording start here, with a reason?"""
        return self.name == "statutory" and bool(self.reason)


def read_mark(comment: str) -> Mark | None:
    """The mark in the text of an HTML comment, or None where the comment is no mark."""
    match = _MARK.fullmatch(comment)
    if not match:
        return None
    name, rest = match["name"].lower(), match["rest"].strip()
    given = _REASON.match(rest)
    reason = next(filter(None, given.groups()), "").strip() if given else ""
    return Mark(name, reason, rest[given.end() :] if given else rest)


def without_marks(html: str) -> str:
    """The rendered page without marks: they are for those who write it."""
    return _COMMENT.sub("", html) if "<!--" in html else html
