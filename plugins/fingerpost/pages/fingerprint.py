"""A short name for what a page says, which stays the same while only its review changes."""

import hashlib
import re

# Who keeps the page, when it is looked at again and when it comes and goes are no part of what it tells people.
_UPKEEP = re.compile(
    rb"^[\"']?(?:last_reviewed_on|next_review_on|review_in|owner|owner_slack|risk|draft|publish_on|archive_on|replaced_by|redirect_from"
    rb"|exempt|assured_on|assured_by)[\"']?"
    rb"[ \t]*:[^\n]*\n(?:(?!---)[ \t-][^\n]*\n)*", re.MULTILINE,
)  # fmt: skip
_COMMENT = re.compile(rb"^[ \t]*(?:#[^\n]*)?\n", re.MULTILINE)
_FRONT = re.compile(rb"---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_BOM = b"\xef\xbb\xbf"


def fingerprint(data: bytes) -> str:
    """16 hexadecimal digits of the SHA-256 of a file, without the keys about its upkeep, comments, line ends and spaces before them."""
    lines = data.removeprefix(_BOM).replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    text = b"\n".join(line.rstrip(b" \t") for line in lines).strip()
    front = _FRONT.match(text)
    if front:
        text = _UPKEEP.sub(b"", _COMMENT.sub(b"", front[0])) + text[front.end() :]
    return hashlib.sha256(text).hexdigest()[:16]
