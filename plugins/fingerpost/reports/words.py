"""Counts in words."""

from fingerpost.reports.report import Report


def count(number: int, one: str, many: str = "") -> str:
    """`1 page`, `2 pages`, `1,024 pages`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def totals(report: Report) -> str:
    """`2 errors, 1 warning and 4 pieces of advice`."""
    levels = report.by_level()
    advice = count(levels["advice"], "piece of advice", "pieces of advice")
    return f"{count(levels['error'], 'error')}, {count(levels['warning'], 'warning')} and {advice}"


def verdict(report: Report) -> str:
    """One line that says how it went."""
    found = totals(report) if report.findings or report.hidden else "nothing to mend"
    parts = [f"Checked {count(report.pages, 'page')}: {found}."]
    if report.hidden:
        parts.append(f"{count(report.hidden, 'milder finding')} not shown.")
    if report.known:
        parts.append(f"{count(report.known, 'finding')} of the baseline held back.")
    if report.known_issues:
        parts.append(
            f"{count(report.known_issues, 'finding is a known issue', 'findings are known issues')} of the accessibility statement."
        )
    return " ".join(parts)
