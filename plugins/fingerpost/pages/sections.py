"""Rendered HTML -> its sections, each with the second-level heading above it."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class Section:
    """A second-level heading and what stands below it, up to the next one. `heading` and `html` are HTML."""

    heading: str
    anchor: str
    html: str = ""

    @property
    def title(self) -> str:
        """The words of the heading."""
        return " ".join((_body(self.heading).text() or "").split())

    @property
    def links(self) -> list[str]:
        """Where the links of the section lead, as written."""
        return [node.attributes["href"] or "" for node in _body(self.html).css("a[href]")]


def read_sections(html: str) -> tuple[str, list[Section]]:
    """What stands above the first second-level heading, and the sections. A heading inside a box starts none."""
    before, found = "", []
    for node in _body(html).iter(include_text=True):
        if node.tag == "h2":
            inner = "".join(part.html or "" for part in node.iter(include_text=True))
            found.append(Section(inner, node.attributes.get("id") or ""))
        elif found:
            last = found[-1]
            found[-1] = Section(last.heading, last.anchor, last.html + (node.html or ""))
        else:
            before += node.html or ""
    return before, found


def _body(html: str) -> LexborNode:
    return LexborHTMLParser(f"<body>{html}</body>").css_first("body")
