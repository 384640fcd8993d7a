"""Where in a text the element stands that an engine saw: by its picture, its link, its heading, its words or its tag."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from fingerpost.audit.seen import Seen
from fingerpost.pages.locate import Place, SourceMap, plain

_OPENING = re.compile(r"\s*(<([a-zA-Z][\w-]*)\b[^<>]*>?)")
_ADDRESS = re.compile(r"""\b(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_VALUE = re.compile(r"""[\w-]+\s*=\s*["']([^"']+)["']""")
_PICTURE = re.compile(r"""<(?:img|source|video|audio|embed|input)\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_BUILT = re.compile(r"(?:-\d+)?\.[0-9a-f]{10}$")  # what building adds to a file's name: a width and a hash
_TAGS = re.compile(r"<[^<>]*>?")
# What has no words is found by its signs: a heading, and a cell of the first row of a table.
_EMPTY = {f"h{level}": rf"^ {{0,3}}#{{{level}}}[ \t]*#*[ \t]*$" for level in range(1, 7)}
_EMPTY["th"] = r"^(?=[^\n]*\|[ \t]*\|)[^\n]*\n[ \t>]*\|?[ :-]*-[ :|-]*$"


def the_tag(seen: Seen) -> str:
    """The name of the element in small letters, empty where it is not known."""
    found = _OPENING.match(seen.html)
    return found[2].lower() if found else ""


def image_name(seen: Seen) -> str:
    """The name of the picture's file as the editor gave it, without its ending; empty where there is no picture."""
    found = _PICTURE.search(element_alone(seen))
    if not found or found[1].startswith("data:"):
        return ""
    return _BUILT.sub("", unquote(found[1]).partition("?")[0].rpartition("/")[2].rpartition(".")[0])


def in_body(source: SourceMap, seen: Seen, nth: int = 0) -> Place | None:
    """The place of the nth such element in the Markdown, None where the Markdown has no such thing."""
    return next(_places(source, seen, nth), None)


def _places(source: SourceMap, seen: Seen, nth: int) -> Iterator[Place]:
    tag, texts = the_tag(seen), [text for text in (seen.text, _inside(seen)) if plain(text)]
    picture = image_name(seen)
    if picture:
        written = re.search(rf"(?<![\w.-]){re.escape(picture)}\.\w+", source.body)
        if written:
            yield source.of_image(written[0], nth)
    if tag == "a" and not plain(_inside(seen)):
        yield from _empty_links(source, seen, nth)
    if tag == "table":
        yield from _tables(source, seen, nth)
    for text in texts:
        if tag == "a":
            place = source.of_link(text, nth)
        elif re.fullmatch("h[1-6]", tag):
            place = source.of_heading(int(tag[1]), text, nth)
        else:
            place = source.of_words(text, nth)
        if _is_there(source, place, text):
            yield place
    if not texts and tag in _EMPTY:
        yield from map(source.place, _nth(_found(_EMPTY[tag], source.body), nth))
    opening = _OPENING.match(seen.html)
    if opening and not texts:  # HTML that an editor wrote, such as a frame or a field
        yield from map(source.place, _nth(_all(source.body, opening[1]) or _alike(source.body, opening), nth))


def element_alone(seen: Seen) -> str:
    """The HTML of the element: a snippet may go on after its end."""
    tag = the_tag(seen)
    end = re.search(rf"</{tag}\s*>", seen.html, re.IGNORECASE) if tag else None
    return seen.html[: end.end()] if end else seen.html


def _inside(seen: Seen) -> str:
    """The words in the element."""
    return _TAGS.sub(" ", element_alone(seen))


def _nth(offsets: list[int], nth: int) -> list[int]:
    """The nth of these, else the last; nothing of none."""
    return offsets[nth : nth + 1] or offsets[-1:]


def _is_there(source: SourceMap, place: Place, text: str) -> bool:
    """A text that is nowhere is said to stand on the first line; is it really there?"""
    if place != (source.first_line, 1):
        return True
    return plain(source.body.partition("\n")[0]).startswith(plain(text)[:40].rpartition(" ")[0] or plain(text))


def _empty_links(source: SourceMap, seen: Seen, nth: int) -> Iterator[Place]:
    """A link without words is found by where it leads: `../new-bin/` was written as `new-bin.md`."""
    found = _ADDRESS.search(seen.html)
    address = next(filter(None, found.groups()), "") if found else ""
    name = address.partition("#")[0].rstrip("/").rpartition("/")[2]
    for part in (address, f"{name}.md"):
        if len(part) > len(".md"):
            link = re.escape(part)
            pattern = rf"\[\s*\]\(\s*<?[^)\s]*{link}|<a\b[^<>]*{link}[^<>]*>\s*</a>|\[!\[\s*\]\([^)\n]*\)\]\(\s*<?[^)\s]*{link}"
            yield from map(source.place, _nth(_found(pattern, source.body), nth))


def _tables(source: SourceMap, seen: Seen, nth: int) -> Iterator[Place]:
    """A table is found by the words of its first row."""
    first_row = plain(_TAGS.sub(" ", re.split(r"</tr\s*>", seen.html, maxsplit=1, flags=re.IGNORECASE)[0]))
    rows = [match.start() for match in re.finditer(r"^[^\n]*\|[^\n]*$", source.body, re.MULTILINE) if plain(match[0]) == first_row]
    yield from map(source.place, _nth(rows, nth))


def _found(pattern: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(pattern, text, re.MULTILINE)]


def in_html(text: str, seen: Seen, nth: int = 0) -> int:
    """The line of the nth such element in a page's HTML: by its opening tag, else by its words, else the first."""
    if seen.line > 0:
        return seen.line
    opening = _OPENING.match(seen.html)
    if opening and text:
        found = _all(text, opening[1]) or _alike(text, opening)
        if found:
            return text.count("\n", 0, _nth(found, nth)[0]) + 1
    return SourceMap(text).of_words(seen.text, nth)[0] if text and plain(seen.text) else 1


def _all(text: str, part: str) -> list[int]:
    return _found(re.escape(part), text)


def _alike(text: str, opening: re.Match) -> list[int]:
    """Tags of the same name with the first attribute of the same value: browsers write tags in their own way."""
    value = _VALUE.search(opening[1])
    if not value:
        return [match.start() for match in re.finditer(rf"<{opening[2]}\s*>", text, re.IGNORECASE)]
    return [match.start() for match in re.finditer(rf"<{opening[2]}\b[^<>]*{re.escape(value[1])}", text, re.IGNORECASE)]
