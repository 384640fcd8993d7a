"""For people at a terminal: the heaviest pages, what they are made of, and what they cost."""

from fingerpost.reports.weight.models import CO2_MODEL, LINES, VIEWS
from fingerpost.reports.weight.page_weight import PageWeight
from fingerpost.reports.weight.parts import KINDS
from fingerpost.reports.weight.weights import KB, Weights
from fingerpost.reports.words import count

MOST = 10


def render(weights: Weights) -> str:
    """A table, a line that counts, and the pages over the limit with how to mend each."""
    pages = weights.pages[: weights.top or MOST]
    kinds = [kind for kind in KINDS if any(page.kinds[kind] for page in pages)]
    lines = ["".join(f"{title:>9}" for title in ("KB", *kinds, "requests", *(line.name for line in LINES), "g CO2")) + "  page"]
    lines += [_row(page, kinds) for page in pages]
    lines += ["", in_short(weights), f"Grams are for {VIEWS:,} first visits, by {CO2_MODEL}."]
    return "\n".join([*lines, *_over(weights)]) + "\n"


def in_short(weights: Weights) -> str:
    """How many pages there are, and how heavy."""
    half, heaviest = kilobytes(weights.middle), kilobytes(weights.pages[0].size)
    return f"{count(len(weights.pages), 'page')}: half of them stay under {half} KB, the heaviest has {heaviest} KB."


def kilobytes(size: float) -> str:
    """`13.2`: 1 KB is 1,000 bytes."""
    return f"{size / KB:,.1f}"


def name(page: PageWeight) -> str:
    """The address of a page from the top of the site."""
    return f"/{page.address}"


def _row(page: PageWeight, kinds: list) -> str:
    cells = [kilobytes(page.size), *(kilobytes(page.kinds[kind]) for kind in kinds), str(page.requests)]
    cells += [f"{page.seconds(line):.1f} s" for line in LINES] + [f"{page.grams:.1f}"]
    more = f" (and {count(page.elsewhere, 'file')} from elsewhere)" if page.elsewhere else ""
    more += f" (not found: {', '.join(page.missing)})" if page.missing else ""
    return "".join(f"{cell:>9}" for cell in cells) + f"  {name(page)}{more}"


def _over(weights: Weights) -> list[str]:
    if weights.limit is None:
        return []
    if not weights.over:
        return [f"No page is over {kilobytes(weights.limit)} KB."]
    lines = ["", f"{count(len(weights.over), 'page is', 'pages are')} over {kilobytes(weights.limit)} KB:"]
    for page in weights.over[:MOST]:
        too_many = kilobytes(page.size - weights.limit)
        lines.append(f"{name(page)}: {too_many} KB too many, most of them in {weights.odd(page)}. {weights.mend(page)}")
    left = len(weights.over) - MOST
    return lines + ([f"... and {left:,} more. To see all: fingerpost weight --format html --output weight.html"] if left > 0 else [])
