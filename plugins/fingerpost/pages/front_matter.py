"""A page's text -> its front matter and its Markdown, with every slip at once."""

import re
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from fingerpost.pages.page_types import PAGE_TYPES, AnyPage
from fingerpost.pages.slip import Slip
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import Yaml, read_yaml

_FENCE = re.compile(r"---[ \t]*")
_ALMOST_FENCE = re.compile(r"\s*[-‐-―−]{2,}\s*")  # two hyphens, a long dash from Word ...
_OUR_KEYS = frozenset(key for model in PAGE_TYPES.values() for key in model.model_fields)
_KEY = re.compile(r"[A-Za-z_][\w-]*:(\s|$)")


@dataclass
class FrontMatter:
    """What stands between the two `---` lines, typed, and the Markdown below with its first line's number."""

    meta: AnyPage
    body: str
    body_line: int = 1
    yaml: Yaml = field(default_factory=Yaml)
    slips: list[Slip] = field(default_factory=list)
    readable: bool = True

    def place(self, *where: str | int) -> tuple[int, int]:
        """Line and column of a key; of the first line where the key is not there."""
        return self.yaml.place(where)

    def is_wrong(self, key: str) -> bool:
        """Has the value of this key an error, which is a finding already?"""
        return (key,) in self.yaml.marks and any((slip.line, slip.column) == self.place(key) for slip in self.slips)

    def says(self, key: str) -> bool:
        """Is there a value for this key, right or wrong? A key with nothing after it says nothing."""
        return isinstance(self.yaml.value, dict) and self.yaml.value.get(key) is not None


def read_front_matter(text: str, extra_keys: frozenset[str] = frozenset()) -> FrontMatter:
    """Read a page. `extra_keys` belong to other tools and are left alone."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        first = next((number for number, line in enumerate(lines[:-1]) if line.strip()), 0)
        if _FENCE.fullmatch(lines[first]) and _KEY.match(lines[first + 1]):
            slip = Slip("front-matter", 1, 1, "There are empty lines above the front matter", "Delete them, so that `---` is line 1.")
            return FrontMatter(PAGE_TYPES["page"](), text, slips=[slip], readable=False)
        return _no_fence(lines, text)
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    if end is None:
        return _not_closed(lines, text)
    yaml = read_yaml("\n".join(lines[1:end]), first_line=2)
    found = FrontMatter(PAGE_TYPES["page"](), "\n".join(lines[end + 1 :]), end + 2, yaml, list(yaml.slips))
    found.readable = not yaml.slips
    if yaml.value is None:
        return found
    if not isinstance(yaml.value, dict):
        found.readable = False
        found.slips.append(
            Slip("front-matter", 2, 1, "The front matter is not a set of `key: value` lines", "Start each line with a key: `title: Report a missed bin`")
        )  # fmt: skip
        return found
    fill(found, {key: value for key, value in yaml.value.items() if key not in extra_keys})
    return found


def _no_fence(lines: list[str], text: str) -> FrontMatter:
    """A page without front matter, unless its first lines show that front matter was meant: what it says would be lost."""
    after = 1 if _ALMOST_FENCE.fullmatch(lines[0]) else 0
    key = lines[after].partition(":")[0].strip() if after < len(lines) and _KEY.match(lines[after]) else ""
    if not (key if after else key in _OUR_KEYS):
        return FrontMatter(PAGE_TYPES["page"](), text)
    what = f"The first line is “{lines[0].strip()}”" if after else "The front matter has no `---` line above it"
    slip = Slip("front-matter", 1, 1, what, "Line 1 must be three hyphens and nothing else: ---")
    return FrontMatter(PAGE_TYPES["page"](), text, slips=[slip], readable=False)


def fill(found: FrontMatter, values: dict[str, Any]) -> None:
    """Make the typed front matter of these values, with a slip for each that does not fit."""
    named = values.get("type") or "page"
    model = PAGE_TYPES.get(named if isinstance(named, str) else "")
    if model is None:
        near = get_close_matches(str(named).lower(), PAGE_TYPES, n=1, cutoff=0.5)
        hint = f"Did you mean “{near[0]}”? " if near else ""
        line, column = found.place("type")
        shown = f"“{named}”" if isinstance(named, str) else "A list"
        found.slips.append(
            Slip("value", line, column, f"{shown} is not a type of page", f"{hint}Choose one of: {', '.join(PAGE_TYPES)}.")
        )  # fmt: skip
        model = PAGE_TYPES[near[0] if near else "page"]
        known = model.model_fields.keys() | (values.keys() if near else set())  # without a near type, any key may be right
        values = {key: value for key, value in values.items() if key in known and key != "type"}
    found.meta, slips = validate(model, values, found.yaml)
    unsure = {found.place(key)[0] for key in values if key.lower().replace("-", "_") in ("draft", "publish_on")}
    found.slips.extend(replace(slip, says_when=slip.line in unsure) for slip in slips)


def _not_closed(lines: list[str], text: str) -> FrontMatter:
    """No second `---`: points at the line after the last one that still looks like front matter."""
    last = 0
    for number, line in enumerate(lines[1:], 1):
        if _KEY.match(line) or (line.startswith((" ", "- ")) and line.strip()):
            last = number
        elif line.strip():
            break
    slip = Slip(
        "front-matter", last + 2, 1, "The front matter starts with `---` on line 1 but has no second `---` line",
        f"Add a line with three hyphens, `---`, below line {last + 1}.",
    )  # fmt: skip
    return FrontMatter(PAGE_TYPES["page"](), text, 1, Yaml(), [slip], readable=False)
