"""The theme's one style sheet, made of the tokens, the base and each component's own styles."""

import re

from fingerpost.theme.colours import overrides
from fingerpost.theme.components import COMPONENTS, THEME, names


def style_sheet(colour: str = "") -> str:
    """All styles in one text, without comments and needless spaces. `colour`: the council's, where it is not our own."""
    parts = [THEME / "styles" / name for name in ("tokens.css", "base.css", "layouts.css")]
    parts += [path for name in names() if (path := COMPONENTS / name / "style.css").is_file()]
    parts.append(THEME / "styles" / "print.css")
    texts = [path.read_text("utf-8") for path in parts]
    texts.insert(1, overrides(colour) if colour else "")
    return _lean("\n".join(texts))


def _lean(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip() + "\n"
