"""On which page of a PDF each part of a document begins: what the contents say on paper, where no link can be followed.

Chromium cannot yet count this in CSS. What it writes down about its own pages is plain text in the file.
"""

import re

_CATALOG = re.compile(rb"/Type /Catalog\s(?P<rest>.*?)endobj", re.DOTALL)
_PAGES = re.compile(rb"^(\d+) 0 obj\s*<</Type /Pages\b(.*?)endobj", re.DOTALL | re.MULTILINE)
_NAMED = re.compile(rb"/(p\d+) \[(\d+) 0 R ")


def page_numbers(pdf: bytes) -> dict[str, int]:
    """The number of the page on which each part begins, by its id; empty where the file does not say."""
    catalog = _CATALOG.search(pdf)
    top = re.search(rb"/Pages (\d+) 0 R", catalog["rest"]) if catalog else None
    names = re.search(rb"/Dests (\d+) 0 R", catalog["rest"]) if catalog else None
    if not top or not names:
        return {}
    inner = {match[1]: re.findall(rb"(\d+) 0 R", match[2].partition(b"/Kids")[2].partition(b"]")[0]) for match in _PAGES.finditer(pdf)}
    order = {page: number for number, page in enumerate(_in_order(top[1], inner), start=1)}
    found = re.search(rb"^%s 0 obj(.*?)endobj" % names[1], pdf, re.DOTALL | re.MULTILINE)
    named = _NAMED.findall(found[1]) if found else []
    return {name.decode(): order[page] for name, page in named if page in order}


def _in_order(node: bytes, inner: dict[bytes, list[bytes]]) -> list[bytes]:
    """The pages under a node of the tree of pages."""
    return [page for child in inner[node] for page in _in_order(child, inner)] if node in inner else [node]
