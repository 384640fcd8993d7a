"""Links for paper: where a link of the text leads to another page, its whole address stands beside it for the printed page.

The style sheet for paper shows it. An address that begins with `../` would tell nobody where to go.
"""

import re
from html import escape

from fingerpost.pages.links import Addresses

_LINK = re.compile(r'<a\b[^>]*?\shref="([^"#][^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def for_paper(html: str, page_path: str, addresses: Addresses) -> str:
    """The HTML of a page's text; each link to another page of the site also has its address as `data-at`."""
    if not addresses.root:
        return html
    home = addresses.root.partition("://")[2].rstrip("/")

    def with_address(match: re.Match[str]) -> str:
        if _ELSEWHERE.match(match[1]):
            return match[0]
        target = addresses.resolve(match[1].replace("&amp;", "&"), page_path)
        if target.kind != "page" or target.path not in addresses.url_of:
            return match[0]
        return f'{match[0]} data-at="{escape(f"{home}/{addresses.url_of[target.path]}".rstrip("/"))}"'

    return _LINK.sub(with_address, html)
