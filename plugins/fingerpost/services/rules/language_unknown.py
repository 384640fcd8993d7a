"""A way to use a service, or an entry, with a language that nobody knows: mostly a slip of the finger."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.languages import meant, root
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.page_types import Entry
from fingerpost.pages.site import Site

_SIGNED = re.compile(r"\bsign language\b|^(BSL|ISL|Makaton|Braille)$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(.*\)")  # “Chinese (Mandarin)”


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.named_lang or root(page.meta.lang or site.lang) != "en":  # there they have other names
        return
    for where, name in _named(page):
        if _SIGNED.search(name) or meant(name, site.languages) or meant(_BRACKETS.sub("", name), site.languages):
            continue
        near = get_close_matches(name.title(), [language.english for language in site.languages.values()], n=1, cutoff=0.75)
        mend = f"Did you mean “{near[0]}”?" if near else "Write its name in English. If that is right, add it to _data/languages.yml."
        yield Problem(f"`languages:` names “{name}”, which is no language that is known here", mend, *page.front.place(*where))


def _named(page: Page) -> Iterator[tuple[tuple, str]]:
    """Each language of an entry and of the channels, with the place of its name."""
    for at, channel in enumerate(getattr(page.meta, "channels", [])):
        if isinstance(channel, Channel):
            yield from ((("channels", at, "languages", index), name) for index, name in enumerate(channel.languages))
    if isinstance(page.meta, Entry):
        yield from ((("languages", index), name) for index, name in enumerate(page.meta.languages))


RULE = Rule("language-unknown", "warning", "source", "A language is not known", run)
