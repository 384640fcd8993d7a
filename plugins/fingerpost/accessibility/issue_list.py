"""What is not accessible, as Markdown: one heading for each issue, with who it affects, the way round and the day."""

import posixpath
from datetime import date

from fingerpost.accessibility.criteria import criteria
from fingerpost.accessibility.data import EVERYWHERE, Issue
from fingerpost.accessibility.sentences import bullets, listed, sentence
from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.packaged import read_file
from fingerpost.pages.site import Site


def exemptions() -> dict[str, dict[str, str]]:
    """The content that the regulations leave out, by its short name."""
    return read_file("fingerpost.accessibility", "regulator.yml")["exemptions"]


def link_to(where: str, site: Site, from_path: str) -> str:
    """A page of the site by its title, a page of another site by where it is; empty for a page that is not there."""
    if "://" in where:
        return f"[a page on {as_text(where.split('/')[2])}](<{where}>)"
    page = site.by_path.get(where)
    if page is None or not site.is_published(page):
        return ""
    return f"[{as_text(page.title)}]({posixpath.relpath(where, posixpath.dirname(from_path) or '.')})"


def issue_blocks(issues: list[Issue], site: Site, from_path: str) -> list[str]:
    """The blocks of text for these issues."""
    return [block for issue in issues for block in _issue(issue, site, from_path)]


def _issue(issue: Issue, site: Site, from_path: str) -> list[str]:
    facts = [
        ("Where", listed([found for where in issue.pages if (found := _where(where, site, from_path))])),
        ("Who it affects", as_text(issue.affects or "")),
        ("What it fails", _fails(issue)),
        ("How we know", _known(issue)),
        ("Why", sentence(issue.reason) if issue.kind == "disproportionate-burden" else ""),
        ("When we assessed it", in_words(issue.assessed_on) if issue.assessed_on else ""),
        ("What you can do instead", sentence(issue.workaround)),
        ("When we will put it right", _when(issue.fix_by, site.today)),
    ]
    left_out = exemptions().get(issue.exemption or "", {}).get("says", "") if issue.kind == "out-of-scope" else ""
    said = " ".join(filter(None, [sentence(issue.what), left_out]))
    return [f"#### {as_text(issue.title)}", said, bullets([f"{name}: {text}" for name, text in facts if text])]


def _where(where: str, site: Site, from_path: str) -> str:
    if where == EVERYWHERE:
        return "every page"
    if where.endswith("*") and "://" not in where:
        folder = where.rstrip("*").rstrip("/")
        return f"every page under {link_to(f'{folder}/index.md', site, from_path) or as_text(folder)}"
    return link_to(where, site, from_path)


def _fails(issue: Issue) -> str:
    found = [f"{criteria()[number]} (level {criteria()[number].level})" for number in issue.wcag if number in criteria()]
    return f"WCAG 2.2 success criteri{'on' if len(found) == 1 else 'a'} {listed(found)}" if found else ""


def _known(issue: Issue) -> str:
    if issue.by_hand:
        return "a test by people found it"
    return "our automatic check finds it" if issue.rules else ""


def _when(fix_by: date | None, today: date) -> str:
    if fix_by is None:
        return ""
    return f"by {in_words(fix_by)}" if fix_by >= today else f"this was due by {in_words(fix_by)}, and we are late"
