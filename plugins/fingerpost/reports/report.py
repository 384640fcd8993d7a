"""What every report is made of, and how a format is found: by the name of its module."""

import importlib
import pkgutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from fingerpost.checks.chapter import Chapter
from fingerpost.checks.finding import LEVELS, Finding

_NO_FORMAT = {"faults", "places", "report", "words"}


@dataclass(frozen=True)
class Report:
    """The findings to show, worst first, and what they were found in."""

    findings: list[Finding]
    pages: int
    today: date
    known: int = 0
    """How many findings the baseline holds back."""
    site: str = ""
    """The name of the site."""
    hidden: int = 0
    """How many findings are milder than the level that is shown."""
    chapters: dict[str, Chapter] = field(default_factory=dict)
    """What each room says of the whole site."""
    looked_at: tuple[str, ...] = ()
    """The files, as findings name them, of all pages that were looked at; also of those with nothing to mend."""
    address: str = ""
    """The address of the site, where it is known: `https://www.oxenbridge.example/`."""
    versions: dict[str, str] = field(default_factory=dict)
    """What looked at the pages beside Fingerpost, and in which versions."""
    command: str = "check"
    """The command that was run: check or audit."""
    known_issues: int = 0
    """How many findings of the audit the accessibility statement has told people of, so that they are not shown here."""
    counts: Counter = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts", Counter(finding.level for finding in self.findings))

    def by_level(self) -> dict[str, int]:
        """How many findings there are of each level."""
        return {level: self.counts[level] for level in LEVELS}


def formats() -> list[str]:
    """The names of all formats."""
    home = importlib.import_module("fingerpost.reports")
    return sorted({module.name for module in pkgutil.iter_modules(home.__path__) if not module.ispkg} - _NO_FORMAT)


def render(name: str, report: Report) -> str:
    """The report in a format."""
    return importlib.import_module(f"fingerpost.reports.{name}").render(report)
