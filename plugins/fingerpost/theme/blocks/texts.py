"""Blocks that are words or a picture: warning, inset, details, address, image, help in other languages and the finder of places."""

import re

from markupsafe import Markup

from fingerpost.pages.blocks.block import Block
from fingerpost.theme.blocks.around import Around, text, title, without


def warning(block: Block, around: Around) -> Markup:
    """The title begins with the word for a warning."""
    return around.render("warning", title=title(block), body_html=text(block))


def inset(block: Block, around: Around) -> Markup:
    """A box round the words."""
    return around.render("inset", title=title(block), body_html=text(block))


def details(block: Block, around: Around) -> Markup:
    """The title opens the words."""
    return around.render("details", title=title(block), body_html=text(block))


def address(block: Block, around: Around) -> Markup:
    """Each line of the paragraphs is a line of the address; what is no paragraph stays as it is."""
    lines, others = [title(block)] if block.title_html else [], Markup()
    for part in block.node.iter():
        if part.tag == "p":
            lines += [Markup(line.strip()) for line in re.split(r"<br\s*/?>|\n", part.inner_html or "") if line.strip()]
        else:
            others += Markup(part.html)
    return around.render("address", lines=lines) + others


def image(block: Block, around: Around) -> Markup:
    """The title is the caption. Further words stand below."""
    picture = block.images[0]
    html = Markup(picture.html)
    if block.node.css_first("img") is None:  # it stands on the line of the marker, where the other words are the caption
        picture.decompose()
        return around.render("image", image_html=html, caption="") + text(block)
    rest = without(block, picture)
    return around.render("image", image_html=html, caption=title(block)) + rest


def language_help(block: Block, around: Around) -> Markup:
    """The languages of the data file. Words of the block stand below them."""
    return around.render("language-help", title=title(block), languages=around.languages) + text(block) if around.languages else Markup()


def postcode(block: Block, around: Around) -> Markup:
    """A box for a postcode, where there is a file of postcodes; without it and without JavaScript, the words alone."""
    finder = around.finder() if around.own_styles else None  # the script is our theme's
    return around.render("postcode-finder", title=title(block), body_html=text(block), finder=finder, id=around.number)
