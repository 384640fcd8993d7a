"""For other programs: one object with the counts and a list of findings."""

import json
from dataclasses import asdict

from fingerpost.reports.report import Report


def render(report: Report) -> str:
    """Keys: today, pages, known, counts, findings (rule, level, path, line, column, message, mend, docs)."""
    return (
        json.dumps(
            {
                "today": report.today.isoformat(),
                "pages": report.pages,
                "known": report.known,
                "counts": report.by_level(),
                "findings": [asdict(finding) for finding in report.findings],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )
