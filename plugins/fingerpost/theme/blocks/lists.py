"""Blocks that are a list: steps, timeline, facts, contact and related pages."""

import re

from markupsafe import Markup
from selectolax.lexbor import LexborNode

from fingerpost.pages.blocks.block import Block
from fingerpost.pages.blocks.parts import fact_of, items_of, step_of
from fingerpost.pages.contact import phone
from fingerpost.theme.blocks.around import Around, between, title, without

_PHONE = re.compile(r"(?<![\w+])\+?\(?\d[\d ()]{8,18}\d(?!\w)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def steps(block: Block, around: Around) -> Markup:
    """Numbered steps with headings."""
    part = block.first("ol")
    found = [{"heading": Markup(step.heading), "text": Markup(step.text)} for step in map(step_of, items_of(part))]
    begin = part.attributes.get("start") or ""
    return between(block, part, around.render("steps", title=title(block), steps=found, begin=int(begin) if begin.isdigit() else 1))


def timeline(block: Block, around: Around) -> Markup:
    """Dates, and what happens on each."""
    part = block.first("ul", "ol")
    found = [{"date": Markup(step.heading), "text": Markup(step.text)} for step in map(step_of, items_of(part))]
    return between(block, part, around.render("timeline", title=title(block), entries=found))


def facts(block: Block, around: Around) -> Markup:
    """Names and values."""
    part = block.first("ul", "ol")
    return between(block, part, around.render("key-facts", title=title(block), facts=_facts(part)))


def contact(block: Block, around: Around) -> Markup:
    """A list of ways, or what the page of a place says."""
    part = block.first("ul", "ol")
    if part is not None:
        ways = [{**fact, "text": _linked(fact["text"])} for fact in _facts(part)]
        return between(block, part, around.render("contact-block", contact={"title": title(block), "ways": ways}))
    link = block.links[0]
    place = around.place(link.attributes.get("href") or "")
    if place is None:
        return Markup()
    ways = {key: place["location"].get(key) for key in ("address", "phone", "email", "url")}
    name = Markup(link.html)
    heading = Markup("{}: {}").format(title(block), name) if block.title_html and "<a " not in block.title_html else name
    return around.render("contact-block", contact={"title": heading, "place": ways}) + without(block, *block.node.css("a[href]"))


def related(block: Block, around: Around) -> Markup:
    """Links with a heading of their own."""
    part = block.first("ul", "ol")
    found = [Markup(item.inner_html) for item in items_of(part)]
    return between(block, part, around.render("related-pages", links=found, heading=title(block), id=f"fp-block-{around.number}"))


def _facts(part: LexborNode) -> list[dict[str, Markup]]:
    return [{"name": Markup(fact.name), "text": Markup(fact.text)} for fact in filter(None, map(fact_of, items_of(part)))]


def _linked(html: Markup) -> Markup:
    """Phone numbers and email addresses as links, unless an editor has put a link there."""
    if "<" in html:
        return html
    made = _PHONE.sub(lambda match: f'<a href="tel:{phone(match[0])["dial"]}">{match[0]}</a>', str(html))
    return Markup(_EMAIL.sub(lambda match: f'<a href="mailto:{match[0]}">{match[0]}</a>', made))
