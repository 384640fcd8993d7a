"""JUnit's XML, which continuous integration shows as tests: one test case a file, which fails where it has an error."""

import re
from itertools import groupby
from xml.etree import ElementTree

from fingerpost.checks.finding import Finding
from fingerpost.reports.places import where
from fingerpost.reports.report import Report
from fingerpost.reports.words import count, verdict

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_LOOKED = "not-audited"


def render(report: Report) -> str:
    """A suite with a case for each file with findings and each that was looked at; what is no error is the case's output."""
    by_path = sorted(report.findings, key=lambda finding: (finding.path, finding.worst_first))
    found = {path: list(group) for path, group in groupby(by_path, key=lambda finding: finding.path)}
    for path in report.looked_at:
        found.setdefault(path, [])
    cases = [_case(path, found[path]) for path in sorted(found)]
    without = report.pages - len(found)
    if not report.looked_at and without > 0:
        cases.append(_made("testcase", classname="fingerpost", name=f"{count(without, 'page')} with nothing to mend"))
    totals = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
    }
    suite = _made("testsuite", name=f"fingerpost {report.command}", skipped="0", **totals)
    suite.extend(cases)
    suite.append(_made("system-out", verdict(report)))
    suites = _made("testsuites", name="Fingerpost", **totals)
    suites.append(suite)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _case(path: str, findings: list[Finding]) -> ElementTree.Element:
    """One failure holds all errors, since many programs show only the first. What was not looked at is an error of the test itself."""
    case = _made("testcase", classname=(path.rpartition("/")[0] or "fingerpost").replace("/", "."), name=path)
    errors = [finding for finding in findings if finding.level == "error"]
    if errors:
        kind = "error" if any(finding.rule == _NOT_LOOKED for finding in errors) else "failure"
        more = f" (and {count(len(errors) - 1, 'more error')})" if len(errors) > 1 else ""
        worst = next((finding for finding in errors if finding.rule == _NOT_LOOKED), errors[0])
        case.append(_made(kind, "\n\n".join(map(_said, errors)), message=worst.message + more, type=worst.rule))
    milder = [finding for finding in findings if finding.level != "error"]
    if milder:
        case.append(_made("system-out", "\n\n".join(map(_said, milder))))
    return case


def _said(finding: Finding) -> str:
    lines = [f"{finding.path}:{finding.line}:{finding.column} {finding.level} {finding.rule}", finding.message]
    if finding.element:
        lines += [f"where: {where(finding.element)}", finding.element.html]
    return "\n".join(filter(None, [*lines, f"mend: {finding.mend}" if finding.mend else ""]))


def _made(tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.Element(tag, {name: _NO_XML.sub("", value) for name, value in attributes.items()})
    element.text = _NO_XML.sub("", text) or None
    return element
