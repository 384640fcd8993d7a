"""What a finding is: one thing to mend, wherever it was found."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "advice"]
LEVELS: tuple[Level, ...] = ("error", "warning", "advice")


@dataclass(frozen=True)
class Problem:
    """What a rule found in the place it was looking at. `level` stands in for the rule's own; `path` for the page's."""

    message: str
    mend: str = ""
    line: int = 1
    column: int = 1
    level: Level | None = None
    path: str | None = None


@dataclass(frozen=True)
class Finding:
    """A problem with the rule that found it. Lines and columns count from 1."""

    rule: str
    level: Level
    path: str
    line: int
    column: int
    message: str
    mend: str

    @property
    def docs(self) -> str:
        """The rule's page in the handbook."""
        return f"docs/rules/{self.rule}.md"

    @property
    def worst_first(self) -> tuple:
        """The order of reports."""
        return LEVELS.index(self.level), self.path, self.line, self.column, self.rule, self.message

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same while lines move: the identity of a finding in a baseline."""
        return self.rule, self.path, self.message


def at_least(findings: list[Finding], level: Level) -> list[Finding]:
    """The findings of this level and worse."""
    return [finding for finding in findings if LEVELS.index(finding.level) <= LEVELS.index(level)]
