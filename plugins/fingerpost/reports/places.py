"""Where an audit saw something, and what WCAG calls it, in words."""

from fingerpost.accessibility.criteria import criteria
from fingerpost.checks.finding import Element
from fingerpost.reports.words import count


def where(element: Element) -> str:
    """`/bins/missed-bin/ and on 1,999 more pages, main > img`."""
    more = len(element.pages) - 1
    pages = f"/{element.pages[0]}" + (f" and on {count(more, 'more page')}" if more else "") if element.pages else ""
    return ", ".join(part for part in (pages, element.selector) if part)


def criteria_in_words(numbers: tuple[str, ...]) -> str:
    """`WCAG 2.2: 1.1.1 Non-text Content`."""
    return f"WCAG 2.2: {', '.join(str(criteria().get(number, number)) for number in numbers)}"
