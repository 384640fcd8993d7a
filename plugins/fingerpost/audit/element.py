"""How an element is told, the same by every engine: what element.js needs, and how it comes into a page."""

import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_COMPONENTS = _HERE.parent / "theme" / "components"
_CLASS = re.compile(r"\bfp-[a-z]+(?:-[a-z]+)*")


@cache
def element_source() -> str:
    """element.js as a JavaScript expression, for whatever runs in a page."""
    return (_HERE / "element.js").read_text("utf-8").partition("\n")[2]


@cache
def component_classes() -> dict[str, str]:
    """The classes by which an element tells its component: `fp-NAME`, and the first in its template where no other begins so."""
    names = sorted(path.name for path in _COMPONENTS.iterdir() if path.is_dir())
    owners: dict[str, set[str]] = {}
    for name in names:
        template = _COMPONENTS / name / "template.html"
        first = _CLASS.search(template.read_text("utf-8")) if template.is_file() else None
        if first:
            owners.setdefault(first[0], set()).add(name)
    only_one = {found: next(iter(owner)) for found, owner in owners.items() if len(owner) == 1}
    return only_one | {f"fp-{name}": name for name in names}
