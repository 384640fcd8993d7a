"""Our own rules that run inside the page, beside axe: one file a rule, found by looking; nothing else lists them."""

import json
import re
from functools import cache
from pathlib import Path

from fingerpost.audit.element import component_classes, element_source

_HERE = Path(__file__).parent
_TOOLS = "tools"


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


def _expression(rule: str) -> str:
    """The object that a rule's file is, without the semicolon at its end."""
    return (_HERE / f"{rule.removeprefix('browser-')}.js").read_text("utf-8").strip().removesuffix(";")
