"""Blocks of a page -> components: `expand` is called once for each page that has any."""

from collections.abc import Callable

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from fingerpost.pages.blocks.block import Block, read_block
from fingerpost.pages.blocks.kinds import lacking
from fingerpost.pages.blocks.marker import MARK
from fingerpost.theme.blocks import links, lists, tables, texts
from fingerpost.theme.blocks.around import Around

_DRAWN: dict[str, Callable[[Block, Around], Markup]] = {
    "address": texts.address,
    "bar-chart": tables.bar_chart,
    "budget-calculator": tables.budget_calculator,
    "contact": lists.contact,
    "details": texts.details,
    "download": links.download,
    "facts": lists.facts,
    "fees": tables.fees,
    "image": texts.image,
    "inset": texts.inset,
    "language-help": texts.language_help,
    "map": links.map_link,
    "opening-hours": links.opening_hours,
    "postcode": texts.postcode,
    "related": lists.related,
    "start": links.start,
    "steps": lists.steps,
    "table": tables.table,
    "timeline": lists.timeline,
    "trend": tables.trend,
    "video": links.video,
    "warning": texts.warning,
}


def expand(html: str, around: Around | None = None) -> str:
    """The page with a component in place of each block. One that is unknown or incomplete stays a readable quotation."""
    if MARK not in html:
        return html
    body = LexborHTMLParser(f"<body>{html}</body>").body
    quotations = [(number, quotation) for number, quotation in enumerate(body.css(f"blockquote[{MARK}]"), 1)]
    whole = [one for one in quotations if not lacking(read_block(one[1]))]
    for number, quotation in reversed(whole):  # those inside another first
        block = read_block(quotation)
        drawn = _DRAWN[block.name](block, (around or Around()).at(number, _lang_of(quotation))) if block.name in _DRAWN else ""
        if drawn:
            quotation.inner_html = str(drawn)
            quotation.unwrap()
    return body.inner_html or ""


def _lang_of(quotation: LexborNode) -> str:
    """The language that something round the block says, such as figures in English on a Welsh page; empty where only the page does."""
    node = quotation.parent
    while node is not None and not node.attributes.get("lang"):
        node = node.parent
    return (node.attributes.get("lang") or "") if node is not None else ""
