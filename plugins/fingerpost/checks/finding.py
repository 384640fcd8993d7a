"""What a finding is: one thing to mend, wherever it was found."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "advice"]
HANDBOOK = "docs/rules/"
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
    same_as: str = ""
    """What a baseline knows the problem by, where the message has numbers that change with each edit."""
    text: str = ""
    """The words of the element, by which the audit knows that a rule in the browser saw the same one."""


@dataclass(frozen=True)
class Element:
    """The element of a built page that a browser saw, on the pages with these addresses.

    `picture` is an image as a `data:` address. `component` is the part of our theme that made the element.
    """

    pages: tuple[str, ...]
    selector: str = ""
    html: str = ""
    looks: tuple[str, ...] = ()
    layout: str = ""
    owner: str = ""
    component: str = ""
    picture: str = ""


@dataclass(frozen=True)
class Finding:
    """A problem with the rule that found it. Lines and columns count from 1. `docs` is where the rule is explained.

    `criteria` are the numbers of the WCAG criteria that it is about.
    """

    rule: str
    level: Level
    path: str
    line: int
    column: int
    message: str
    mend: str
    docs: str = ""
    same_as: str = ""
    criteria: tuple[str, ...] = ()
    element: Element | None = None

    @property
    def why(self) -> str:
        """How to read why the rule is there."""
        return f"fingerpost explain {self.rule}" if self.docs.startswith(HANDBOOK) else self.docs

    @property
    def worst_first(self) -> tuple:
        """The order of reports."""
        return LEVELS.index(self.level), self.path, self.line, self.column, self.rule, self.message

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same while lines move: the identity of a finding in a baseline."""
        return self.rule, self.path, self.same_as or self.message


def at_least(findings: list[Finding], level: Level) -> list[Finding]:
    """The findings of this level and worse."""
    return [finding for finding in findings if LEVELS.index(finding.level) <= LEVELS.index(level)]
