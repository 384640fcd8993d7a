"""An edition as one HTML document: pure, from rendered pages to text."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import segno
from markupsafe import Markup, escape

from fingerpost.theme.editions.edition import Edition, Form, Part
from fingerpost.theme.editions.part import breakable, templates
from fingerpost.theme.editions.rewrite import Place, Rewritten, rewrite
from fingerpost.theme.styles import style_sheet
from fingerpost.theme.words import words_for

_STYLES = Path(__file__).parent
_INSIDE = re.compile(r'href="#((p\d+)-[^"]*)"')


def edition_html(edition: Edition, form: Form, page_numbers: Mapping[str, int] | None = None) -> str:
    """The document as HTML. `page_numbers`: on which page of paper each part begins, by its id, where that is known."""
    around = edition.parts[0].around
    t = words_for(around.code)
    ids = {part.path: f"p{number}" for number, part in enumerate(edition.parts)}
    numbers = page_numbers or {}
    written = [_rewritten(part, ids, edition, numbers) for part in edition.parts]
    known = {*ids.values(), *(name for one in written for name in one.ids)}
    address = edition.address(edition.parts[0].path)
    return templates().get_template("print.html").render(
        t=t,
        lang=around.code,
        dir=around.dir,
        title=edition.title,
        imprint=edition.imprint,
        parts=[
            {"id": ids[part.path], "title": part.title, "text": part.text, "address": edition.address(part.path),
             "html": Markup(_mended(one.html, known)), "number": numbers.get(ids[part.path])}
            for part, one in zip(edition.parts, written, strict=True)
        ],
        address=address,
        qr=_qr(address) if address else None,
        form=form,
        style=Markup(_style(form.large)),
        running={"title": _css_text(edition.title), "page": _page_of(t.edition.page_of)},
    )  # fmt: skip


def _rewritten(part: Part, ids: Mapping[str, str], edition: Edition, numbers: Mapping[str, int]) -> Rewritten:
    mine, t = ids[part.path], words_for(part.around.code)

    def behind(address: str, words: str) -> str:
        name = address[1:].partition("-")[0] if address.startswith("#") else ""
        if name in numbers and name != mine:
            return escape(t.edition.page.format(number=numbers[name]))
        return "" if name else breakable(_in_print(address, words))

    place = Place(
        f"{mine}-",
        0 if mine == "p0" else 1,
        lambda href: _link(href, part.path, ids, edition),
        lambda src: _picture(src, part.path, edition),
        behind,
        t.edition.only_on_the_web,
    )
    return rewrite(part.html, place)


def _in_print(address: str, words: str) -> str:
    """An address that leads out of the document; empty where the words of the link say it themselves."""
    shown = address.removeprefix("mailto:").removeprefix("tel:").removeprefix("sms:")
    return "" if _bare(shown) in _bare(words) else shown


def _bare(address: str) -> str:
    """An address as people may write it: without spaces, the scheme and the last slash."""
    return "".join(address.split()).removeprefix("https://").removeprefix("http://").removesuffix("/").lower()


def _link(href: str, path: str, ids: Mapping[str, str], edition: Edition) -> str:
    """Where a link leads in the document: to a part of it, else out of it; empty where it leads nowhere."""
    target = edition.addresses.resolve(href, path)
    anchor = f"#{target.anchor}" if target.anchor else ""
    if target.kind == "outside":
        return f"https:{href}" if href.startswith("//") else href
    if target.kind == "page" and target.path in ids:
        return f"#{ids[target.path]}" + (f"-{target.anchor}" if anchor else "")
    found = "" if target.kind == "missing" else edition.address(target.path)
    return found + anchor if found else ""


def _picture(src: str, path: str, edition: Edition) -> str:
    if src.startswith("data:"):
        return src
    target = edition.addresses.resolve(src, path)
    return edition.picture(target.path) if target.kind == "file" else ""


def _mended(html: str, known: set[str]) -> str:
    """The links inside the document, to the start of a part where what they lead to is not in it."""
    return _INSIDE.sub(lambda match: match[0] if match[1] in known else f'href="#{match[2]}"', html)


def _qr(address: str) -> dict[str, object]:
    """The address as a QR code, which any phone can read: the paths of a drawing, and how wide it is."""
    code, border = segno.make(address, error="m", micro=False), 4
    drawn = code.svg_inline(border=border, light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return {"paths": Markup(drawn.partition(">")[2].removesuffix("</svg>")), "size": code.symbol_size(border=border)[0]}


def _css_text(text: str) -> str:
    """A text as CSS writes it, whatever stands in it."""
    return Markup('"' + re.sub(r"[^\w ,.:-]", lambda match: f"\\{ord(match[0]):x} ", text) + '"')


def _page_of(words: str) -> str:
    """“Page 1 of 9”, for CSS to count."""
    parts = re.split(r"\{(page|pages)\}", words)
    counted = [f"counter({part})" if number % 2 else _css_text(part) for number, part in enumerate(parts)]
    return Markup(" ".join(counted))


@cache
def _style(large: bool) -> str:
    names = ["edition.css", "large.css"] if large else ["edition.css"]
    return style_sheet() + "".join((_STYLES / name).read_text("utf-8") for name in names)
