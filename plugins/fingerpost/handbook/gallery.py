"""The gallery of components: every example as people see it, made from the components when the handbook is built."""

import re
from html import escape

from fingerpost.theme.components import COMPONENTS, examples, names, render_component
from fingerpost.theme.styles import style_sheet

PAGE = "developers/components.md"
_SCHEMES = ("light", "dark")
_WHOLE_WIDTH = {"alert-banner", "site-footer", "site-header"}  # not inside the text of a page
_ROOM = "body { display: flow-root; padding-block: 1rem } main { padding: 0 1rem }\n"  # so that a frame can be as high as what it shows


def gallery_files() -> dict[str, str]:
    """Path in docs/ -> text: the page of all components, and for each component what its frames show."""
    files = {PAGE: _page()}
    for scheme in _SCHEMES:
        files[f"gallery/{scheme}.css"] = _styles(scheme)
        for name in names():
            files[f"gallery/{scheme}/{name}.html"] = _frame(name, scheme)
    return files


def _page() -> str:
    lines = [
        "# Components",
        "",
        "Every example of every component, as people see it: in light and dark, and on a phone of 320 pixels. "
        "This page is made of the components themselves when the handbook is built. "
        "[Add a component](add-a-component.md) says how they work, and [blocks](../editors/blocks.md) how editors reach them.",
        "",
    ]
    for name in names():
        lines += [*_readme(name), "", *_frames(name), ""]
    return "\n".join(lines)


def _readme(name: str) -> list[str]:
    title, _, text = (COMPONENTS / name / "README.md").read_text("utf-8").strip().partition("\n")
    text = re.sub(r"\]\(\.\./([\w-]+)/README\.md\)", r"](#\1)", text)
    return [f"## {title.removeprefix('# ')} {{ #{name} }}", "", *text.strip().split("\n")]


def _frames(name: str) -> list[str]:
    wide = "width: 100%; height: 24rem; resize: vertical"
    phone = "width: 320px; max-width: 100%; height: 24rem; resize: vertical"
    fitted = "const b = this.contentDocument?.body; if (b) this.style.height = b.offsetHeight + 2 + 'px'"
    shown = (("light", "light", wide), ("dark", "dark", wide), ("light", "on a phone", phone))
    return [
        f'<iframe title="{escape(name)}, {how}" src="../gallery/{scheme}/{name}.html" loading="lazy" onload="{fitted}" '
        f'style="{style}; border: 1px solid"></iframe>'
        for scheme, how, style in shown
    ]


def _frame(name: str, scheme: str) -> str:
    drawn = [(one["name"], render_component(name, **one["values"])) for one in examples(name) if not one.get("empty")]
    whole = name in _WHOLE_WIDTH
    inside = "\n".join(f'<p class="fp-small{" fp-in" if whole else ""}">{escape(said)}</p>\n{html}' for said, html in drawn)
    tag = "div" if whole else "main"
    return (
        f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(name)}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="stylesheet" href="../{scheme}.css">\n</head>\n'
        f"<body>\n<{tag}>\n{inside}\n</{tag}>\n</body>\n</html>\n"
    )


def _styles(scheme: str) -> str:
    """The theme's style sheet as it is in one scheme, whatever the reader's own device asks for."""
    condition = "all" if scheme == "dark" else "not all"
    styles = style_sheet().replace("(prefers-color-scheme: dark)", condition).replace("color-scheme: light dark", f"color-scheme: {scheme}")
    return f"{styles}\n{_ROOM}"
