"""Pages of the example city to look at: one of each type, those that are made from data, and those that are hard to show."""

from pathlib import Path

from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.links import address_of

CONTENT = Path(__file__).resolve().parents[2] / "content"

SPECIAL = {
    "service with every channel": "benefits-and-money/housing-benefit/",
    "page with a wide table": "council-tax/bands-and-charges/",
    "list of news": "news/",
    "A to Z": "a-to-z/",
    "search": "search/",
    "standards": "service-standards/",
    "accessibility statement": "your-council/accessibility/",
    "not found": "404.html",
}


def one_of_each() -> dict[str, str]:
    """Names and addresses: the longest page of each type that the city has, and the special ones."""
    longest: dict[str, tuple[int, str]] = {}
    for path in sorted(CONTENT.rglob("*.md")):
        text = path.read_bytes()
        name = path.relative_to(CONTENT).as_posix()
        values = read_front_matter(text.decode()).yaml.value or {}
        if "." in path.stem or values.get("draft") or values.get("publish_on"):
            continue
        found = (len(text), address_of(name))
        longest[values.get("type", "page")] = max(found, longest.get(values.get("type", "page"), (0, "")))
    return {name: f"{address}/" if address else "" for name, (_, address) in sorted(longest.items())} | SPECIAL
