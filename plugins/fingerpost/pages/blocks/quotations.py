"""The Markdown extension for blocks: a quotation whose first line is a marker, `> [!warning] Do not move the cable`.

Python-Markdown takes what follows the first line into its paragraph, and joins two quotations that have only an empty
line between them. GitHub and Obsidian do neither, so a block does neither.
"""

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension

from fingerpost.pages.blocks import plain_text, quick_tests
from fingerpost.pages.blocks.marker import MARK, MARKER, name_of


class BlocksExtension(Extension):
    """Puts the name of a block on its quotation, and its first line into a paragraph of its own."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Quotations(md.parser), "quote", 20)
        plain_text.register(md)
        quick_tests.register(md)


class _Quotations(BlockQuoteProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        return ">" in block and super().test(parent, block)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        start = self.RE.search(block).start()
        self.parser.parseBlocks(parent, [block[:start]])
        first, *rest = [self.clean(line) for line in block[start:].removeprefix("\n").split("\n")]
        marker = MARKER.match(first)
        quote = self.lastChild(parent)
        if marker or quote is None or quote.tag != "blockquote" or MARK in quote.attrib:
            quote = etree.SubElement(parent, "blockquote")
        if marker:
            quote.set(MARK, name_of(marker[1]))
            etree.SubElement(quote, "p").text = first.rstrip()
        else:
            rest.insert(0, first)
        self.parser.state.set("blockquote")
        self.parser.parseChunk(quote, "\n".join(rest))
        self.parser.state.reset()
