"""Files that browsers may keep for ever: their names change with what is in them."""

import hashlib
import posixpath
import re
from functools import cache
from pathlib import Path

_SCRIPTS = Path(__file__).parent / "scripts"
_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


def hashed_name(name: str, content: str | bytes) -> str:
    """`site.css` -> `assets/site.1f2e3d4c5b.css`."""
    stem, ending = posixpath.splitext(name)
    data = content.encode() if isinstance(content, str) else content
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:10]}{ending}"


@cache
def script(name: str) -> tuple[str, str]:
    """A script of the theme, without the lines that are comments: (hashed name, text)."""
    text = _COMMENT.sub("", (_SCRIPTS / f"{name}.js").read_text("utf-8")).strip() + "\n"
    return hashed_name(f"{name}.js", text), text
