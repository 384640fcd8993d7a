"""What runs inside a page, and what it is asked."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.audit.browser_rules import browser_rules_source
from fingerpost.audit.element import component_classes
from fingerpost.audit.looks import LOOKS, Look
from fingerpost.pages.errors import UserError

DAY = datetime(2026, 6, 10, 10, 30, tzinfo=UTC)
"""When every page is looked at, by its own clock: a Wednesday, in the hours when offices are open."""
_HERE = Path(__file__).parent
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# Experimental rules that are worth it. Left out: `hidden-content`, which says of every page that something on it is hidden;
# `focus-order-semantics`, which does not know good widgets; `css-orientation-lock`, which is unsure of each page without a style sheet,
# and `p-as-heading`, which takes any bold line for a heading: our own `orientation-locked` and `heading-by-style` look closer.
_ASKED_FOR = ("table-fake-caption", "td-has-header")
# What can differ when only colours, or the medium, have changed: what is painted, and the names of what is shown in that look alone.
_COLOURS = ("color-contrast", "link-in-text-block")
_SHOWN = (
    *("image-alt", "role-img-alt", "svg-img-alt", "input-image-alt", "link-name", "button-name", "label", "select-name", "empty-heading"),
    *("target-size", "scrollable-region-focusable"),
)


@cache
def engines(tools: str) -> str:
    """The engines and what asks them, as one script. Raises UserError where one is not installed. `tools` is a node_modules."""
    folder = Path(tools)
    # pa11y keeps its own HTML_CodeSniffer up to date; the original is as it was in 2020.
    sniffers = [folder / owner / "html_codesniffer" / "build" / "HTMLCS.js" for owner in ("@pa11y", "")]
    paths = [folder / "axe-core" / "axe.min.js", next((path for path in sniffers if path.is_file()), sniffers[-1])]
    try:
        texts = [path.read_text("utf-8") for path in paths]
    except OSError as error:
        raise UserError(
            "Nothing was audited, since an engine is not installed", str(error.filename), "Install it: fingerpost audit --install"
        ) from None
    return ";\n".join([*texts, browser_rules_source(), (_HERE / "engines.js").read_text("utf-8")])


def steady(seed: int) -> str:
    """What makes a page the same each time: the day, the dice, and nothing remembered from another page."""
    return f"{(_HERE / 'steady.js').read_text('utf-8').strip().removesuffix(';')}({int(DAY.timestamp() * 1000)}, {seed});"


def question(look: str, whole: bool, framed: bool) -> dict[str, Any]:
    """What `fingerpost.look` is asked. A `whole` look is every engine's; others are axe's alone."""
    only = _only(LOOKS[look], whole)
    options: dict[str, Any] = {
        "runOnly": only,
        "resultTypes": ["violations", "incomplete"],
        "preload": False,
        "selectors": framed,  # axe's own paths are needed through frames alone, and are slow to make
        "elementRef": not framed,
    }
    if only["type"] == "tag":
        options["rules"] = {rule: {"enabled": True} for rule in _ASKED_FOR}
    return {"axe": options, "standard": "WCAG2AA" if whole else "", "own": whole, "components": component_classes()}


def _only(look: Look, whole: bool) -> dict[str, Any]:
    """The rules of axe for a look. In forced colours those that are painted are the reader's own, which axe cannot read."""
    if whole or not (look.dark or look.forced_colours or look.print):
        return {"type": "tag", "values": _TAGS}
    return {"type": "rule", "values": _SHOWN if look.forced_colours else _COLOURS if look.print else _SHOWN + _COLOURS}


def as_script(value: Any) -> str:
    """A value as JavaScript."""
    return json.dumps(value, sort_keys=True)
