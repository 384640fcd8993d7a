"""For people: the worst findings with how to mend each, and a last line that counts them all."""

from fingerpost.reports.places import criteria_in_words, where
from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict

MOST = 30  # findings shown; more than a screen or two is not read
SNIPPET = 120  # characters of an element


def render(report: Report) -> str:
    """Findings, worst first."""
    lines = []
    for finding in report.findings[:MOST]:
        lines.append(f"{finding.path}:{finding.line}:{finding.column}")
        lines.append(f"  {finding.level}: {finding.message}")
        if finding.element:
            lines.append(f"  where: {where(finding.element)}")
        if finding.element and finding.element.html:
            lines.append(f"  element: {finding.element.html[:SNIPPET]}")
        if finding.criteria:
            lines.append(f"  criterion: {criteria_in_words(finding.criteria)}")
        if finding.mend:
            lines.append(f"  mend: {finding.mend}")
        if finding.why != f"fingerpost explain {finding.rule}":  # an exemption and a known issue name the rule
            lines.append(f"  rule: {finding.rule}")
        if finding.why:
            lines.append(f"  why: {finding.why}")
        lines.append("")
    left = len(report.findings) - MOST
    if left > 0:
        lines += [f"... and {left:,} more. Mend these first, or list them all: fingerpost {report.command} --format concise", ""]
    return "\n".join([*lines, verdict(report)]) + "\n"
