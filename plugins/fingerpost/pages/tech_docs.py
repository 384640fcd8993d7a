"""Pages of GOV.UK's tech docs: what their names and their front matter say. They work here as they are."""

import re

# What their template reads and we do not: where a page stands in the menus and under which layout, and what is shown beside it.
KEYS = frozenset(
    "weight parent layout section important hide_in_navigation hide_search nav nav_title nav_weight multipage_nav single_page_nav "
    "collapsible_nav max_toc_heading_level old_paths source_url show_expiry expires prevent_indexing directory_index".split()
)

_PAGE, _TEMPLATE = ".html.md", ".html.md.erb"
_BEFORE_ADDRESS = ("](", '="', "='")
_NO_NEWLINE = re.compile(r"[^\n]")


def is_tech_docs(path: str) -> bool:
    """Is the file named like a page of the tech docs?"""
    return path.endswith((_PAGE, _TEMPLATE))


def is_template(path: str) -> bool:
    """Is it a page with Ruby tags, which only their own program can fill in?"""
    return path.endswith(_TEMPLATE)


def html_path(path: str) -> str:
    """Where the page stands in the site: `guide/pay.html.md` at `guide/pay.html`."""
    return path.removesuffix(".erb").removesuffix(".md")


def files_of(address: str) -> tuple[str, ...]:
    """The files that may stand behind an address which a page links to."""
    path = "" if address == "." else address.strip("/")
    file = path if path.endswith(".html") else f"{path}/index.html".lstrip("/")
    return f"{file}.md", f"{file}.md.erb"


def without_ruby(text: str) -> str:
    """The text with nothing where it had Ruby tags; no line moves, and columns stay but for a line that begins with a tag, or for a tag of several lines.

    Spaces at the start of a line would make code of it. Where an address is made by Ruby, one that leads out of the site stands in.
    """
    parts, at, line_is_empty = [], 0, True
    while (start := text.find("<%", at)) >= 0 and (end := text.find("%>", start)) >= 0:
        before, tag, at = text[at:start], text[start : end + 2], end + 2
        last_line = before.rpartition("\n")
        line_is_empty = (bool(last_line[1]) or line_is_empty) and not last_line[2].strip()
        if text[start - 2 : start] in _BEFORE_ADDRESS:
            tag = "//" + _NO_NEWLINE.sub("x", tag[2:])
        else:
            tag = _NO_NEWLINE.sub("", tag) if line_is_empty or "\n" in tag else " " * len(tag)
        line_is_empty = line_is_empty or "\n" in tag
        parts += [before, tag]
    return "".join([*parts, text[at:]])
