"""A line in bold that does a heading's work: nobody can jump to it (WCAG 1.3.1, 2.4.6)."""

import html
import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

# A short line that is bold from end to end, with text below it. Inside a quotation, a list or a box it is a label, and two such
# lines in a row are a name and a post.
_BOLD = re.compile(r"<p\b[^>]*>\s*<(strong|b)>([^<]{2,60})</\1>\s*</p>(?=\s*<(?:p|ul|ol|table|div)\b[^>]*>(?!\s*<(?:strong|b)>))")
_INSIDE = re.compile(r"(?:<(?:blockquote|li|td|div|summary)\b[^>]*>|</(?:strong|b)>\s*</p>)\s*$")
_LABEL = re.compile(r"(?:notes?|warning|important|tip|danger|caution|example)\b(?!.*\w)|\w+:|.*[.!?:;,…–—]$|[\W\d]*$", re.IGNORECASE)
_NEAR = 200  # characters above, in which the tag around a paragraph stands


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    shown = page.html or ""
    for match in _BOLD.finditer(shown):
        text = " ".join(html.unescape(match[2]).split())
        if _LABEL.match(text) or _INSIDE.search(shown[max(match.start() - _NEAR, 0) : match.start()]):
            continue
        starred = f"**{text}**"
        yield Problem(
            f"“{text}” looks like a heading, but is a line in bold",
            f"Write it as a heading, at the level that fits: ## {text}",
            *(page.source.of_text(starred) if starred in page.source.body else page.source.of_words(text)),
        )


RULE = Rule("heading-by-bold", "warning", "html", "A heading is only bold", run)
