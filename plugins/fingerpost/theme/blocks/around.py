"""What a block may ask about the page and the site round it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup
from selectolax.lexbor import LexborNode

from fingerpost.pages.blocks.block import Block
from fingerpost.theme.components import render_component


@dataclass(frozen=True)
class Around:
    """`place` (`location` and `hours`) and `file` (`kind` and `size`) tell of what a link of the page leads to; None where it is
    none. `languages` are those in which people can ask for help."""

    lang: str = "en"
    place: Callable[[str], dict[str, Any] | None] = lambda href: None
    file: Callable[[str], dict[str, Any] | None] = lambda href: None
    languages: tuple[dict[str, Any], ...] = ()
    finder: Callable[[], dict[str, str] | None] = lambda: None
    """Where the box for postcodes looks: `script`, `top` of the site, `folder`, `districts` and `split`; None where there are no postcodes."""
    own_styles: bool = True
    """Is it our own theme, whose style sheet leaves the height of a chart alone?"""
    script: Callable[[str], str] = lambda name: ""
    """The address of a script of the theme for this page, by name: `budget`. Asking for it puts it into the site."""
    number: int = 1
    """The how manieth block of the page this is, for the ids in it."""

    def at(self, number: int, lang: str = "") -> "Around":
        """The same for another block of the page, which may be in a language of its own."""
        return replace(self, number=number, lang=lang or self.lang)

    def render(self, name: str, **values: Any) -> Markup:
        """The HTML of a component in the language of the page."""
        return Markup(render_component(name, self.lang, **values))


def title(block: Block) -> Markup:
    """The title as Markdown made it."""
    return Markup(block.title_html)


def text(block: Block) -> Markup:
    """What stands below the title as Markdown made it."""
    return Markup(block.html)


def between(block: Block, part: LexborNode, drawn: Markup) -> Markup:
    """A component in the place of one of the block's own parts, with what stands before and after that part."""
    parts = [drawn if child.mem_id == part.mem_id else Markup(child.html) for child in block.node.iter(include_text=True)]
    return Markup().join(parts).strip() if drawn else Markup()


def without(block: Block, *links: LexborNode) -> Markup:
    """What stands in the block besides these links, without the paragraphs and lists that are empty then."""
    for link in links:
        node = link
        while node is not None and (
            node is link or (node.tag in ("p", "li", "ul", "ol") and not node.text().strip() and not node.css("img"))
        ):
            above = node.parent
            node.decompose()
            node = above
    return Markup((block.node.inner_html or "").strip())
