"""What the engines saw on all pages -> findings: one for each thing to mend, however many pages show it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from fingerpost.audit.browser_rules import rule_ids
from fingerpost.audit.looks import LOOKS
from fingerpost.audit.seen import LEVEL, Seen
from fingerpost.audit.server import PLANTED
from fingerpost.audit.task import PageResult
from fingerpost.audit.verdict.mends import TELL, Mend, mend_of
from fingerpost.audit.verdict.origins import THEME, Origin, Origins, component_path
from fingerpost.audit.verdict.places import element_alone, image_name, the_tag
from fingerpost.checks.finding import HANDBOOK, Element, Finding

NOT_AUDITED, UNSTABLE, OUTSIDE = "not-audited", "browser-unstable", "browser-outside-request"
_ENGINES = ("axe-", "htmlcs-", "browser-")
_UNSTABLE_MEND = (
    "Look for what changes by itself: a banner that slides, a script that is sometimes late, a picture without a size. Then audit again."
)
_NOT_AUDITED_MEND = "Open the page in a browser. Mend what keeps it from being shown, and audit again."
_CLASSES = re.compile(r"""\bclass\s*=\s*["']([^"']*)["']""")
_HOST = re.compile(r"^[\w+.-]*:/*(?:[^/@]*@)?([^/:?#]+).*", re.DOTALL)
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class _Sighting:
    """A finding on one page, and what makes it the same thing as one on another page. `guess`: nobody knows where it comes from."""

    finding: Finding
    same: tuple[Any, ...]
    guess: bool = False


def findings(results: Iterable[PageResult], origins: Origins) -> list[Finding]:
    """Every finding, worst first. The same fault of a component, or of a place in Markdown, is one finding with many pages."""
    audited = sorted((result for result in results if result.page != PLANTED), key=lambda result: result.page)
    together: dict[tuple[Any, ...], list[_Sighting]] = {}
    for result in audited:
        for sighting in _of_page(result, origins):
            together.setdefault(sighting.same, []).append(sighting)
    return sorted((_one(sightings) for sightings in together.values()), key=lambda finding: (finding.worst_first, _pages(finding)))


def _pages(finding: Finding) -> tuple[str, ...]:
    return finding.element.pages if finding.element else ()


def _of_page(result: PageResult, origins: Origins) -> Iterator[_Sighting]:
    if result.not_audited:
        yield _not_audited(result, origins)
        return
    counts: Counter[tuple[str, ...]] = Counter()
    for seen in sorted(result.seen, key=_in_page_order):
        alike = (seen.rule, the_tag(seen), seen.text, image_name(seen))
        yield _sighting(seen, result.page, counts[alike], origins)
        counts[alike] += 1
    for seen in result.unstable:
        sighting = _sighting(seen, result.page, 0, origins)
        yield replace(sighting, finding=_unstable(sighting.finding), same=(UNSTABLE, *sighting.same))
    for host in sorted({_HOST.sub(r"\1", address) for address in result.requests}):
        yield _outside(host, result.page, origins)


def _in_page_order(seen: Seen) -> tuple[Any, ...]:
    """About the order of the page, which selectors keep among brothers and sisters once their numbers are numbers."""
    numbered = [(int(part), "") if part.isdecimal() else (0, part) for part in _NUMBERS.split(seen.selector)]
    return seen.line, numbered, seen


def _sighting(seen: Seen, address: str, nth: int, origins: Origins) -> _Sighting:
    mend = mend_of(seen.rule)
    ours = not seen.rule.startswith(_ENGINES)
    in_markdown = address in origins.pages
    probe = seen.rule.startswith("browser-") and seen.rule not in rule_ids()  # how the page behaves, which is no matter of words
    origin = origins.of(address, seen, nth, mend.editors and not probe)
    in_theme = bool(seen.component) and origin.path == component_path(seen.component)
    same_as = "" if ours else seen.text.strip()[:120] or image_name(seen) or _shape(seen)
    same_as = (_shape(seen) or same_as) if in_theme else same_as
    said = _said(seen, mend)
    found = Finding(
        seen.rule, LEVEL[seen.tier], origin.path, origin.line, origin.column, said.rstrip("."), _how(seen, mend, in_theme),
        seen.help or (f"{HANDBOOK}{seen.rule}.md" if ours or seen.rule.startswith("browser-") else ""),
        same_as if ours or mend.wrong or not same_as else f"{seen.message}: {same_as}", seen.criteria, _element(seen, address, origins),
    )  # fmt: skip
    where: tuple[Any, ...] = (origin.path, origin.line, origin.column)
    if origin.guess and in_markdown:
        where = (THEME, seen.selector, seen.html)
    return _Sighting(found, (seen.rule, seen.tier, where, said if not mend.wrong else "", same_as), origin.guess and in_markdown)


def _said(seen: Seen, mend: Mend) -> str:
    """What is wrong; where a machine is not sure, it asks."""
    if not mend.wrong:
        return seen.message
    return mend.wrong if seen.tier == "fail" else f"Please check: {mend.wrong[:1].lower()}{mend.wrong[1:]}"


def _how(seen: Seen, mend: Mend, in_theme: bool) -> str:
    """How to mend it, with what the engine measured where our own words do not have it."""
    if seen.mend:
        return f"{TELL}{seen.mend}" if in_theme else seen.mend
    how = mend.theme if in_theme and mend.theme else mend.mend or mend.theme
    return f"{how} The browser says: {seen.message.rstrip('.')}.".strip() if mend.wrong else how


def _shape(seen: Seen) -> str:
    """The kind of element, `a.fp-link`, which stays the same where texts and addresses differ."""
    classes = _CLASSES.search(seen.html)
    return ".".join([the_tag(seen), *sorted(set(classes[1].split()))]) if classes else the_tag(seen)


def _element(seen: Seen, address: str, origins: Origins) -> Element:
    page = origins.pages.get(address)
    layout, owner = (page.meta.type, page.meta.owner or "") if page else ("", "")
    html = seen.html if seen.selector else element_alone(seen)  # our rules on HTML know the place, and not the element
    return Element((address,), seen.selector, html, seen.looks, layout, owner, seen.component)


def _one(sightings: list[_Sighting]) -> Finding:
    """The finding of the first page, with the addresses of all, and every look that it was seen in."""
    first = sightings[0].finding
    elements = [sighting.finding.element for sighting in sightings if sighting.finding.element]
    if not first.element:
        return first
    pages = tuple(sorted({page for element in elements for page in element.pages}))
    seen_in = {look for element in elements for look in element.looks}
    looks = tuple(look for look in LOOKS if look in seen_in) + tuple(sorted(seen_in - set(LOOKS)))
    element = replace(first.element, pages=pages, looks=looks, layout=_common(elements, "layout"), owner=_common(elements, "owner"))
    if sightings[0].guess and len(pages) > 1:  # what stands on several pages and in no file of theirs, the theme has made
        return replace(first, path=THEME, line=1, column=1, element=element)
    return replace(first, element=element)


def _common(elements: list[Element], name: str) -> str:
    """The layout or the owner, where all pages have the same."""
    values = {getattr(element, name) for element in elements}
    return values.pop() if len(values) == 1 else ""


def _not_audited(result: PageResult, origins: Origins) -> _Sighting:
    why = result.not_audited.strip().rstrip(".")
    message = f"The page was not audited: {why[:1].lower()}{why[1:]}"
    element = _element(Seen(NOT_AUDITED, "fail", message), result.page, origins)
    found = Finding(
        NOT_AUDITED, "error", origins.file_of(result.page), 1, 1, message, result.mend or _NOT_AUDITED_MEND,
        f"{HANDBOOK}{NOT_AUDITED}.md", element=element,
    )  # fmt: skip
    return _Sighting(found, (NOT_AUDITED, result.page))


def _unstable(found: Finding) -> Finding:
    message = f"It was seen once and not the second time: {found.message[:1].lower()}{found.message[1:]}"
    return replace(
        found, rule=UNSTABLE, level="warning", message=message, mend=_UNSTABLE_MEND, docs=f"{HANDBOOK}{UNSTABLE}.md",
        same_as=f"{found.rule}: {found.same_as}" if found.same_as else "",
    )  # fmt: skip


def _outside(host: str, address: str, origins: Origins) -> _Sighting:
    origin: Origin = origins.of_text(address, host)
    message = f"The page asks another server for something: {host}"
    mend = (
        f"Keep the file in your own site, or link to it. If it is not in your text, tell whoever looks after the theme: "
        f"nothing may come from {host}."
    )
    element = _element(Seen(OUTSIDE, "fail", message), address, origins)
    found = Finding(
        OUTSIDE, "error", origin.path, origin.line, 1, message, mend, f"{HANDBOOK}{OUTSIDE}.md", element=element
    )  # fmt: skip
    guess = origin.guess and address in origins.pages
    return _Sighting(found, (OUTSIDE, host, THEME if guess else (origin.path, origin.line)), guess)
