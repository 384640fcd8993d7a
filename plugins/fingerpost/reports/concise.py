"""One line a finding, for editors' programs and for grep."""

from fingerpost.checks.finding import Finding
from fingerpost.reports.places import where
from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict


def render(report: Report) -> str:
    """Every finding as `path:line:column: level rule: message. mend`, then a line that counts them."""
    return "\n".join([*map(_line, report.findings), verdict(report)]) + "\n"


def _line(f: Finding) -> str:
    seen_at = f" [{where(f.element)}]" if f.element else ""
    return f"{f.path}:{f.line}:{f.column}: {f.level} {f.rule}: {f.message.rstrip('.')}. {' '.join(f.mend.split())}".rstrip() + seen_at
