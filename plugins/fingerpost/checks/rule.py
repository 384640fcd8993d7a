"""What a rule is, and how rules are found: by looking in the `rules` folders."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from fingerpost.checks.finding import Level, Problem

Scope = Literal["source", "html", "site", "findings"]


@dataclass(frozen=True)
class Rule:
    """One rule. `run` takes, by scope: source and html (page, site, room); site (site, room); findings (findings, site).

    A source rule looks at a page as it was written, an html rule at the rendered page, a site rule at all pages, and a
    findings rule at what the others found. None of them reads the clock, the disk or the network.
    """

    id: str
    level: Level
    scope: Scope
    title: str
    run: Callable[..., Iterator[Problem]]
    can_be_exempted: bool = True
    criteria: tuple[str, ...] = ()
    """The numbers of the WCAG criteria that a finding fails: `2.4.4`. None for good practice that no criterion asks for."""
    seen_by: tuple[str, ...] = ()
    """The rules of the audit that see the same in a browser: nobody wants to hear it twice."""


@cache
def find_rules(package: str) -> tuple[Rule, ...]:
    """Every `RULE` of the modules in a package such as `fingerpost.freshness.rules`, by file name."""
    home = importlib.import_module(package)
    names = sorted(module.name for module in pkgutil.iter_modules(home.__path__) if not module.name.startswith("_"))
    return tuple(importlib.import_module(f"{package}.{name}").RULE for name in names)
