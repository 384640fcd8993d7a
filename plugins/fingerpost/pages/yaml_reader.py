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
_DEEPEST = 50  # the C parser of YAML brings the whole program down where brackets stand in 100,000 brackets
# What YAML does not read at all, and the line ends of Unicode, which would count lines that no editor shows.
_NO_YAML = re.compile("[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


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
    lines = _NO_YAML.sub(" ", text).split("\n")
    for _ in range(_MOST_REPAIRS):
        try:
            deep = _too_deep("\n".join(lines))
            if deep:
                found.slips.append(_deep_slip(deep, first_line))
                break
            node = yaml.compose("\n".join(lines), Loader=_Loader)
        except yaml.YAMLError as error:
            slip, repaired = _explain(error, lines, first_line)
            if repaired or slip.line not in {earlier.line for earlier in found.slips}:
                found.slips.append(slip)
            if not repaired:
                break
        else:
            if node is not None:
                found.value = _Values(found, first_line, lines).of(node, ())
            break
    return found


def _too_deep(text: str) -> yaml.Mark | None:
    """Where something stands in more than 50 others. Most texts have not even what it takes, and are not parsed for it."""
    if sum(map(text.count, ("[", "{", "- ", "? "))) + max(len(line) - len(line.lstrip(" ")) for line in text.split("\n")) < _DEEPEST - 1:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return event.start_mark
    return None


def _deep_slip(mark: yaml.Mark, first_line: int) -> Slip:
    mend = "Write each value on a line of its own, without lists inside lists."
    return Slip("front-matter", mark.line + first_line, mark.column + 1, f"There are over {_DEEPEST} lists inside each other", mend)


class _Values:
    """Turns nodes into values, noting marks, double keys and what YAML has but editors do not need."""

    def __init__(self, found: Yaml, first_line: int, lines: list[str]) -> None:
        self.found = found
        self.first_line = first_line
        self.lines = lines
        self.seen: set[int] = set()

    def of(self, node: yaml.Node, where: Where) -> Any:
        if id(node) in self.seen:  # a few aliases can stand for a billion values
            self._slip(self.found.place(where), "The value is an alias (`*name`) of another", "Write the value out in full.")
            return None
        self.found.marks.setdefault(where, self._mark(node))
        self.seen.add(id(node))
        start = self.lines[node.start_mark.line][node.start_mark.column :][:1] if node.start_mark.index < node.end_mark.index else ""
        if start in ("!", "&"):  # `title: !New bins` would lose its first word
            mend = "Put quotation marks round the text."
            self._slip(self._mark(node), f"The text starts with “{start}”, which has a meaning of its own here", mend)
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.of(item, (*where, index)) for index, item in enumerate(node.value)]
        self._check_comment(node)
        return None if node.tag.endswith(":null") else node.value

    def _mapping(self, node: yaml.MappingNode, where: Where) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in values:
                first, _ = self.found.marks[(*where, key)]
                self._slip(self._mark(key_node), f"`{key}:` is here twice; the first is on line {first}", "Keep one of the two lines.")
                continue
            self.found.marks[(*where, key)] = self._mark(key_node)
            values[key] = self.of(value_node, (*where, key))
        return values

    def _check_comment(self, node: yaml.ScalarNode) -> None:
        """`title: Bus #4` would lose `#4`. A comment has a space after the `#`."""
        end = node.end_mark
        lost = re.match(r"\s*(#[^\s#].*)", self.lines[end.line][end.column :]) if end.line < len(self.lines) else None
        if lost and not node.style:
            mend = f"Put quotation marks round the text: {_quoted(f'{node.value} {lost[1]}'.strip())}"
            self._slip(self._mark(node), f"“{lost[1].strip()}” would be lost, since # has a meaning of its own here", mend)

    def _mark(self, node: yaml.Node) -> tuple[int, int]:
        line = min(node.start_mark.line, len(self.lines) - 1)  # nothing stands below the last line
        return line + self.first_line, node.start_mark.column + 1

    def _slip(self, place: tuple[int, int], message: str, mend: str) -> None:
        self.found.slips.append(Slip("front-matter", *place, message, mend))


def _explain(error: yaml.YAMLError, lines: list[str], first_line: int) -> tuple[Slip, bool]:
    """A slip in plain words; and mends the line in memory where it can, so that later slips are found in the same run."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or ""
    without_key = "expected ':'" in problem
    if without_key or mark is None or "flow" in (getattr(error, "context", None) or ""):  # the parser notices on a later line
        mark = getattr(error, "context_mark", None) or mark
    at = min(mark.line, len(lines) - 1) if mark else 0
    left_open = next((index for index in range(at + 1) if _is_left_open(lines, index)), at)
    for index in dict.fromkeys((left_open, at, max(at - 1, 0))):
        for look in (_open_quote,) if index == left_open != at else _LOOKS:
            found = look(lines[index])
            if found and found[3] != lines[index]:
                message, mend, where, lines[index] = found
                return Slip("front-matter", index + first_line, where, message, mend), True
    column = (mark.column if mark else 0) + 1
    if at and "mapping values" in problem and re.match(r"[A-Za-z_][^:]*$", lines[at - 1]):  # a first line without a colon
        at, column, without_key = at - 1, 1, True
    while at and not lines[at].strip():  # the end of the file is where it is noticed, and not where it is
        at, column = at - 1, 1
    mend = "Begin each key at the left edge, and put two spaces before the lines that belong to it."
    if without_key:
        mend = "Write the line as `key: value`. If the text of the page begins here, put a line `---` above it."
    return Slip(
        "front-matter", at + first_line, column, f"This line could not be read: “{lines[at].strip()[:60]}”", mend
    ), False  # fmt: skip


def _tab(line: str):
    if "\t" in line:
        mend = "Replace the tab with two spaces."
        return "The line has a tab, which is not allowed here", mend, line.index("\t") + 1, line.replace("\t", "  ")


_KEY_VALUE = re.compile(r"^(\s*(?:- )?[\w-]+: +|\s*- +)(.+?)\s*$")


def _colon(line: str):
    match = _KEY_VALUE.match(line)
    if match and re.search(r":(\s|$)", match[2]) and match[2][0] not in "\"'[{|>":
        quoted = _quoted(match[2])
        mend = f"Put quotation marks round the text: {match[1].strip()} {quoted}"
        column = len(match[1]) + re.search(r":(\s|$)", match[2]).start() + 1
        return "The text has a colon followed by a space", mend, column, match[1] + quoted


def _open_bracket(line: str):
    match = _KEY_VALUE.match(line)
    close = {"[": "]", "{": "}"}.get(match[2][0]) if match else None
    if close and close not in match[2]:
        mended = match[1] + match[2] + close
        return f"The bracket “{match[2][0]}” does not close", f"Close it: {mended.strip()}", len(match[1]) + 1, mended


def _special_start(line: str):
    match = _KEY_VALUE.match(line)
    if match and (match[2][0] in "@`%&*!{}[]|>#,?" or match[2].startswith("- ") or match[2] == "-") and not match[2].endswith(("]", "}")):
        quoted = _quoted(match[2])
        mend = f"Put quotation marks round the text: {match[1].strip()} {quoted}"
        return f"The text starts with “{match[2][0]}”, which has a meaning of its own here", mend, len(match[1]) + 1, match[1] + quoted


def _open_quote(line: str):
    match = _KEY_VALUE.match(line)
    if match and match[2][0] in "\"'" and not _WHOLE_QUOTE.fullmatch(match[2]):
        mark = match[2][0]
        is_word_of_text = re.match(rf"{mark}[^{mark}]*{mark}\s", match[2])  # "New" bins
        quoted = _quoted(match[2] if is_word_of_text else match[2].removeprefix(mark).removesuffix(mark))
        mend = f"Put one pair of quotation marks round all of the text: {match[1].strip()} {quoted}"
        return "The quotation marks do not match", mend, len(match[1]) + 1, match[1] + quoted


_WHOLE_QUOTE = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#.*)?""")


def _backslash(line: str):
    match = _KEY_VALUE.match(line)
    if match and "\\" in match[2] and _WHOLE_QUOTE.fullmatch(match[2]) and match[2][0] == '"':
        quoted = _quoted(match[2].strip('"').replace('\\"', '"').replace("\\'", "'"))
        mend = f"Write the text so: {match[1].strip()} {quoted}"
        return "The backslash has a meaning of its own here", mend, len(match[1]) + match[2].index("\\") + 1, match[1] + quoted


def _is_left_open(lines: list[str], index: int) -> bool:
    """Does a quotation open on this line, and neither close on it nor go on below?"""
    goes_on = index + 1 < len(lines) and lines[index + 1].startswith(" ") and not _KEY_VALUE.match(lines[index + 1])
    return bool(_open_quote(lines[index])) and not goes_on


def _no_space(line: str):
    match = re.match(r"\s*(?:- )?([A-Za-z_][\w-]*):(?=[^\s:/])", line)
    if match:
        mended = f"{line[: match.end()]} {line[match.end() :]}"
        return "There is no space after the colon", f"Put a space there: {mended.strip()}", match.end() + 1, mended


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


_LOOKS = (_tab, _colon, _open_bracket, _special_start, _open_quote, _backslash, _no_space)
