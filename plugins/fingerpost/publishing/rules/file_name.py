"""A file name that makes an address which is hard to read out, type or link to."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.slug import slug

_PLAIN = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*\.md|README\.md")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    parts = page.path.split("/")
    plain = [*(slug(part) for part in parts[:-1]), slug(parts[-1].removesuffix(".md")) + ".md"]
    if not _PLAIN.fullmatch(parts[-1]) or parts[:-1] != plain[:-1]:
        yield Problem(
            f"The name “{page.path}” has letters that addresses should not have",
            f"Use small letters, digits and hyphens: {'/'.join(plain)}",
        )


RULE = Rule("file-name", "warning", "source", "A file name makes a bad address", run)
