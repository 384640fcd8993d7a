"""For GitHub Actions: workflow commands that stand beside the line in a pull request, worst first.

GitHub shows ten errors and ten warnings a step, so the last line says how many there are.
"""

from fingerpost.checks.finding import Finding
from fingerpost.reports.places import where
from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict

_COMMANDS = {"error": "error", "warning": "warning", "advice": "notice"}


def render(report: Report) -> str:
    """A workflow command for each finding, then a line that counts them."""
    return "\n".join([*map(_command, report.findings), verdict(report)]) + "\n"


def _command(finding: Finding) -> str:
    seen_at = f"\nSeen at {where(finding.element)}" if finding.element else ""
    text = _escape(f"{finding.message.rstrip('.')}. {finding.mend}".strip() + seen_at)
    place = f"file={_property(finding.path)},line={finding.line},col={finding.column},title={_property(finding.rule)}"
    return f"::{_COMMANDS[finding.level]} {place}::{text}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
