"""Write a review date into a page and leave every other byte as it is."""

import re
from datetime import date

_FENCE = rb"---[ \t]*\r?\n"
_FRONT = re.compile(rb"\A(?P<bom>\xef\xbb\xbf)?" + _FENCE + rb"(?P<inside>.*?)(?P<end>^" + rb"---[ \t]*\r?$)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(rb"^(last_reviewed_on:[ \t]*)(?P<quote>[\"']?)[^\s#\"']*(?P=quote)", re.MULTILINE)


def mark_reviewed(page: bytes, day: date) -> bytes:
    """The page with `last_reviewed_on:` set to the day; the key, or the front matter, is added where it is missing."""
    written = day.isoformat().encode()
    newline = b"\r\n" if b"\r\n" in page else b"\n"
    front = _FRONT.match(page)
    if front is None:
        bom, rest = (page[:3], page[3:]) if page.startswith(b"\xef\xbb\xbf") else (b"", page)
        return bom + newline.join([b"---", b"last_reviewed_on: " + written, b"---", b""]) + rest
    inside, start, end = front["inside"], front.start("inside"), front.end("inside")
    changed, times = _KEY.subn(lambda match: match[1] + match["quote"] + written + match["quote"], inside, count=1)
    if not times:
        changed = inside + b"last_reviewed_on: " + written + newline
    return page[:start] + changed + page[end:]
