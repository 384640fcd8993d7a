"""What the rules of axe-core and HTML_CodeSniffer mean, and how to mend what they find, in plain words: data/mends.yml."""

import re
from dataclasses import dataclass
from functools import cache

from fingerpost.pages.packaged import read_file

TELL = "This is in the theme: tell whoever looks after it. "
_CODE = re.compile(r"\.(\d_\d_\d{1,2})[._]?(.*)")


@dataclass(frozen=True)
class Mend:
    """What is wrong, for whom; what an editor can do; and what to change in the theme. All empty for a rule that we do not know."""

    wrong: str = ""
    mend: str = ""
    theme: str = ""

    @property
    def editors(self) -> bool:
        """Can words or pictures of an editor be the cause? Of a rule that we do not know, they can."""
        return bool(self.mend) or not self.wrong


@cache
def mend_of(rule: str) -> Mend:
    """The texts on a rule: `axe-image-alt`, `htmlcs-wcag2aa.principle1.guideline1_1.1_1_1.h37`."""
    engine, _, code = rule.partition("-")
    if engine == "axe":
        return axe_mends().get(code, Mend())
    found = _CODE.search(code) if engine == "htmlcs" else None
    if not found:
        return Mend()
    known = [name for name in htmlcs_mends() if _goes_on_from(found[2], name) or name == found[1]]
    return htmlcs_mends()[max(known, key=len)] if known else Mend()


def _goes_on_from(code: str, name: str) -> bool:
    return code == name or code.startswith((f"{name}.", f"{name},"))


@cache
def axe_mends() -> dict[str, Mend]:
    """The texts on each rule of axe-core."""
    return {rule: _mend(texts) for rule, texts in read_file("fingerpost.audit", "mends.yml")["axe"].items()}


@cache
def htmlcs_mends() -> dict[str, Mend]:
    """The texts on each technique (`h37`), or each criterion (`2_5_5`), of HTML_CodeSniffer."""
    return {code: _mend(entry) for entry in read_file("fingerpost.audit", "mends.yml")["htmlcs"] for code in entry["codes"]}


def _mend(texts: dict) -> Mend:
    theme = texts.get("theme", "")
    return Mend(texts["wrong"], texts.get("mend", ""), TELL + theme if theme else "")
