"""What the two drivers say of the same pages, side by side: every difference is shown, with the versions that may be behind it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from fingerpost.audit.looks import PHONE
from fingerpost.audit.seen import TIERS, Seen
from fingerpost.audit.task import PageResult
from fingerpost.checks.chapter import Chapter, Table

_BOTH = ("axe-", "htmlcs-")  # our own rules run in the driver fast alone
_WHOLE = "html"
_EXAMPLE = 80  # characters of an element that a table shows


@dataclass(frozen=True, order=True)
class Sighting:
    """What one driver saw on a page, or both: then `tier` is the one in fast, and `other_tier` the one in pa11y."""

    page: str
    rule: str
    tier: str
    selector: str
    html: str
    other_tier: str = ""


@dataclass(frozen=True)
class Comparison:
    """`pages` are those that both drivers audited. `apart` has pages that one of them did not: (page, driver, why not)."""

    pages: int
    same: int
    """How many things both saw, in the same tier."""
    only_fast: tuple[Sighting, ...] = ()
    only_pa11y: tuple[Sighting, ...] = ()
    other_tier: tuple[Sighting, ...] = ()
    apart: tuple[tuple[str, str, str], ...] = ()


def compare(fast: Iterable[PageResult], pa11y: Iterable[PageResult]) -> Comparison:
    """Compare what axe and HTML_CodeSniffer said of each page in the look `phone`, by rule and element."""
    results = {"fast": {one.page: one for one in fast}, "pa11y": {one.page: one for one in pa11y}}
    pages = sorted(results["fast"].keys() | results["pa11y"].keys())
    apart = tuple(
        (page, driver, found[page].not_audited if page in found else "It was not asked for")
        for page in pages
        for driver, found in results.items()
        if page not in found or found[page].not_audited
    )
    missing = {page for page, _, _ in apart}
    both = [page for page in pages if page not in missing]
    pairs: list[tuple[str, Seen | None, Seen | None]] = []
    for page in both:
        pairs += [(page, ours, theirs) for ours, theirs in _pairs(_by_rule(results["fast"][page]), _by_rule(results["pa11y"][page]))]
    return Comparison(
        len(both),
        sum(bool(ours and theirs and ours.tier == theirs.tier) for _, ours, theirs in pairs),
        tuple(sorted(_sighting(page, ours) for page, ours, theirs in pairs if ours and not theirs)),
        tuple(sorted(_sighting(page, theirs) for page, ours, theirs in pairs if theirs and not ours)),
        tuple(sorted(_sighting(page, ours, theirs) for page, ours, theirs in pairs if ours and theirs and ours.tier != theirs.tier)),
        apart,
    )


def together(fast: Iterable[PageResult], pa11y: Iterable[PageResult]) -> list[PageResult]:
    """What either driver saw, each thing once and in the surer tier. A page that one of them could not audit is not audited."""
    by_page = {one.page: one for one in pa11y}
    return [_joined(one, by_page[one.page]) if one.page in by_page else one for one in fast]


def _joined(fast: PageResult, pa11y: PageResult) -> PageResult:
    seen = [min(pair, key=lambda one: TIERS.index(one.tier)) for pair in _seen_pairs(fast, pa11y)]
    ours = [one for one in fast.seen if one not in {pair[0] for pair in _seen_pairs(fast, pa11y)}]
    why, mend = (fast.not_audited, fast.mend) if fast.not_audited else (pa11y.not_audited, pa11y.mend)
    return replace(
        fast, seen=tuple(sorted({*seen, *ours})), not_audited=why, mend=mend,
        unstable=tuple(sorted({*fast.unstable, *pa11y.unstable})), seconds=fast.seconds + pa11y.seconds,
    )  # fmt: skip


def _seen_pairs(fast: PageResult, pa11y: PageResult) -> list[list[Seen]]:
    """What axe and HTML_CodeSniffer said in the look `phone`: one or two sightings of each thing, ours first."""
    return [[one for one in pair if one] for pair in _pairs(_by_rule(fast), _by_rule(pa11y))]


def as_chapter(found: Comparison, fast: Mapping[str, str], pa11y: Mapping[str, str]) -> Chapter:
    """The comparison for the report. `fast` and `pa11y` are the versions that each driver used, by name."""
    lines = [
        f"Both drivers audited {found.pages:,} page{'' if found.pages == 1 else 's'} and saw {_count(found.same, 'thing')} alike. "
        f"Only fast saw {_count(len(found.only_fast), 'thing')}, only pa11y {_count(len(found.only_pa11y), 'thing')}.",
        f"fast: {_versions(fast)}. pa11y: {_versions(pa11y)}. Rules change from version to version.",
        "pa11y-ci asks axe for nothing later than WCAG 2.1, so target size is never among what it finds.",
    ]
    lines += [f"/{page} was not audited by {driver}: {why}." for page, driver, why in found.apart]
    tables = (
        _table("Only fast saw", found.only_fast),
        _table("Only pa11y saw", found.only_pa11y),
        _table("Both saw, and one is surer", found.other_tier),
    )
    return Chapter("The two drivers", tuple(lines), tables=tuple(table for table in tables if table.rows), data=_data(found, fast, pa11y))


def _by_rule(result: PageResult) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for seen in result.seen:
        if seen.rule.startswith(_BOTH) and (not seen.looks or PHONE.name in seen.looks):
            found[seen.rule].append(seen)
    return found


def _pairs(fast: Mapping[str, list[Seen]], pa11y: Mapping[str, list[Seen]]) -> list[tuple[Seen | None, Seen | None]]:
    """What is the same thing on a page: by rule, then by selector, then by HTML, each once. Without a partner it stands alone."""
    pairs: list[tuple[Seen | None, Seen | None]] = []
    for rule in sorted(fast.keys() | pa11y.keys()):
        ours, theirs = list(fast.get(rule, ())), list(pa11y.get(rule, ()))
        for alike in (_same_place, _same_html):
            pairs += _take_pairs(ours, theirs, alike)
        pairs += [(one, None) for one in ours] + [(None, one) for one in theirs]
    return pairs


def _take_pairs(ours: list[Seen], theirs: list[Seen], alike: Callable[[Seen, Seen], bool]) -> list[tuple[Seen | None, Seen | None]]:
    """Take the pairs that are alike out of both lists."""
    pairs: list[tuple[Seen | None, Seen | None]] = []
    for one in list(ours):
        partner = next((other for other in theirs if alike(one, other)), None)
        if partner:
            ours.remove(one)
            theirs.remove(partner)
            pairs.append((one, partner))
    return pairs


def _same_place(one: Seen, other: Seen) -> bool:
    """What is about the page as a whole has no element in pa11y."""
    places = [seen.selector or ("" if seen.html else _WHOLE) for seen in (one, other)]
    return bool(places[0]) and places[0] == places[1]


def _same_html(one: Seen, other: Seen) -> bool:
    return one.html == other.html or _cut_short(one.html, other.html) or _cut_short(other.html, one.html)


def _cut_short(cut: str, whole: str) -> bool:
    """pa11y cuts an element short, and says so with dots."""
    begins, dots, _ = cut.partition("...")
    return bool(begins and dots) and whole.startswith(begins)


def _sighting(page: str, seen: Seen, other: Seen | None = None) -> Sighting:
    return Sighting(page, seen.rule, seen.tier, seen.selector, seen.html, other.tier if other else "")


def _table(title: str, found: Sequence[Sighting]) -> Table:
    """A row for each rule: how often, on how many pages, and one example."""
    rules = Counter((one.rule, one.tier, one.other_tier) for one in found)
    rows = []
    for (rule, tier, other), count in sorted(rules.items()):
        these = [one for one in found if (one.rule, one.tier, one.other_tier) == (rule, tier, other)]
        tiers = f"{tier} in fast, {other} in pa11y" if other else tier
        example = f"/{these[0].page}  {these[0].html or these[0].selector}"
        rows.append((rule, tiers, str(count), str(len({one.page for one in these})), example[:_EXAMPLE]))
    return Table(title, ("Rule", "Tier", "Elements", "Pages", "Such as"), tuple(rows))


def _data(found: Comparison, fast: Mapping[str, str], pa11y: Mapping[str, str]) -> dict[str, Any]:
    return asdict(found) | {"versions": {"fast": dict(sorted(fast.items())), "pa11y": dict(sorted(pa11y.items()))}}


def _versions(versions: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in sorted(versions.items(), key=lambda one: one[0].lower()))


def _count(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}" if number else "nothing"
