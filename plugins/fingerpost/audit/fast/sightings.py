"""What the engines answered from inside a page, as `Seen`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fingerpost.audit.engines import axe_criteria, htmlcs_criteria, htmlcs_tier, rule_id
from fingerpost.audit.looks import LOOKS
from fingerpost.audit.seen import Seen, Tier

# An experimental rule that is often right, and not always: the name of a group of rows looks like a caption.
_UNSURE = {"table-fake-caption"}
_TIERS: tuple[Tier, ...] = ("fail", "review", "info")


def sightings(rows: Iterable[dict[str, Any]], look: str, base: str) -> list[Seen]:
    """One `Seen` for each row of `engines.js` in this look. Addresses of the site are told from its top."""
    found = (_MAKERS[row["engine"]](row) for row in rows)
    return [_without(base, replace(seen, looks=(look,))) for seen in found if seen]


def merged(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Each thing once, in its worst tier, with the looks in which it was seen so; sorted."""
    kept: dict[tuple[str, str, str], Seen] = {}
    for one in seen:
        before = kept.get(one.key, one)
        worst = min(before, one, key=lambda other: _TIERS.index(other.tier))
        looks = {name for other in (before, one) if other.tier == worst.tier for name in other.looks}
        kept[one.key] = replace(worst, looks=tuple(name for name in LOOKS if name in looks))
    return tuple(sorted(kept.values()))


def _axe(row: dict[str, Any]) -> Seen:
    sure = row["sort"] == "violation" and row["code"] not in _UNSURE
    return Seen(
        **_place(row),
        rule=rule_id("axe", row["code"]),
        tier="fail" if sure else "review",
        message=row["message"].rstrip("."),
        criteria=axe_criteria(row["tags"]),
        mend=_mend(row["code"], row["data"]) if row["sort"] == "violation" else "",
        help=row["help"],
    )


def _htmlcs(row: dict[str, Any]) -> Seen | None:
    tier = htmlcs_tier(row["sort"], row["code"], row["html"])
    if tier is None:
        return None
    rule = rule_id("htmlcs", row["code"])
    return Seen(**_place(row), rule=rule, tier=tier, message=row["message"].strip().rstrip("."), criteria=htmlcs_criteria(row["code"]))


def _own(row: dict[str, Any]) -> Seen:
    return Seen(
        **_place(row),
        rule=row["rule"],
        tier=row["tier"],
        message=row["message"],
        criteria=tuple(row["criteria"]),
        mend=row["mend"],
    )


_MAKERS = {"axe": _axe, "htmlcs": _htmlcs, "own": _own}


def _place(row: dict[str, Any]) -> dict[str, str]:
    return {key: row[key] for key in ("selector", "html", "text", "component")}


def _mend(code: str, data: dict[str, Any]) -> str:
    """What has to change, where axe has measured it."""
    if code == "color-contrast" and data.get("contrastRatio"):
        measured = f"The contrast of {data['fgColor']} on {data['bgColor']} is {data['contrastRatio']} to 1"
        return f"{measured}. Make it at least {str(data.get('expectedContrastRatio', '4.5:1')).removesuffix(':1')} to 1."
    if code == "target-size" and data.get("minSize") and data.get("width"):
        return f"It is {data['width']:g} by {data['height']:g} pixels. Make it {data['minSize']} by {data['minSize']}, or leave room around it."
    return ""


def _without(base: str, seen: Seen) -> Seen:
    """The port on which the site is served differs from run to run."""
    fields: Sequence[str] = ("message", "selector", "html", "text", "mend")
    changed = {name: value.replace(base, "/") for name in fields if base in (value := getattr(seen, name))}
    return replace(seen, **changed) if changed else seen
