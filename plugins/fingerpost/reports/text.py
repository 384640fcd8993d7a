"""For people: the worst findings with how to mend each, and a last line that counts them all."""

from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict

MOST = 30  # findings shown; more than a screen or two is not read


def render(report: Report) -> str:
    """Findings, worst first."""
    lines = []
    for finding in report.findings[:MOST]:
        lines.append(f"{finding.path}:{finding.line}:{finding.column}")
        lines.append(f"  {finding.level}: {finding.message}")
        if finding.mend:
            lines.append(f"  mend: {finding.mend}")
        if finding.why:
            lines.append(f"  why: {finding.why}")
        lines.append("")
    left = len(report.findings) - MOST
    if left > 0:
        lines += [f"... and {left:,} more. Mend these first, or list them all: fingerpost check --format concise", ""]
    return "\n".join([*lines, verdict(report)]) + "\n"
