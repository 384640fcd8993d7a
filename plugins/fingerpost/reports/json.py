"""For other programs: one object with the counts and a list of findings."""

import json
from dataclasses import asdict

from fingerpost.checks.finding import Finding
from fingerpost.reports.report import Report


def render(report: Report) -> str:
    """Keys: today, pages, known, counts, findings (rule, level, path, line, column, message, mend, docs), rooms (by room)."""
    return (
        json.dumps(
            {
                "today": report.today.isoformat(),
                "pages": report.pages,
                "known": report.known,
                "counts": report.by_level(),
                "findings": [_finding(finding) for finding in report.findings],
                "rooms": {name: chapter.data for name, chapter in report.chapters.items()},
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _finding(finding: Finding) -> dict:
    return {key: value for key, value in asdict(finding).items() if key != "same_as"}
