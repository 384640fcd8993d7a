"""The headings of a publication get numbers: 1, 1.1, 1.2, 2. Pure: from HTML to HTML, and from contents to contents."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

_HEADING = re.compile(r"<!--.*?-->|<h([23])\b([^>]*)>", re.DOTALL)
_ID = re.compile(r"""\bid\s*=\s*["']?([^"'\s>]+)""")


def number_headings(html: str) -> str:
    """The same HTML with a number at the start of each second- and third-level heading. Anchors stay as they are.

    Search leaves the numbers out: people look for words.
    """
    numbers = _numbers(html)

    def numbered(match: re.Match[str]) -> str:
        number = next(numbers)[1] if match[1] else ""
        return f'{match[0]}<span class="fp-number" data-pagefind-ignore>{number}</span> ' if number else match[0]

    return _HEADING.sub(numbered, html)


def numbered_contents(toc: Iterable[Any], html: str) -> list[dict[str, Any]]:
    """The contents of a page of two levels, each entry with the number of its heading."""
    entries = list(toc)
    if entries and entries[0].level == 1:
        entries = entries[0].children
    numbers = dict(_numbers(html))
    return [_entry(entry, numbers, [_entry(child, numbers) for child in entry.children]) for entry in entries]


def _entry(entry: Any, numbers: dict[str, str], children: Iterable[dict[str, Any]] = ()) -> dict[str, Any]:
    return {"title": entry.title, "url": entry.url, "number": numbers.get(entry.url.removeprefix("#"), ""), "children": list(children)}


def _numbers(html: str) -> Iterator[tuple[str, str]]:
    """The anchor and the number of each heading; no number for a third-level heading above the first second-level one."""
    section = part = 0
    for level, attributes in _HEADING.findall(html):
        if not level:
            continue
        section, part = (section + 1, 0) if level == "2" else (section, part + 1)
        anchor = _ID.search(attributes)
        number = str(section) if level == "2" else f"{section}.{part}" if section else ""
        yield anchor[1] if anchor else "", number
