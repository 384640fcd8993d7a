"""Sums of money, shares and counts as people write them -> numbers. Nothing is rounded, and nothing is guessed."""

import re
from decimal import Decimal

_WHOLE = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
_POUNDS = re.compile(rf"(?:[-−]?£?|£[-−])({_WHOLE}(?:\.\d\d?)?)", re.ASCII)
_NUMBER = re.compile(rf"[-−]?({_WHOLE}(?:\.\d+)?)", re.ASCII)
_SHARE = re.compile(r"(\d+(?:\.\d+)?) ?%?", re.ASCII)
_COUNT = re.compile(_WHOLE, re.ASCII)

_LOOKS_LIKE = {"O": "0", "o": "0", "l": "1", "I": "1"}
_SHORT = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_SHORTENED = re.compile(rf"([-−]?£?)(\d+(?:\.\d+)?) ?({'|'.join(_SHORT)})", re.ASCII | re.IGNORECASE)
_BRACKETS = re.compile(r"\((£?[\d,.]+)\)", re.ASCII)
_COMMA_FOR_POINT = re.compile(r"([-−]?£?\d+),(\d{1,2}) ?%?", re.ASCII)


def parse_pounds(text: str) -> Decimal:
    """Read pounds: `25700000`, `£25,700,000`, `£1.50`, `-£300`; raises ValueError, with the mend, for anything else."""
    match = _POUNDS.fullmatch(text.strip())
    if match is None:
        raise ValueError(_no(text, "a sum in pounds", _POUNDS, "Write digits, with a point before the pence: 25,700,000 or 1.50"))
    return _decimal(match[1], text)


def parse_number(text: str) -> float:
    """Read `71.4`, `1,200` or `-3`; raises ValueError, with the mend, for anything else."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(_no(text, "a number", _NUMBER, "Write digits only: 71.4"))
    return float(_decimal(match[1], text))


def parse_share(text: str) -> float:
    """Read a share of 100: `96.1` or `96.1%`; raises ValueError, with the mend, for anything else."""
    match = _SHARE.fullmatch(text.strip())
    if match is None:
        raise ValueError(_no(text, "a share of 100", _SHARE, "Write a number from 0 to 100: 96.1"))
    if Decimal(match[1]) > 100:
        raise ValueError(f"“{text}” is more than 100%. A share is a number from 0 to 100: 96.1")
    return float(match[1])


def parse_count(text: str) -> int:
    """Read how many: `33904` or `33,904`; raises ValueError, with the mend, for anything else."""
    if _COUNT.fullmatch(text.strip()) is None:
        raise ValueError(_no(text, "a whole number", _COUNT, "Write how many there are, in digits: 33,904"))
    return int(text.replace(",", ""))


def _decimal(digits: str, text: str) -> Decimal:
    number = Decimal(digits.replace(",", ""))
    return -number if re.match("£?[-−]", text.strip()) else number


def _no(text: str, what: str, shape: re.Pattern[str], write: str) -> str:
    """What is wrong with a text that is no number of this shape, and what to write instead where that can be told."""
    shown = text.strip()
    letters = sorted({letter for letter in shown if letter in _LOOKS_LIKE})
    digits = "".join(_LOOKS_LIKE.get(letter, letter) for letter in shown)
    if letters and shape.fullmatch(digits) and any(letter.isdigit() for letter in shown):
        names = " and ".join(f"the letter {letter}" for letter in letters)
        return f"“{shown}” has {names} where a digit should be. If it is {digits}, write that with digits only"
    said = f"“{shown}” is not {what}"
    short = _SHORTENED.fullmatch(shown)
    if short:
        number = Decimal(short[2]).scaleb(_SHORT[short[3].lower()])
        whole = f"{short[1]}{number:,f}"
        return f"{said}. Write out all of its digits: {whole}" if shape.fullmatch(whole) else f"{said}. {write}"
    brackets = _BRACKETS.fullmatch(shown)
    if brackets and shape.fullmatch(f"-{brackets[1]}"):
        return f"{said}. If it is less than nothing, write it with a minus: -{brackets[1]}"
    comma = _COMMA_FOR_POINT.fullmatch(shown)
    pointed = f"{comma[1]}.{comma[2]}" if comma else ""
    return f"{said}. Write a point, and not a comma: {pointed}" if comma and shape.fullmatch(pointed) else f"{said}. {write}"
