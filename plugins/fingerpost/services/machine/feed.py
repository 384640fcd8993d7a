"""The news as an Atom feed (RFC 4287)."""

import re
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape, quoteattr

from fingerpost.pages.page import Page
from fingerpost.services.lists import latest_news
from fingerpost.services.machine.source import Source

_MOST = 20
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(source: Source, path: str) -> str:
    """The feed that will stand at a path; nothing where there is no news."""
    news = latest_news(source.site.listed)[:_MOST]
    if not news:
        return ""
    home = source.site.by_path.get("index.md")
    council = (home and home.title) or "The council"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(source.site.lang)}>',
        f"<title>{_text(f'News from {council}')}</title>",
        f"<id>{_text(source.root + path if source.site.addresses.root else 'urn:uuid:' + source.id('feed', path))}</id>",
        f"<updated>{_day(news[0])}</updated>",
        f"<author><name>{_text(council)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(source.root + path)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(source.root)}/>',
    ]
    for page in news:
        lines += [
            "<entry>",
            f"<title>{_text(page.title)}</title>",
            f"<id>{_text(_id(source, page))}</id>",
            f"<published>{_day(page)}</published>",
            f"<updated>{_day(page)}</updated>",
            f'<link rel="alternate" type="text/html" href={_attribute(source.url(page))}/>',
            *([f"<summary>{_text(page.meta.description)}</summary>"] if page.meta.description else []),
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def _id(source: Source, page: Page) -> str:
    """A tag: URI of the page's path and day (RFC 4151), which a new title does not change; a UUID where the site has no address."""
    owner = urlsplit(source.site.addresses.root).hostname
    if not owner:
        return f"urn:uuid:{source.id('news', page.path)}"
    return f"tag:{owner},{page.meta.published_on}:{quote(page.path.removesuffix('.md'))}"


def _day(page: Page) -> str:
    return f"{page.meta.published_on}T00:00:00Z"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", " ".join(text.split())))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))
