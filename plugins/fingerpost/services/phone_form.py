"""How a UK phone number is written: the area code, then groups that people can say and remember.

The groups follow the National Telephone Numbering Plan of Ofcom: 020 7946 0000, 0121 496 0000, 0300 123 0000, 01632 960100.
"""

import re

RELAY = "18001"
_PARTS = re.compile(rf"(?P<relay>{RELAY}[\s-]*)?(?P<number>\(?0\d[\d\s()-]*\d)")
_GROUPS = ((r"02", (3, 4, 4)), (r"03|08|09|011|01\d1", (4, 3, 4)), (r"01|07", (5, 6)))
_CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|https?://\S+", re.DOTALL)
_IN_TEXT = re.compile(
    rf"(?<![\w/=:.,£#+-])(?:{RELAY} )?(?:\(0\d{{2,4}}\)(?:[ -]?\d){{6,8}}|0[12378]\d(?:[ -]{{0,2}}\d){{8}})(?![\w/=-]|[.,]\d|[ -]\d)"
)
_ANY = re.compile(r"0[12378]\d|\(0\d")  # every number begins so, and most texts have none


def shape(number: str) -> tuple[int, ...] | None:
    """The lengths of its groups: `01632 960100` -> (5, 6). None for a number that is not a whole UK one, or has other signs."""
    parts = _PARTS.fullmatch(number.strip())
    if parts is None or len(_digits(parts["number"])) != 11 or not re.fullmatch(r"\d+(?: \d+)*", parts["number"]):
        return None
    return tuple(len(group) for group in parts["number"].split(" "))


def right_shapes(number: str) -> tuple[int, ...] | None:
    """The groups that a number has by the plan; None where it is not a UK number of eleven digits."""
    parts = _PARTS.fullmatch(number.strip())
    digits = _digits(parts["number"]) if parts else ""
    return next((groups for start, groups in _GROUPS if re.match(start, digits)), None) if len(digits) == 11 else None


def written(number: str, groups: tuple[int, ...]) -> str:
    """The number in these groups, with the code for text relay before it where it had one."""
    parts = _PARTS.fullmatch(number.strip())
    digits, found = _digits(parts["number"]) if parts else "", []
    for length in groups:
        found.append(digits[:length])
        digits = digits[length:]
    return " ".join([*([RELAY] if parts and parts["relay"] else []), *found])


def numbers_in(text: str) -> list[tuple[int, int, str]]:
    """The UK numbers in Markdown with their line and column, counted from 1. Code and addresses are left out."""
    if not _ANY.search(text):
        return []
    plain = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    found = []
    for match in _IN_TEXT.finditer(plain):
        start = plain.rfind("\n", 0, match.start()) + 1
        found.append((plain.count("\n", 0, match.start()) + 1, match.start() - start + 1, match[0]))
    return found


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
