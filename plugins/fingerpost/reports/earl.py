"""EARL 1.0 as JSON-LD, for regulators and others who collect results of many tools: https://www.w3.org/TR/EARL10-Schema/

A machine can fail a criterion. It can never pass one: what it finds no fault in is untested until a person has looked.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from fingerpost import __version__
from fingerpost.accessibility.criteria import Criterion, criteria
from fingerpost.checks.finding import Finding
from fingerpost.reports.report import Report

_CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#", "dct": "http://purl.org/dc/terms/", "ptr": "http://www.w3.org/2009/pointers#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}  # fmt: skip
_WCAG = "https://www.w3.org/TR/WCAG22/"
_ASSERTOR = "#fingerpost"
_SITE = "#site"
_OUTCOMES = {"error": "earl:failed", "warning": "earl:cantTell", "advice": "earl:cantTell"}
_NOBODY_KNOWS = "This report has no fault of it, and no machine can say that there is none: a person has to test this."


def render(report: Report) -> str:
    """An assertion for each fault, page and criterion; for each criterion of A and AA without one; and for each page not audited."""
    context = _CONTEXT | ({"@base": report.address} if report.address else {})
    graph = [_assertor(report), _site(report), *_tests(), *_assertions(report)]
    return json.dumps({"@context": context, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def address_of(criterion: Criterion) -> str:
    """Where WCAG 2.2 says it: the name in small letters, as the guidelines name their parts."""
    return _WCAG + "#" + re.sub("[^a-z0-9]+", "-", criterion.name.lower()).strip("-")


def _assertor(report: Report) -> dict[str, Any]:
    parts = [{"@type": "earl:Software", "dct:title": name, "dct:hasVersion": version} for name, version in sorted(report.versions.items())]
    assertor: dict[str, Any] = {"@id": _ASSERTOR, "@type": ["earl:Assertor", "earl:Software"], "dct:title": "Fingerpost"}
    return assertor | {"dct:hasVersion": __version__} | ({"dct:hasPart": parts} if parts else {})


def _site(report: Report) -> dict[str, Any]:
    return {"@id": _SITE, "@type": "earl:TestSubject", "dct:title": report.site or "The site", "dct:extent": f"{report.pages} pages"}


def _tests() -> Iterator[dict[str, Any]]:
    yield {"@id": _WCAG, "@type": "earl:TestRequirement", "dct:title": "Web Content Accessibility Guidelines 2.2"}
    for criterion in criteria().values():
        part = {"dct:title": str(criterion), "dct:isPartOf": {"@id": _WCAG}}
        yield {"@id": address_of(criterion), "@type": ["earl:TestCriterion", "earl:TestRequirement"]} | part


def _assertions(report: Report) -> Iterator[dict[str, Any]]:
    day, known = report.today.isoformat(), criteria()
    with_findings = set()
    for finding in report.findings:
        if finding.rule == "not-audited":
            for page in _pages(finding):
                yield _assertion(page, _WCAG, "earl:untested", f"{finding.message}. {finding.mend}", day)
        for number in finding.criteria:
            if number in known:
                with_findings.add(number)
                for page in _pages(finding):
                    test = address_of(known[number])
                    yield _assertion(page, test, _OUTCOMES[finding.level], f"{finding.message}. {finding.mend}", day, finding)
    for number, criterion in known.items():
        if number not in with_findings:
            yield _assertion({"@id": _SITE}, address_of(criterion), "earl:untested", _NOBODY_KNOWS, day)


def _pages(finding: Finding) -> Iterator[dict[str, Any]]:
    """Each page that has the fault as a subject, by its address; the file, where no browser was at it."""
    for page in finding.element.pages if finding.element else ():
        yield {"@id": quote(page) or "./", "@type": "earl:TestSubject", "dct:title": f"/{page}"}
    if not finding.element:
        yield {"@id": quote(finding.path), "@type": "earl:TestSubject", "dct:title": finding.path}


def _assertion(subject: dict, test: str, outcome: str, info: str, day: str, finding: Finding | None = None) -> dict[str, Any]:
    result: dict[str, Any] = {"@type": "earl:TestResult", "earl:outcome": {"@id": outcome}, "dct:description": info}
    result["dct:date"] = {"@type": "xsd:date", "@value": day}
    if finding:
        result |= {"dct:title": finding.rule, "dct:source": finding.path}
    if finding and finding.element and finding.element.selector:
        result["earl:pointer"] = {"@type": "ptr:CSSSelectorPointer", "ptr:expression": finding.element.selector}
    return {
        "@type": "earl:Assertion", "earl:assertedBy": {"@id": _ASSERTOR}, "earl:subject": subject, "earl:test": {"@id": test},
        "earl:mode": {"@id": "earl:automatic"}, "earl:result": result,
    }  # fmt: skip
