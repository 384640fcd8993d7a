"""The accessibility room's rules on HTML, run on the whole of any built page: ours or another site's, with no project around it."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from fingerpost.accessibility.passages import DIRECTION
from fingerpost.accessibility.room import ROOM
from fingerpost.accessibility.settings import AccessibilitySettings
from fingerpost.audit.seen import Seen, Tier
from fingerpost.checks.finding import Level, Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.front_matter import FrontMatter
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import AnyPage
from fingerpost.pages.site import Site

_TIER: dict[Level, Tier] = {"error": "fail", "warning": "review", "advice": "info"}
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_NO_BODY = re.compile(r"<(script|style|template|noscript|title)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_LANG = re.compile(r"<html\b[^>]*?\slang\s*=\s*[\"']?([a-z]{2,3}(?:-[a-z0-9]+)*)", re.IGNORECASE)
_DIR = re.compile(r"\sdir\s*=\s*[\"']?(ltr|rtl|auto)", re.IGNORECASE)
_SNIPPET = 300  # characters
_ENOUGH = 30  # letters that two rules must say alike
# An editor can always mend these; on a finished page the words around a link may say it, and a table may be layout.
_MAY_BE_RIGHT = ("disclosure-unlabelled", "link-text-vague", "plays-by-itself", "table-header-missing")


def page_rules(html: str, address: str) -> list[Seen]:
    """What the rules see in a page's HTML, sorted. Rules whose fault an engine sees on a finished page are left to the engine."""
    page = _page(html, address)
    site = Site([page], date.min, folder="", lang=page.meta.lang or "en")
    room = RoomState(AccessibilitySettings())
    found = {_seen(rule, problem, page) for rule in _rules() for problem in rule.run(page, site, room) if _is_ours(rule, problem)}
    return sorted(found)


def said_once(found: Iterable[Seen]) -> list[Seen]:
    """What was seen on a page, without what a rule here says of an element of which a rule in the browser says the same.

    The browser knows more: which words are shown, and what stands around them.
    """
    rows = list(found)
    twins = {rule.id: rule.seen_by for rule in _rules()}
    said = [(seen.rule, _plain(seen.text), _plain(seen.html)) for seen in rows if seen.rule not in twins]
    return [seen for seen in rows if not any(_is_same(seen, *other) for other in said if other[0] in twins.get(seen.rule, ()))]


def _is_same(seen: Seen, rule: str, text: str, html: str) -> bool:
    mine = _plain(seen.text)[:_ENOUGH]
    return bool(mine) and (text.startswith(mine) or mine.startswith(text[:_ENOUGH] or "-")) or _plain(seen.html)[:_ENOUGH] in html


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@cache
def _rules() -> tuple[Rule, ...]:
    """The rules on HTML of which an engine does not see everything."""
    return tuple(rule for rule in ROOM.rules if rule.scope == "html" and not (rule.seen_by and all(map(_is_engine, rule.seen_by))))


def _is_engine(rule: str) -> bool:
    return rule.startswith("axe-")


def _is_ours(rule: Rule, problem: Problem) -> bool:
    """An engine sees an element without any name."""
    return bool(problem.text) or not any(map(_is_engine, rule.seen_by))


def _page(html: str, address: str) -> Page:
    """A page whose source is its HTML, so that lines are lines of it. What is not shown is blanked out and keeps its place."""
    begins = _BODY.search(html)
    start = begins.end() if begins else 0
    shown = _NO_BODY.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), html[start:])
    lang = _LANG.search(html)
    meta = AnyPage.model_construct(lang=lang[1] if lang else None)
    page = Page(address, FrontMatter(meta, shown, html.count("\n", 0, start) + 1), url=address)
    page.html = shown
    page.worked_out[DIRECTION] = _direction(html, begins[0] if begins else "")
    return page


def _direction(html: str, body: str) -> str:
    said = _DIR.search(body) or _DIR.search(html[: html.find(">", html.lower().find("<html")) + 1])
    return said[1].lower() if said else "ltr"


def _seen(rule: Rule, problem: Problem, page: Page) -> Seen:
    return Seen(
        rule.id,
        _tier(rule, problem),
        problem.message,
        html=_snippet(page, problem),
        text=problem.text,
        criteria=rule.criteria,
        mend=problem.mend,
        line=problem.line,
    )


def _tier(rule: Rule, problem: Problem) -> Tier:
    tier = _TIER[problem.level or rule.level]
    return "review" if tier == "fail" and rule.id in _MAY_BE_RIGHT else tier


def _snippet(page: Page, problem: Problem) -> str:
    """The HTML from the tag on in which the place of the problem lies."""
    source = page.source
    at = source.offset(problem.line, problem.column)
    tag = source.body.rfind("<", 0, at + 1)
    return " ".join(source.body[max(tag, 0) : max(tag, 0) + _SNIPPET].split()) if at or tag >= 0 else ""
