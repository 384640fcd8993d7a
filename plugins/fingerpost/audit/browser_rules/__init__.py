"""Our own rules that run inside the page, beside axe: one file a rule, found by looking; nothing else lists them."""

import json
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_COMPONENTS = _HERE.parents[1] / "theme" / "components"
_TOOLS = "tools"
_CLASS = re.compile(r"\bfp-[a-z]+(?:-[a-z]+)*")


def rule_ids() -> list[str]:
    """The ids of all rules: the file NAME.js holds `browser-NAME`."""
    return [f"browser-{path.stem}" for path in sorted(_HERE.glob("*.js")) if path.stem != _TOOLS]


def rule_facts(rule: str) -> dict[str, str]:
    """What a rule says of itself before it runs: `tier` and `title`."""
    text = (_HERE / f"{rule.removeprefix('browser-')}.js").read_text("utf-8")
    found = {key: re.search(rf'^  {key}: "([^"]+)",$', text, re.MULTILINE) for key in ("tier", "title")}
    return {key: match[1] for key, match in found.items() if match}


@cache
def browser_rules_source() -> str:
    """JavaScript that defines `fingerpostRules`. It needs axe in the page; `fingerpostRules.run()` gives what the rules saw."""
    rules = ",\n".join(f"{json.dumps(rule)}: {_expression(rule)}" for rule in rule_ids())
    tools = (_HERE / f"{_TOOLS}.js").read_text("utf-8")
    return f"const fingerpostElement = {element_source()}\nconst fingerpostComponents = {json.dumps(component_classes(), sort_keys=True)};\n{tools}\nfingerpostRules.rules = {{\n{rules}\n}};\n"


@cache
def element_source() -> str:
    """A JavaScript expression: how an element is told, for whatever runs in a page."""
    return (_HERE.parent / "element.js").read_text("utf-8").partition("\n")[2]


@cache
def component_classes() -> dict[str, str]:
    """The classes by which an element tells its component: `fp-NAME`, and the first in its template where no other begins so."""
    names = sorted(path.name for path in _COMPONENTS.iterdir() if path.is_dir())
    owners: dict[str, set[str]] = {}
    for name in names:
        template = _COMPONENTS / name / "template.html"
        first = _CLASS.search(template.read_text("utf-8")) if template.is_file() else None
        if first:
            owners.setdefault(first[0], set()).add(name)
    only_one = {found: next(iter(owner)) for found, owner in owners.items() if len(owner) == 1}
    return only_one | {f"fp-{name}": name for name in names}


def _expression(rule: str) -> str:
    """The object that a rule's file is, without the semicolon at its end."""
    return (_HERE / f"{rule.removeprefix('browser-')}.js").read_text("utf-8").strip().removesuffix(";")
