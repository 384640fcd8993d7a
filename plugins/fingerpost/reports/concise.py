"""One line a finding, for editors' programs and for grep."""

from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict


def render(report: Report) -> str:
    """Every finding as `path:line:column: level rule: message. mend`, then a line that counts them."""
    lines = [
        f"{f.path}:{f.line}:{f.column}: {f.level} {f.rule}: {f.message.rstrip('.')}. {' '.join(f.mend.split())}" for f in report.findings
    ]
    lines = [line.rstrip() for line in lines]
    return "\n".join([*lines, verdict(report)]) + "\n"
