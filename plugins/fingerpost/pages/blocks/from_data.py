"""What a page shows from data files: `> [!data] standards` gives way to the Markdown that a room makes of its data.

The block is taken out of the Markdown before anything else reads it, so that tables, headings and other blocks in what
takes its place are as good as written ones. Two comments stand round it, so that no rule asks the editor to mend it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.blocks.marker import MARKER, name_of

NAME = "data"
_BEGIN, _END = "<!-- fingerpost: made of data -->", "<!-- fingerpost: end of data -->"
_MADE = re.compile(rf"{re.escape(_BEGIN)}.*?{re.escape(_END)}", re.DOTALL)
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_QUOTED = re.compile(r"[ ]{0,3}>[ ]?")


@dataclass(frozen=True)
class Asked:
    """What a block asks for: its name, and what stands behind it, as in `standard missed-bins`. Lines count from 0."""

    name: str
    argument: str
    line: int
    column: int


def with_data(body: str, show: Callable[[Asked], str | None]) -> str:
    """The Markdown with what `show` gives in place of each block. Where it gives None, the block stays."""
    if "!data" not in body.lower().replace(" ", ""):
        return body
    lines, out, at, fence = body.split("\n"), [], 0, ""
    while at < len(lines):
        line = lines[at]
        opens = _FENCE.match(line)
        if fence:
            fence = "" if line.strip() and not line.strip().strip(fence[0]) and len(line.strip()) >= len(fence) else fence
        elif opens:
            fence = opens[1]
        asked = None if fence else _asked(line, at)
        made = show(asked) if asked else None
        if made is None:
            out.append(line)
            at += 1
            continue
        while at < len(lines) and _QUOTED.match(lines[at]):  # its other lines are for programs that do not know the block
            at += 1
        out += ["", _BEGIN, "", made.strip("\n"), "", _END, ""]
    return "\n".join(out)


def without_data(html: str) -> tuple[str, set[str]]:
    """The rendered page without what was made of data, and the anchors in that."""
    if _BEGIN not in html:
        return html, set()
    made = "".join(_MADE.findall(html))
    tree = LexborHTMLParser(f"<body>{made}</body>")
    return _MADE.sub("", html), {node.attributes["id"] or "" for node in tree.css("[id]")}


def say_it_is_english(html: str) -> str:
    """The rendered page of another language: what was made of data is marked as English."""
    return html.replace(_BEGIN, f'<div lang="en-GB" dir="ltr">{_BEGIN}').replace(_END, f"{_END}</div>")


def _asked(line: str, number: int) -> Asked | None:
    quoted = _QUOTED.match(line)
    marker = MARKER.match(line, quoted.end()) if quoted else None
    if not marker or name_of(marker[1]) != NAME:
        return None
    name, _, argument = line[marker.end() :].strip().partition(" ")
    return Asked(name.lower().rstrip("."), argument.strip(), number, marker.start() + 1)
