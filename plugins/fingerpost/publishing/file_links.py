"""Links to files say what they lead to: `Budget 2026 (PDF, 1.2 MB)`, since people on a phone pay for what they load."""

import re
from collections.abc import Callable
from html import escape

from fingerpost.pages.file_facts import FileFacts, kind_of, size_in_words
from fingerpost.publishing.html_edits import Edit, LinkTag, Tags

_SIZE = re.compile(r"\d\s*(?:[KMG]B|kilobytes|megabytes)\b", re.IGNORECASE)
_NO_DOWNLOAD = {"HTML", "HTM", "CSS", "JS", "SVG", ""}


def name_files(tags: Tags, find: Callable[[str], tuple[str, FileFacts] | None]) -> list[Edit]:
    """The edits for the links of a page. `find`: an address -> the path of a file in the content folder and what is known of it."""
    edits: list[Edit] = []
    for link in tags.links:
        found = find(link.href)
        said = _to_say(link, *found) if found else ""
        if said:
            edits.append((link.close, link.close, f" ({escape(said)})"))
    return edits


def _to_say(link: LinkTag, path: str, facts: FileFacts) -> str:
    """What the editor has not said, in the words of the link or in brackets right behind it."""
    kind = kind_of(path)
    if kind in _NO_DOWNLOAD:
        return ""
    behind = re.match(r"\s*\([^)]*\)", link.after)
    written = f"{link.text} {behind[0] if behind else ''}"
    parts = [] if re.search(rf"\b{re.escape(kind)}\b", written, re.IGNORECASE) else [kind]
    parts += [] if _SIZE.search(written) else [size_in_words(facts.size)]
    return ", ".join(filter(None, parts))
