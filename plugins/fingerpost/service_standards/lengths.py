"""How long a promise gives: `2 working days`, `3 minutes` -> words, and a duration for machines."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

_UNITS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
_LENGTH = re.compile(rf"(\d{{1,3}}) (working day|{'|'.join(_UNITS)})s?", re.ASCII)


@dataclass(frozen=True)
class Within:
    """A length of time in minutes up to years, or in working days."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    @property
    def iso(self) -> str:
        """The same as ISO 8601 has it: `PT3M`. It knows no working days, so the weekends that may lie between count as well."""
        if self.unit == "working day":
            return f"P{self.count + 2 * -(-self.count // 5)}D"
        return _UNITS[self.unit].format(self.count)


def parse_within(text: str) -> Within:
    """Read `2 working days`, `24 hours` or `8 weeks`; raises ValueError, with the mend, for anything else."""
    match = _LENGTH.fullmatch(" ".join(text.lower().split()))
    if match is None or int(match[1]) == 0:
        raise ValueError(f"“{text}” is not a length of time. Write a number and a unit: 2 working days, 24 hours or 8 weeks")
    return Within(int(match[1]), match[2])


Length = Annotated[
    InstanceOf[Within],
    BeforeValidator(lambda value: parse_within(value) if isinstance(value, str) else value),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,3} (working day|minute|hour|day|week|month|year)s?$"}),
]
