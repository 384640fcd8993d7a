"""YAML text -> plain values with the line and column of each, and every slip at once.

All scalars stay text: the model of the page says what is a number, a date or a yes. So `no` (the country),
`01632` (a dialling code), `12:30` and `2026-13-40` reach the model as they were written, and a wrong one gets an
error that shows what was written. See the traps of YAML 1.1 in docs/decisions/0003-front-matter.md.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from fingerpost.pages.slip import Slip

Where = tuple[str | int, ...]
_MOST_REPAIRS = 25


@dataclass
class Yaml:
    """Values, the place of each key and item by its path, and what was wrong."""

    value: Any = None
    marks: dict[Where, tuple[int, int]] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def place(self, where: Where) -> tuple[int, int]:
        """Line and column of the value at this path, or of the nearest thing around it."""
        while where not in self.marks and where:
            where = where[:-1]
        return self.marks.get(where, (1, 1))


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Composes nodes only; resolves nothing but null."""


_Loader.yaml_implicit_resolvers = {
    first: [("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"))] for first in ("~", "n", "N", "")
}


def read_yaml(text: str, first_line: int = 1) -> Yaml:
    """Read YAML; `first_line` is the line of the file on which the text starts."""
    found = Yaml()
    lines = text.split("\n")
    for _ in range(_MOST_REPAIRS):
        try:
            node = yaml.compose("\n".join(lines), Loader=_Loader)
        except yaml.YAMLError as error:
            slip, repaired = _explain(error, lines, first_line)
            found.slips.append(slip)
            if not repaired:
                break
        else:
            if node is not None:
                found.value = _Values(found, first_line).of(node, ())
            break
    return found


class _Values:
    """Turns nodes into values, noting marks, double keys and what YAML has but editors do not need."""

    def __init__(self, found: Yaml, first_line: int) -> None:
        self.found = found
        self.first_line = first_line
        self.seen: set[int] = set()

    def of(self, node: yaml.Node, where: Where) -> Any:
        line, column = self._mark(node)
        self.found.marks.setdefault(where, (line, column))
        if id(node) in self.seen:  # a few aliases can stand for a billion values
            self._slip(node, "The value is an alias (`*name`) of another", "Write the value out in full.")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.of(item, (*where, index)) for index, item in enumerate(node.value)]
        return None if node.tag.endswith(":null") else node.value

    def _mapping(self, node: yaml.MappingNode, where: Where) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in values:
                first, _ = self.found.marks[(*where, key)]
                self._slip(
                    key_node, f"`{key}:` is here twice; the first is on line {first}", "Keep one of the two lines."
                )
                continue
            self.found.marks[(*where, key)] = self._mark(key_node)
            values[key] = self.of(value_node, (*where, key))
        return values

    def _mark(self, node: yaml.Node) -> tuple[int, int]:
        return node.start_mark.line + self.first_line, node.start_mark.column + 1

    def _slip(self, node: yaml.Node, message: str, mend: str) -> None:
        self.found.slips.append(Slip("front-matter", *self._mark(node), message, mend))


def _explain(error: yaml.YAMLError, lines: list[str], first_line: int) -> tuple[Slip, bool]:
    """A slip in plain words; and mends the line in memory where it can, so that later slips are found in the same run."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(mark.line, len(lines) - 1) if mark else 0
    column = (mark.column if mark else 0) + 1
    for index in dict.fromkeys((at, max(at - 1, 0))):
        for look in (_tab, _colon, _special_start, _open_quote):
            found = look(lines[index])
            if found:
                message, mend, where, lines[index] = found
                return Slip("front-matter", index + first_line, where, message, mend), True
    written = lines[at].strip()
    problem = getattr(error, "problem", None) or "it could not be read"
    return Slip(
        "front-matter", at + first_line, column, f"This line could not be read: “{written[:60]}” ({problem})",
        "Write each line as `key: value`, with two spaces before the lines of a list that belongs to a key.",
    ), False  # fmt: skip


def _tab(line: str):
    if "\t" in line:
        mend = "Replace the tab with two spaces."
        return "The line has a tab, which front matter cannot have", mend, line.index("\t") + 1, line.replace("\t", "  ")


_KEY_VALUE = re.compile(r"^(\s*(?:- )?[\w-]+: +)(.+?)\s*$")


def _colon(line: str):
    match = _KEY_VALUE.match(line)
    if match and re.search(r":(\s|$)", match[2]) and match[2][0] not in "\"'[{|>":
        quoted = _quoted(match[2])
        mend = f"Put quotation marks round the text: {match[1].strip()} {quoted}"
        column = len(match[1]) + re.search(r":(\s|$)", match[2]).start() + 1
        return "The text has a colon followed by a space", mend, column, match[1] + quoted


def _special_start(line: str):
    match = _KEY_VALUE.match(line)
    if match and match[2][0] in "@`%&*!{}[]|>#,?" and not match[2].endswith(("]", "}")):
        quoted = _quoted(match[2])
        mend = f"Put quotation marks round the text: {match[1].strip()} {quoted}"
        return f"The text starts with “{match[2][0]}”, which has a meaning of its own here", mend, len(match[1]) + 1, match[1] + quoted


def _open_quote(line: str):
    match = _KEY_VALUE.match(line)
    if match and match[2][0] in "\"'":
        quoted = _quoted(match[2].strip(match[2][0]))
        mend = f"Start and end the text with the same quotation mark: {match[1].strip()} {quoted}"
        return "The quotation marks do not match", mend, len(match[1]) + 1, match[1] + quoted


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
