"""SARIF 2.1.0, which code hosts and editors' programs read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/"""

import hashlib
import json
from typing import Any
from urllib.parse import quote

from fingerpost import __version__
from fingerpost.checks.finding import Element, Finding
from fingerpost.reports.places import criteria_in_words, where
from fingerpost.reports.report import Report
from fingerpost.rooms import all_rooms

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"  # where paths begin, which code hosts know


def render(report: Report) -> str:
    """One run with a rule for each kind of finding, and a result for each finding."""
    first: dict[str, Finding] = {}
    for finding in report.findings:
        first.setdefault(finding.rule, finding)
    rules = sorted(first)
    run = {
        "tool": {"driver": {"name": "Fingerpost", "version": __version__, "rules": [_rule(first[name]) for name in rules]} | _engines(report)},
        "invocations": [{"executionSuccessful": "not-audited" not in first}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the project"}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in report.findings],
    }  # fmt: skip
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _engines(report: Report) -> dict[str, Any]:
    return {"properties": {"engines": report.versions}} if report.versions else {}


def _rule(finding: Finding) -> dict[str, Any]:
    """What the rule is about: its title where it is ours, else what its first finding says."""
    titles = {rule.id: rule.title for room in all_rooms() for rule in room.rules}
    help_text = f"{finding.mend or finding.message} Why: {finding.why}" if finding.why else finding.mend or finding.message
    rule: dict[str, Any] = {
        "id": finding.rule,
        "shortDescription": {"text": titles.get(finding.rule, finding.message)},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS[finding.level]},
    }
    if finding.docs.startswith(("https://", "http://")):
        rule["helpUri"] = quote(finding.docs, safe=":/?#[]@!$&'()*+,;=%~")
    if finding.criteria:
        rule["properties"] = {"tags": ["accessibility", *(f"WCAG {number}" for number in finding.criteria)]}
    return rule


def _result(finding: Finding, number: int) -> dict[str, Any]:
    said = [finding.message.rstrip(".") + ".", finding.mend]
    if finding.element:
        said.append(f"Seen at {where(finding.element)}.")
    if finding.criteria:
        said.append(f"{criteria_in_words(finding.criteria)}.")
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.level],
        "message": {"text": " ".join(part for part in said if part)},
        "locations": [_location(finding)],
        "partialFingerprints": {"fingerpost/v1": hashlib.sha256("\n".join(finding.key).encode()).hexdigest()},
    }
    properties = _properties(finding)
    return result | {"properties": properties} if properties else result


def _location(finding: Finding) -> dict[str, Any]:
    artifact = {"uri": quote(finding.path), "uriBaseId": _ROOT}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": artifact, "region": {"startLine": finding.line, "startColumn": finding.column}}
    }
    if finding.element and finding.element.selector:
        location["logicalLocations"] = [_logical(finding.element)]
    return location


def _logical(element: Element) -> dict[str, Any]:
    name = f"/{element.pages[0]}#{element.selector}" if element.pages else element.selector
    return {"name": element.selector, "fullyQualifiedName": name, "kind": "element"}


def _properties(finding: Finding) -> dict[str, Any]:
    element = finding.element or Element(())
    found = {
        "criteria": list(finding.criteria), "pages": [f"/{page}" for page in element.pages], "selector": element.selector,
        "snippet": element.html, "looks": list(element.looks), "layout": element.layout, "owner": element.owner,
        "component": element.component,
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}
