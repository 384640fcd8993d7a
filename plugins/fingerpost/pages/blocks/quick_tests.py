"""Cheap looks before Python-Markdown searches every paragraph for headings and rules: most have no sign of either."""

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor, HRProcessor, SetextHeaderProcessor


def register(md: Markdown) -> None:
    """Put them in place of Markdown's own; not in place of those of another extension."""
    processors = md.parser.blockprocessors
    for own, name, priority in ((_Headings, "hashheader", 70), (_Underlined, "setextheader", 60), (_Rules, "hr", 50)):
        if type(processors[name]) is own.__base__:
            processors.register(own(md.parser), name, priority)


class _Headings(HashHeaderProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        return "#" in block and super().test(parent, block)


class _Underlined(SetextHeaderProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        return ("\n=" in block or "\n-" in block) and super().test(parent, block)


class _Rules(HRProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        return ("-" in block or "*" in block or "_" in block) and super().test(parent, block)
