"""The kinds of block: what each is for, and what it needs. The one list of their names."""

from collections.abc import Callable
from dataclasses import dataclass

from fingerpost.pages.blocks.block import Block
from fingerpost.pages.blocks.marker import MARK
from fingerpost.pages.blocks.parts import fact_of, grid_of, items_of, number_of, pounds_in, stands_alone, step_of

MOST_SERIES = 3  # lines that people can tell apart without colour


@dataclass(frozen=True)
class Need:
    """`lacks` says what is missing, after “needs”; nothing where all is well. `example` is right."""

    lacks: Callable[[Block], str]
    example: str


def _text(block: Block) -> str:
    return "" if block.title or block.text else "some words"


def _title(block: Block) -> str:
    return "" if block.title else "a title on the line of the marker"


def _plain_title(block: Block) -> str:
    if not block.title:
        return "a title on the line of the marker"
    return "a title without a link: the title opens the text" if "<a " in block.title_html else ""


def _body(block: Block) -> str:
    return "" if block.html else "text below its first line"


def _one_link(block: Block) -> str:
    if block.node.css_first(f"[{MARK}]") is not None:
        return "one link and no other block inside it"
    if len(block.links) != 1:
        return f"one link, and has {len(block.links) or 'none'}"
    return "" if stands_alone(block.links[0]) else "one link on a line of its own, with no other words on that line"


def _a_link(block: Block) -> str:
    return "" if block.links else "a link"


def _one_image(block: Block) -> str:
    return "" if len(block.images) == 1 else f"one picture, and has {len(block.images) or 'none'}"


def _steps(block: Block) -> str:
    items = items_of(block.first("ol"))
    if len(items) < 2:
        return "a numbered list with two steps or more"
    return "" if all(any(step_of(item)) for item in items) else "words in every step"


def _dates(block: Block) -> str:
    items = items_of(block.first("ul", "ol"))
    if not items:
        return "a list of dates"
    without = next((item for item in items if not step_of(item).heading), None)
    return "" if without is None else f"a bold date at the start of every item, and “{_short(without)}” has none"


def _facts(block: Block) -> str:
    items = items_of(block.first("ul", "ol"))
    if not items:
        return "a list of facts"
    without = next((item for item in items if fact_of(item) is None), None)
    return "" if without is None else f"a name and a colon at the start of every item, and “{_short(without)}” has none"


def _contact(block: Block) -> str:
    only_link = block.first("ul", "ol") is None and not _one_link(block)
    return "" if only_link else _facts(block).replace("a list of facts", "a list of ways to get in touch, or a link to the page of a place")


def _list_of_links(block: Block) -> str:
    items = items_of(block.first("ul", "ol"))
    if not items:
        return "a list of links"
    without = next((item for item in items if item.css_first("a[href]") is None), None)
    return "" if without is None else f"a link in every item, and “{_short(without)}” has none"


def _directions(block: Block) -> str:
    words = len(block.text.split()) + len(block.title.split()) - sum(len(link.text().split()) for link in block.links)
    return "" if words >= 5 else "the way in words, for people who cannot see the map"


def _lines(block: Block) -> str:
    lines = [line for line in [block.title, *block.node.text().split("\n")] if line.strip()]
    return "" if len(lines) >= 2 else "the address, with each part on a line of its own"


def _table(block: Block) -> str:
    table = block.first("table")
    if table is None:
        return "a table"
    grid = grid_of(table)
    if grid is None:
        return "a table with one row of headers, and as many cells in each row"
    return "" if grid.rows else "a table with a row below its headers"


def _numbers(most: int) -> Callable[[Block], str]:
    many = "one column of numbers" if most == 1 else f"one to {most} columns of numbers"

    def lacks(block: Block) -> str:
        if _table(block):
            return _table(block)
        grid = grid_of(block.first("table"))
        if not 2 <= len(grid.columns) <= most + 1:
            return f"a table with a column of labels and {many}, and has {len(grid.columns)} columns"
        return "" if len(grid.rows) >= 2 else "two rows of numbers or more"

    return lacks


def _gap(block: Block) -> str:
    return "" if pounds_in(block.title) else "a title with the gap in whole pounds"


def _choices(block: Block) -> str:
    if _table(block):
        return _table(block)
    grid = grid_of(block.first("table"))
    if len(grid.columns) != 4:
        return f"a table with four columns, and has {len(grid.columns)}"
    wrong = next((row[3].text for row in grid.rows if not (number_of(row[3].text) or 0.5).is_integer()), None)
    return "" if wrong is None else f"whole pounds in the fourth column, and “{wrong}” is not that"


_LINK = "[Report a missed bin](https://forms.oxenbridge.example/missed-bin)"
_CHART = "> | Quarter | Percent |, then > |---|---|, then > | April to June 2026 | 96.1 |"
_FEES = "> | Bin | Cost |, then > |---|---|, then > | 140 litres | £32 |"
_CHOICES = (
    "> | What would change | Where | Now | Closes the gap by |, then > |---|---|---|---|, "
    "then > | We cut the grass less often | Parks | £900,000 | £70,000 |"
)
_DAYS = "> | Parish | Bin day |, then > |---|---|, then > | Dunsley | Monday |"

KINDS: dict[str, tuple[Need, ...]] = {
    "address": (Need(_lines, "> Town Hall"),),
    "bar-chart": (Need(_title, "> [!bar-chart] Bins emptied on time, percent"), Need(_numbers(1), _CHART)),
    "budget-calculator": (Need(_gap, "> [!budget-calculator] Close a gap of £1,300,000"), Need(_choices, _CHOICES)),
    "contact": (Need(_contact, "> - Phone: 01632 960100"),),
    "data": (Need(_title, "> [!data] standards"),),
    "details": (Need(_plain_title, "> [!details] What counts as income"), Need(_body, "> We count wages and pensions.")),
    "download": (Need(_one_link, "> [!download] [Allotment rules](allotment-rules.pdf)"),),
    "facts": (Need(_facts, "> - Cost: £42 a year"),),
    "fees": (Need(_title, "> [!fees] What a bin costs"), Need(_table, _FEES)),
    "image": (Need(_one_image, "> ![A blue bin with a yellow lid](blue-bin.jpg)"),),
    "inset": (Need(_text, "> You need your council tax number."),),
    "language-help": (),
    "map": (Need(_one_link, "> [See the Town Hall on a map](https://maps.oxenbridge.example/)"), Need(_directions, "> From the station, turn left and walk for 5 minutes.")),
    "opening-hours": (Need(_one_link, "> [!opening-hours] [Town Hall](../locations/town-hall.md)"),),
    "postcode": (Need(_plain_title, "> [!postcode] Find your place"), Need(_body, "> You can choose your place from the list below.")),
    "related": (Need(_list_of_links, "> - [Report a missed bin](missed-bin.md)"),),
    "start": (Need(_one_link, f"> [!start] {_LINK}"),),
    "steps": (Need(_steps, "> 1. **Choose a bin.** We have three sizes."),),
    "table": (Need(_title, "> [!table] Bin days in each parish"), Need(_table, _DAYS)),
    "timeline": (Need(_dates, "> - **3 March 2026** We ask what people think."),),
    "trend": (Need(_title, "> [!trend] Calls answered within 3 minutes, percent"), Need(_numbers(MOST_SERIES), _CHART)),
    "video": (Need(_a_link, "> [How to sort your rubbish](https://video.example/sort)"),),
    "warning": (Need(_text, "> [!warning] Do not move the cable"),),
}  # fmt: skip

# What other programs or people call them.
ALSO_CALLED = {
    "abstract": "inset", "accordion": "details", "button": "start", "caution": "warning", "chart": "bar-chart", "danger": "warning",
    "date": "timeline", "dates": "timeline", "file": "download", "graph": "bar-chart", "hint": "inset", "hours": "opening-hours",
    "important": "warning", "info": "inset", "language": "language-help", "line-chart": "trend", "links": "related", "location": "map",
    "note": "inset", "phone": "contact", "picture": "image", "price": "fees", "prices": "fees", "quote": "inset", "see-also": "related",
    "summary": "inset", "tip": "inset", "todo": "inset",
}  # fmt: skip


def lacking(block: Block) -> list[tuple[str, str]]:
    """What a block lacks, each with an example that is right."""
    return [(lacks, need.example) for need in KINDS.get(block.name, ()) if (lacks := need.lacks(block))]


def _short(item) -> str:
    words = item.text().split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
