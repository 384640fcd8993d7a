"""Plain text is not looked through for links, emphasis and the like: most paragraphs and cells have no sign of any.

Python-Markdown tries twenty patterns on every text. Half of the time that it takes for a page goes into those that find nothing.
"""

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, Registry

_SIGN = re.compile(r"[`\\\[!<&*_\x02\x03]|  \n")  # one of these begins whatever the patterns of Python-Markdown itself look for
_PATTERNS = {
    "backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref",
    "autolink", "automail", "linebreak", "html", "entity", "not_strong", "em_strong", "em_strong2", "footnote",
}  # fmt: skip
_TREES = {
    "plain_text", "inline", "prettify", "unescape", "attr_list", "toc", "footnote", "footnote-reorder", "footnote-duplicate",
    "relpath", "mkdocs_extract_anchors", "mkdocs_extract_title",
}  # fmt: skip


def register(md: Markdown) -> None:
    """Add it to a Markdown; it does nothing where another extension may look for signs of its own."""
    md.treeprocessors.register(_PlainText(md), "plain_text", 20.5)  # just before the patterns, whose priority is 20


class _PlainText(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        if _are_all_known(self.md.inlinePatterns, _PATTERNS) and _are_all_known(self.md.treeprocessors, _TREES):
            for node in root.iter():
                if node.text and not _SIGN.search(node.text):
                    node.text = AtomicString(node.text)


def _are_all_known(registry: Registry, names: set[str]) -> bool:
    return len(registry) == sum(name in registry for name in names)
