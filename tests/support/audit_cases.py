"""The broken pages and their sound twins of tests/cases/audit, one pair a file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parents[1] / "cases" / "audit"
HALVES = ("broken", "sound")
_KEYS = {"barrier", "criterion", "broken", "sound", "rules", "files", "probes"}
_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bins and recycling - Oxenbridge</title></head>
<body>
<main>
<h1>Bins and recycling</h1>
{fragment}
</main>
</body>
</html>
"""


@dataclass(frozen=True)
class Case:
    """A barrier, a page that has it, and a page as like it as can be that has not."""

    name: str
    barrier: str
    criterion: str
    broken: str
    sound: str
    rules: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    probes: bool = False

    def page(self, half: str) -> str:
        """The address of one half, as `write` lays it out."""
        return f"{self.name}/{half}/"


def cases(folder: Path = CASES) -> list[Case]:
    """Every case, by name. Raises ValueError for a file that has other keys, or lacks one."""
    return [_case(path) for path in sorted(folder.glob("*.yml"))]


def write(folder: Path, found: list[Case]) -> None:
    """Lay the cases out as a site: NAME/broken/index.html, NAME/sound/index.html, and their files beside each."""
    for case in found:
        for half in HALVES:
            home = folder / case.page(half)
            home.mkdir(parents=True)
            (home / "index.html").write_text(whole(getattr(case, half)), "utf-8")
            for name, text in case.files.items():
                (home / name).write_text(text, "utf-8")


def whole(html: str) -> str:
    """The page that a half is: itself, or a fragment inside a page that is sound."""
    return html if html.lstrip().lower().startswith("<!doctype") else _PAGE.format(fragment=html.strip())


def _case(path: Path) -> Case:
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    missing, unknown = {"barrier", "criterion", "broken", "sound"} - set(read), set(read) - _KEYS
    if missing or unknown:
        raise ValueError(f"{path.name}: missing {sorted(missing)}, unknown {sorted(unknown)}")
    if not isinstance(read["criterion"], str):
        raise ValueError(f"{path.name}: put the criterion in quotation marks")
    return Case(path.stem, **{**read, "rules": tuple(read.get("rules", ())), "files": read.get("files", {})})
