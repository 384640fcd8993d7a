"""For people who would rather look than read: one page with a picture of what was found, by rule and by page."""

from collections import Counter
from itertools import groupby

from markupsafe import Markup

from fingerpost.checks.finding import LEVELS, Finding
from fingerpost.pages.dates import in_words
from fingerpost.reports.faults import by_layout, by_owner, faults
from fingerpost.reports.page import environment
from fingerpost.reports.pictures.heat import heat
from fingerpost.reports.pictures.histogram import draw
from fingerpost.reports.pictures.trend import draw as draw_trend
from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict


def render(report: Report) -> str:
    """A page that needs nothing but itself. What a browser saw stands by rule, what `check` found stands by page."""
    lost = [finding for finding in report.findings if finding.rule == "not-audited" and finding.element]
    findings = [finding for finding in report.findings if finding.rule != "not-audited"] if lost else report.findings
    seen = bool(lost) or any(finding.element for finding in findings)
    return environment().get_template("report.html").render(
        site=report.site or "The site", day=in_words(report.today), verdict=verdict(report), rules=_rules(findings), lost=lost,
        pages=[] if seen else _by_page(findings), faults=faults(findings) if seen else [],
        layouts=by_layout(findings) if seen else [], owners=by_owner(findings) if seen else [], chapters=report.chapters.values(),
        draw=lambda histogram: Markup(draw(histogram)), draw_trend=lambda trend: Markup(draw_trend(trend)),
        heat=heat, is_number=_is_number, link=lambda page: _link(page, report.address),
    )  # fmt: skip


def _rules(findings: list[Finding]) -> list[dict]:
    counts = Counter((finding.level, finding.rule) for finding in findings)
    most = max(counts.values(), default=1)
    return [
        {"id": rule, "level": level, "count": number, "width": round(60 * number / most, 1)}
        for (level, rule), number in sorted(counts.items(), key=lambda entry: (LEVELS.index(entry[0][0]), -entry[1], entry[0][1]))
    ]


def _by_page(findings: list[Finding]) -> list[dict]:
    by_path = groupby(sorted(findings, key=lambda finding: finding.path), key=lambda finding: finding.path)
    pages = [{"path": path, "findings": list(group)} for path, group in by_path]
    return sorted(pages, key=lambda page: (min(LEVELS.index(finding.level) for finding in page["findings"]), page["path"]))


def _link(page: str, address: str) -> Markup:
    """A page by its address; as a link, where it is known where the site is."""
    return Markup('<a href="{}">/{}</a>').format(address + page, page) if address else Markup("<code>/{}</code>").format(page)


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "", 1).isdigit()
