"""The text of a step by step -> what stands above the steps, and the steps, for the component of that name. Pure."""

from typing import Any

from markupsafe import Markup

from fingerpost.pages.sections import read_sections


def as_steps(html: str) -> dict[str, Any]:
    """Rendered Markdown cut at its second-level headings. What comes out is HTML, as it went in."""
    before, sections = read_sections(html)
    return {
        "before": Markup(before),
        "steps": [
            {"anchor": section.anchor or f"step-{number}", "title": Markup(section.heading), "text": Markup(section.html)}
            for number, section in enumerate(sections, 1)
        ],
    }
