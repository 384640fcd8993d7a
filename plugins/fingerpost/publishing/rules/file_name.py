"""A file name that makes an address which is hard to read out, type or link to."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.slug import slug
from fingerpost.pages.tech_docs import is_tech_docs

_PLAIN = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*|README")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if is_tech_docs(page.path):  # their addresses are known as they are
        return
    parts = (page.source_path or page.path).removesuffix(".md").split("/")  # `zh-Hans` is as it must be
    if not all(map(_PLAIN.fullmatch, parts)):
        plain = [part if _PLAIN.fullmatch(part) else slug(part) for part in parts]
        yield Problem(
            f"The name “{page.path}” makes a web address that is hard to type or read out",
            f"Use small letters, digits and hyphens: {'/'.join(plain)}{page.named_lang and '.' + page.named_lang}.md",
        )


RULE = Rule("file-name", "warning", "source", "A file name makes a bad address", run)
