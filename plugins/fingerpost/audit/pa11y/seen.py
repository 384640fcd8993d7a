"""What pa11y-ci says of a page, in the shape that every engine's results have."""

import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from fingerpost.audit.engines import axe_criteria, htmlcs_criteria, htmlcs_tier, rule_id
from fingerpost.audit.looks import PHONE
from fingerpost.audit.seen import Seen, Tier

# As in fast/engines.js, so that both drivers say the same of an element.
_LONGEST_HTML = 300  # characters
_LONGEST_TEXT = 200
_MANY = 60  # elements in an element, from which on only its opening tag is shown
_NAMES = ("alt", "aria-label", "placeholder", "title", "value")
_OPENING = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")


def seen(issue: dict[str, Any], tree: LexborHTMLParser) -> Seen | None:
    """An issue as the reporter tells it; None for what HTML_CodeSniffer says of every page. `tree` is the page before any script."""
    context, selector, code = issue["context"] or "", issue["selector"] or "", issue["code"]
    element = _element(tree, selector, context)
    html = _html(element) if element else _run_together(context)
    axe = issue["runner"] == "axe"
    tier: Tier | None = ("review" if issue["review"] else "fail") if axe else htmlcs_tier(issue["type"], code, html)
    if tier is None:
        return None
    return Seen(
        rule=rule_id(issue["runner"], code),
        tier=tier,
        message=(issue["help"] if axe else issue["message"]).strip().rstrip("."),
        selector=selector,
        html=html[:_LONGEST_HTML],
        text=_says(element or _alone(context))[:_LONGEST_TEXT],
        criteria=axe_criteria(issue.get("tags") or ()) if axe else htmlcs_criteria(code),
        help=issue.get("helpUrl") or "",
        looks=(PHONE.name,),
    )


def _element(tree: LexborHTMLParser, selector: str, context: str) -> LexborNode | None:
    """The element, when the page has it where it is said to be and as it is said to begin: scripts may have moved it."""
    try:
        found = tree.css(selector) if selector else []
    except SelectolaxError:  # an id that is no selector, such as `#2nd`
        return None
    alike = [one for one in found if _opening(one.html or "") == _opening(context)]
    return next((one for one in alike if (one.html or "").startswith(context.partition("...")[0])), alike[0] if alike else None)


def _alone(context: str) -> LexborNode | None:
    """The element as pa11y tells it, cut short."""
    body = LexborHTMLParser(context).body
    return body.child if body else None


def _opening(html: str) -> str:
    match = _OPENING.match(html.strip())
    return match[0] if match else html


def _html(element: LexborNode) -> str:
    whole = element.html or ""
    return _run_together(_opening(whole) if len(element.css("*")) > _MANY else whole)


def _says(element: LexborNode | None) -> str:
    """What the element says, or the name that it is given."""
    if element is None or element.tag in ("html", "head", "body"):
        return ""
    text = _run_together(element.text())
    return text or next(
        (said for node in element.traverse() for name in _NAMES if (said := _run_together(node.attributes.get(name) or ""))), ""
    )


def _run_together(text: str) -> str:
    return " ".join(text.split())
