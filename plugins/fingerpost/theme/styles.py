"""The theme's one style sheet, made of the tokens, the base and each component's own styles."""

import hashlib
import re

from fingerpost.theme.components import COMPONENTS, THEME, names


def style_sheet() -> str:
    """All styles in one text, without comments and needless spaces."""
    parts = [THEME / "styles" / name for name in ("tokens.css", "base.css", "layouts.css")]
    parts += [path for name in names() if (path := COMPONENTS / name / "style.css").is_file()]
    parts.append(THEME / "styles" / "print.css")
    return _lean("\n".join(path.read_text("utf-8") for path in parts))


def hashed_name(text: str) -> str:
    """A name that changes with the text, so that browsers may keep the file for ever."""
    return f"assets/site.{hashlib.sha256(text.encode()).hexdigest()[:10]}.css"


def _lean(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip() + "\n"
