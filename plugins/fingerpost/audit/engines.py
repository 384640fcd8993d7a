"""The engines: their versions, what their rules are called here, and which WCAG criteria and tier a rule has."""

import json
import re
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fingerpost.accessibility.criteria import criteria, in_order
from fingerpost.audit.seen import Tier
from fingerpost.pages.packaged import read_file

_TAG = re.compile(r"wcag(\d)(\d)(\d{1,2})")
_CODE = re.compile(r"\.(\d)_(\d)_(\d{1,2})(?:\.|$)")
_CONTRAST = "1_4_3.G18"
_DEAD_ANCHOR = "G1,G123,G124.NoSuchID"
# An address on the same page that needs no element: the top, a text to scroll to, what a script reads, or an id with its letters escaped.
_NEEDS_NO_ID = re.compile(r"""href=["']?\s*#(?:top["'\s>]|[^"'\s>]*(?::~:|%|/|!))""", re.IGNORECASE)
_OPENING = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>?""")
# The engines of pa11y-ci, and how the versions that it brings for itself are told from ours.
_ENGINES = {"fast": ("axe-core", "@pa11y/html_codesniffer"), "pa11y": ("pa11y-ci", "pa11y", "axe-core", "@pa11y/html_codesniffer")}
_TIME = 60  # seconds, of which it takes a fraction of one


def axe_criteria(tags: Iterable[str]) -> tuple[str, ...]:
    """The WCAG criteria of a rule of axe, which its tags name (`wcag143`)."""
    return _known(".".join(found.groups()) for tag in tags if (found := _TAG.fullmatch(tag)))


def htmlcs_criteria(code: str) -> tuple[str, ...]:
    """The WCAG criterion of a code of HTML_CodeSniffer: `WCAG2AA.Principle1.Guideline1_1.1_1_1.H37`."""
    found = _CODE.search(code)
    return _known([".".join(found.groups())] if found else [])


def htmlcs_tier(kind: str, code: str, html: str) -> Tier | None:
    """The tier of what HTML_CodeSniffer says as `error`, `warning` or `notice`; None where it only says what people have to ask.

    It is right about ids that are there twice, about links to places that the page does not have, and about fields with no label but
    a placeholder. Everything else needs a person. `html` begins with the opening tag of the element.
    """
    if kind == "notice" or (kind == "warning" and _CONTRAST in code):
        return None  # of contrast that it cannot work out it only says so, where axe does work it out
    return "fail" if kind == "error" and _sure(code, _opening(html)) else "review"


def rule_id(engine: str, code: str) -> str:
    """The id that we give to a rule of an engine, `axe` or `htmlcs`."""
    return f"{engine}-{code.lower()}"


def _sure(code: str, opening: str) -> bool:
    technique = code.rpartition("1_3_1.")[2]
    if technique == "F68":
        return "placeholder=" in opening
    if code.endswith(_DEAD_ANCHOR):
        return not _NEEDS_NO_ID.search(opening)
    return code.endswith("4_1_1.F77")


def _opening(html: str) -> str:
    found = _OPENING.match(html)
    return found[0] if found else ""


def _known(numbers: Iterable[str]) -> tuple[str, ...]:
    """Those that WCAG 2.2 has at the levels A and AA, in their order: 4.1.1 is gone."""
    return tuple(in_order(set(numbers) & set(criteria())))


def read_versions(runner: str, tools: str, chromium: str) -> dict[str, str]:
    """The versions of what looks: `runner` is `fast` or `pa11y`, `tools` a node_modules. One that cannot be had is left out.

    pa11y brings engines of its own, in other versions than ours, so both runners together have two entries for axe-core.
    """
    homes = [Path(tools) / "pa11y" / "node_modules", Path(tools)] if runner == "pa11y" else [Path(tools)]
    found = {name.rpartition("/")[2]: _version(name, homes) for name in _ENGINES[runner]}
    browser = re.search(r"\d+(\.\d+)+", _said([chromium, "--version"]))
    found["Chromium"] = browser[0] if browser else ""
    return {name: version for name, version in sorted(found.items(), key=lambda one: one[0].lower()) if version}


def _version(name: str, homes: list[Path]) -> str:
    for home in homes:
        try:
            return str(json.loads((home / name / "package.json").read_text("utf-8"))["version"])
        except (OSError, ValueError, KeyError):
            continue
    return ""


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=_TIME, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


@cache
def axe_rules() -> dict[str, tuple[str, ...]]:
    """Every rule of axe with its WCAG criteria, whether axe is installed or not."""
    return {rule: _known(numbers) for rule, numbers in read_file("fingerpost.audit", "axe-criteria.yml").items()}
